using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence.ModelCases;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence;

internal sealed class AuthorisedRepresentative : ModelDuty
{
    public override string Id => "eu/2024-1689/54";
    public override string Title => "Authorised representative in the Union";
    public override string Citation => ModelAct.Regulation + ", Article 54(1), (6)";

    public override string Statement =>
        "A provider established outside the Union appoints by written mandate, before it places the model on the "
        + "market, a representative in the "
        + "Union, who keeps the technical documentation for ten years. Free and open-source models without systemic risk are exempt.";

    protected override IReadOnlyList<LimbResult> Further(Situation situation) =>
        [situation.Look(Provider.OutsideUnion), NotExempt(situation)];

    private static readonly Facts Foreign = Marketed(Release("M", 1e24m, "Invented Inc", "US"));

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a closed model of a company in the United States", Ask, Foreign, Outcome.Met),
        new("a closed model of a French company", Ask, General, Outcome.Unmet),
        new("a free model of a company in the United States",
            Ask,
            Free with { Lineage = new("M", [Published(Release("M", 1e24m, "Invented Inc", "US"))], []) { Complete = Truth.Yes } },
            Outcome.Unmet),
        new("a model whose developer nobody has recorded",
            Ask, Of(Release("M", 1e24m, "Invented SAS", "FR") with { Developer = null }), Outcome.Indeterminate),
        new("a chip", Ask.Chip(), Foreign, Outcome.NotApplicable),
        .. Edges(Foreign),
    ];
}
