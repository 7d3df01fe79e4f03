using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.UnitedKingdom;

internal sealed class OpenGeneralLicence() : AlliedRule(Kingdom.Place)
{
    private static readonly DeclaredFact Covered = new(
        "uk/ogel/covers",
        FactKind.YesOrNo,
        "Is the exporter registered for an open general export licence that covers this item and destination, and can "
        + "it keep its conditions?",
        Kingdom.Order + ", Article 26");

    public override string Id => "uk/ogel";
    public override string Title => "Open general export licences";
    public override string Citation => Kingdom.Order + ", Article 26 (open general licences)";
    public override RuleRole Role => RuleRole.Exception;
    public override IReadOnlyList<string> Overrides => [AssimilatedAnnexI.RuleId, ScheduleThree.RuleId];
    public override IReadOnlyList<StandingPeriod> StandingHistory => Kingdom.Standing;
    public override IReadOnlyList<DeclaredFact> Asks => [Covered];

    public override string Statement =>
        "The Secretary of State publishes open general licences that let a registered exporter send listed items to named destinations on "
        + "their conditions. Which of them covers an item is not modelled; the rule asks. Where no licence is needed at all, the Export "
        + "Control Joint Unit answers an application with \"no licence required\" (NLR).";

    protected internal override Scope Concerns(Situation situation) => AlliedExport.Concerns(Place, situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [Limb.Asked(situation, "an open general licence covers it and the exporter is registered for it", Covered)];

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
        ["The exporter keeps the conditions of the open general licence it is registered for, its records and the compliance visits."];

    private static readonly Question Ask = Kingdom.From("GB", "DE").Chip();

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("registered for one that covers it", Ask, Nothing.Stating(Covered, Truth.Yes), Outcome.Met),
        new("none covers it", Ask, Nothing.Stating(Covered, Truth.No), Outcome.Unmet),
        new("nothing stated", Ask, Nothing, Outcome.Indeterminate),
        new("from France", Kingdom.From("FR", "DE").Chip(), Nothing, Outcome.NotApplicable),
        .. Edge(Kingdom.Start, Ask, Nothing.Stating(Covered, Truth.Yes)),
    ];
}
