using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.Australia;

internal sealed class LicenceFree() : AlliedRule(Commonwealth.Place)
{
    private static readonly DeclaredFact Excluded = new(
        "au/licence-free/excluded",
        FactKind.YesOrNo,
        "Is the item excluded from the licence-free arrangement with the United Kingdom and the United States?",
        Commonwealth.ControlsAct + ", exception for the United Kingdom and the United States");

    public override string Id => "au/licence-free";
    public override string Title => "Licence-free arrangement with the United Kingdom and the United States";
    public override string Citation => Commonwealth.ControlsAct + ", exception for the United Kingdom and the United States";
    public override RuleRole Role => RuleRole.Exception;
    public override IReadOnlyList<string> Overrides => [StrategicGoods.RuleId];
    public override IReadOnlyList<DeclaredFact> Asks => [Excluded];
    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Since(Commonwealth.Start, "a university's account of the exemptions; the sections were not read", false);

    public override string Statement =>
        "No permit is required to export listed goods, or to supply listed technology, to a person or government in "
        + "the United Kingdom or the "
        + "United States, when the Department of Defence is notified.";

    protected internal override Scope Concerns(Situation situation) => AlliedExport.Concerns(Place, situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        var to = situation.Question.Destination;
        return
        [
            Limb.Of("to the United Kingdom or the United States", to is null ? Truth.Unknown : TruthLogic.From(to is "GB" or "US"),
                to ?? "not stated", Unstated.Destination),
            Limb.Asked(situation, "not excluded from the arrangement", Excluded, Truth.No),
        ];
    }

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
        ["The Department of Defence is notified of the export or supply."];

    private static readonly Question Ask = Commonwealth.From("AU", "US").Chip();
    private static readonly Facts Ordinary = Nothing.Stating(Excluded, Truth.No);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a chip to the United States", Ask, Ordinary, Outcome.Met),
        new("nobody says whether it is excluded", Ask, Nothing, Outcome.Indeterminate),
        new("a chip to India", Ask with { Destination = "IN" }, Ordinary, Outcome.Unmet),
        new("from New Zealand", Ask with { ExportedFrom = "NZ" }, Ordinary, Outcome.NotApplicable),
        .. Edge(Commonwealth.Start, Ask, Ordinary),
    ];
}
