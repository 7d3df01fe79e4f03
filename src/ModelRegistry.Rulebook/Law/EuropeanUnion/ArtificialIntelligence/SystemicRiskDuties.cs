using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence.ModelCases;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence;

internal sealed class SystemicRiskDuties : ModelDuty
{
    public override string Id => "eu/2024-1689/55";
    public override string Title => "Evaluation, mitigation, incidents and cybersecurity";
    public override string Citation => ModelAct.Regulation + ", Article 55(1)";

    public override string Statement =>
        "The provider of a model with systemic risk evaluates it with adversarial testing, assesses and mitigates the "
        + "risks at Union level, keeps track "
        + "of and reports serious incidents, and protects the model and its infrastructure adequately. No exemption for open source.";

    protected override IReadOnlyList<LimbResult> Further(Situation situation) => [Systemic(situation)];

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("of 2e25 operations", Ask, ModelCases.Systemic, Outcome.Met),
        new("of 1e24 operations", Ask, General, Outcome.Unmet),
        new("free and of 2e25 operations", Ask, FreeAndSystemic, Outcome.Met),
        new("a model whose day nobody has recorded",
            Ask, Of(Release("M", 2e25m, "Invented SAS", "FR") with { ReleasedOn = null }), Outcome.Indeterminate),
        new("a chip", Ask.Chip(), ModelCases.Systemic, Outcome.NotApplicable),
        .. Edges(ModelCases.Systemic),
    ];
}
