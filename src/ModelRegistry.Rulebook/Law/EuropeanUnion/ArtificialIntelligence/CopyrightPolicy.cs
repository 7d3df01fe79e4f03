using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence.ModelCases;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence;

internal sealed class CopyrightPolicy : ModelDuty
{
    public override string Id => "eu/2024-1689/53/1/c";
    public override string Title => "Policy to comply with copyright law";
    public override string Citation => ModelAct.Regulation + ", Article 53(1)(c)";

    public override string Statement =>
        "The provider puts in place a policy to comply with the copyright law of the Union, reservations of rights "
        + "under Article 4(3) of Directive "
        + "(EU) 2019/790 included. Free and open-source models are not exempt.";

    protected override IReadOnlyList<LimbResult> Further(Situation situation) => [];

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a closed model", Ask, General, Outcome.Met),
        new("a free model", Ask, Free, Outcome.Met),
        new("a small model", Ask, Small, Outcome.Unmet),
        new("a model whose day nobody has recorded",
            Ask, Of(Release("M", 1e24m, "Invented SAS", "FR") with { ReleasedOn = null }), Outcome.Indeterminate),
        new("a chip", Ask.Chip(), General, Outcome.NotApplicable),
        .. Edges(General),
    ];
}
