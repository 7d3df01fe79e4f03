using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence.ModelCases;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence;

internal sealed class DownstreamDocumentation : ModelDuty
{
    public override string Id => "eu/2024-1689/53/1/b";
    public override string Title => "Documentation for those who build on the model";
    public override string Citation => ModelAct.Regulation + ", Article 53(1)(b), Annex XII";

    public override string Statement =>
        "The provider draws up, keeps up to date and makes available documentation for the providers of systems that "
        + "integrate the model, so that "
        + "they understand what it can and cannot do and can fulfil their own duties. Free and open-source models are exempt.";

    protected override IReadOnlyList<LimbResult> Further(Situation situation) => [NotExempt(situation)];

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a closed model", Ask, General, Outcome.Met),
        new("a free model", Ask, Free, Outcome.Unmet),
        new("a free model with systemic risk", Ask, FreeAndSystemic, Outcome.Met),
        new("a model whose day nobody has recorded",
            Ask, Of(Release("M", 1e24m, "Invented SAS", "FR") with { ReleasedOn = null }), Outcome.Indeterminate),
        new("a chip", Ask.Chip(), General, Outcome.NotApplicable),
        .. Edges(General),
    ];
}
