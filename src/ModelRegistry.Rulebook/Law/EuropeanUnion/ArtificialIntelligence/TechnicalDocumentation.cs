using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence.ModelCases;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence;

internal sealed class TechnicalDocumentation : ModelDuty
{
    public override string Id => "eu/2024-1689/53/1/a";
    public override string Title => "Technical documentation of the model";
    public override string Citation => ModelAct.Regulation + ", Article 53(1)(a), Annex XI";

    public override string Statement =>
        "The provider draws up the technical documentation of the model, with its training, its testing and the "
        + "results of its evaluation, keeps it "
        + "up to date and gives it to the AI Office and the national authorities on request. Free and open-source models are exempt.";

    protected override IReadOnlyList<LimbResult> Further(Situation situation) => [NotExempt(situation)];

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a closed model", Ask, General, Outcome.Met),
        new("a free model", Ask, Free, Outcome.Unmet),
        new("a free model with systemic risk", Ask, FreeAndSystemic, Outcome.Met),
        new("a small model", Ask, Small, Outcome.Unmet),
        new("a model whose day nobody has recorded",
            Ask, Of(Release("M", 1e24m, "Invented SAS", "FR") with { ReleasedOn = null }), Outcome.Indeterminate),
        new("a model of 2024 that need not comply yet",
            Ask, Of(Release("M", 1e24m, "Invented SAS", "FR") with { ReleasedOn = new(2024, 5, 1) }), Outcome.Unmet),
        new("a model of 2024 on 2 August 2027",
            Ask.On(ModelAct.LegacyDue), Of(Release("M", 1e24m, "Invented SAS", "FR") with { ReleasedOn = new(2024, 5, 1) }), Outcome.Met),
        new("a chip", Ask.Chip(), General, Outcome.NotApplicable),
        .. Edges(General),
    ];
}
