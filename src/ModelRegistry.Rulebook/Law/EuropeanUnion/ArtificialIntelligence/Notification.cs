using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence.ModelCases;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence;

internal sealed class Notification : ModelDuty
{
    public override string Id => "eu/2024-1689/52/1";
    public override string Title => "Notification of the Commission within two weeks";
    public override string Citation => ModelAct.Regulation + ", Article 52(1)";

    public override string Statement =>
        "The provider of a model that meets the condition of systemic risk notifies the Commission without delay, and "
        + "within two weeks at the "
        + "latest after it is met or known to be met, with the information that shows it.";

    protected override IReadOnlyList<LimbResult> Further(Situation situation) => [Systemic(situation)];

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("of 2e25 operations", Ask, ModelCases.Systemic, Outcome.Met),
        new("of 1e24 operations", Ask, General, Outcome.Unmet),
        new("free and of 2e25 operations", Ask, FreeAndSystemic, Outcome.Met),
        new("a model whose day nobody has recorded",
            Ask, Of(Release("M", 2e25m, "Invented SAS", "FR") with { ReleasedOn = null }), Outcome.Indeterminate),
        new("a model of 2024 that need not comply yet",
            Ask, Of(Release("M", 2e25m, "Invented SAS", "FR") with { ReleasedOn = new(2024, 5, 1) }), Outcome.Unmet),
        new("a model of 2024 on 2 August 2027",
            Ask.On(ModelAct.LegacyDue), Of(Release("M", 2e25m, "Invented SAS", "FR") with { ReleasedOn = new(2024, 5, 1) }), Outcome.Met),
        new("a chip", Ask.Chip(), ModelCases.Systemic, Outcome.NotApplicable),
        .. Edges(ModelCases.Systemic),
    ];
}
