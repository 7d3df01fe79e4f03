using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence.ModelCases;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence;

internal sealed class TrainingSummary : ModelDuty
{
    public override string Id => "eu/2024-1689/53/1/d";
    public override string Title => "Public summary of the training content";
    public override string Citation => ModelAct.Regulation + ", Article 53(1)(d)";

    public override string Statement =>
        "The provider draws up and publishes a sufficiently detailed summary of the content used for training, on the "
        + "template of the AI Office. "
        + "Free and open-source models are not exempt.";

    protected override IReadOnlyList<LimbResult> Further(Situation situation) => [];

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a closed model", Ask, General, Outcome.Met),
        new("a free model", Ask, Free, Outcome.Met),
        new("a small fine-tune of another's model", Ask, Tuned(1e22m, 3e24m), Outcome.Unmet),
        new("a model whose day nobody has recorded",
            Ask, Of(Release("M", 1e24m, "Invented SAS", "FR") with { ReleasedOn = null }), Outcome.Indeterminate),
        new("a chip", Ask.Chip(), General, Outcome.NotApplicable),
        .. Edges(General),
    ];
}
