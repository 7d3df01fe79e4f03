using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Proposed;

internal sealed class TheftActBlocking : Rule
{
    internal static readonly DeclaredFact Chosen = new(
        "proposed/model-theft-act/blocking",
        FactKind.YesOrNo,
        "Has the President blocked that party's property by this option? He may, and need not; say yes to take it as given.",
        ModelTheftWords.Bill);

    public override string Id => "proposed/model-theft-act/blocking";
    public override string Title => "Proposed: attackers blocked";
    public override string Citation => ModelTheftWords.Bill;
    public override string Authority => "none: a bill";
    public override RuleRole Role => RuleRole.LicenceRequirement;
    public override IReadOnlyList<string> OnlyUnder => [Profiles.ModelTheftAct];
    public override IReadOnlyList<StandingPeriod> StandingHistory => ModelTheftWords.Standing;
    public override IReadOnlyList<DeclaredFact> Asks => [ModelTheftWords.Named, ModelTheftWords.Authorised, Chosen];

    public override string Statement =>
        "This is a bill and no law. The same entities of concern could be blocked under the International Emergency Economic Powers Act; "
        + "dealings with them would then need a licence of the Treasury, whether or not the item is subject to the EAR, so published weights "
        + "too. The bill leaves it to the President.";

    protected internal override Scope Concerns(Situation situation) => new ModelTheftWords(situation).Near();

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        new ModelTheftWords(situation).Reached("the President has taken the option of blocking", Chosen);

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.NotStated, "the bill states no policy on licences to deal with blocked parties");

    public override IReadOnlyList<Example> Examples => ModelTheftCases.Blocking;
}
