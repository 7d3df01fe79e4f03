using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates;
using ModelRegistry.Rulebook.Law.UnitedStates.Weights;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Proposed;

internal sealed class TheftActEntityList : Rule
{
    internal static readonly DeclaredFact Chosen = new(
        "proposed/model-theft-act/entity-list",
        FactKind.YesOrNo,
        "Has Commerce put that party on the Entity List by this option? It may, and need not; say yes to take it as given.",
        ModelTheftWords.Bill);

    public override string Id => "proposed/model-theft-act/entity-list";
    public override string Title => "Proposed: attackers put on the Entity List";
    public override string Citation => ModelTheftWords.Bill;
    public override string Authority => "none: a bill";
    public override RuleRole Role => RuleRole.LicenceRequirement;
    public override IReadOnlyList<string> OnlyUnder => [Profiles.ModelTheftAct];
    public override IReadOnlyList<StandingPeriod> StandingHistory => ModelTheftWords.Standing;
    public override IReadOnlyList<DeclaredFact> Asks => [ModelTheftWords.Named, ModelTheftWords.Authorised, Chosen];

    public override string Statement =>
        "This is a bill and no law. Entities of concern that a published list names for model extraction attacks on closed models of United "
        + "States owners, or for lending accounts to them, could be put on the Entity List; whatever is subject to the EAR would then need a "
        + "licence to reach them. The bill leaves it to Commerce, says nothing of how applications are looked at, and calls training that "
        + "keeps to the owner's terms legitimate. It does not reach published weights, which are not subject to the EAR.";

    protected internal override Scope Concerns(Situation situation)
    {
        var moves = Transaction.Moves(situation.Question);
        if (!moves.Concerned) return moves;
        return situation.Question.Item.Kind == ItemKind.Weights && WeightsItem.Published(situation, "").Truth == Truth.Yes
            ? Scope.Out("Published weights are not subject to the EAR (15 CFR 734.7).")
            : new ModelTheftWords(situation).Near();
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        new ModelTheftWords(situation).Reached("Commerce has taken the option of the Entity List", Chosen);

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.NotStated, "the bill states no review policy; the entry would");

    public override IReadOnlyList<Example> Examples => ModelTheftCases.EntityList;
}
