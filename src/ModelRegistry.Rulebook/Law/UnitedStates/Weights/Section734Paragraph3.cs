using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Weights.WeightsCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Weights;

internal sealed class Section734Paragraph3 : Rule
{
    public const string RuleId = "us/ear/734.3";

    public override string Id => RuleId;
    public override string Title => "Weights subject to the EAR";
    public override string Citation => "15 CFR 734.3(a), (b)(3)";
    public override RuleRole Role => RuleRole.Scope;

    public override string Statement =>
        "Subject to these regulations is what is in the United States, what is of United States origin wherever it is, what a direct product "
        + "rule reaches, and a foreign item with more than a minimal part of controlled United States content; published information is not. "
        + "No method to measure United States content in weights is settled, so that part is never computed here.";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = WeightsStanding.LongEnforced("81 FR 35611, from memory");

    protected internal override Scope Concerns(Situation situation) => WeightsItem.Moves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        var present = WeightsItem.InOrFromUnitedStates(situation);
        var product = situation.Facts.DirectProductOfListedTechnology;
        var reached = present.Or(product).Or(Truth.Unknown);
        return
        [
            new("in or from the United States, a direct product, or with more than minimal United States content", reached, Because(present, product))
            {
                Missing = reached == Truth.Unknown ? WeightsItem.Origin : null,
                Steps = ["United States content of weights (15 CFR 734.4) cannot be told: no method is settled."],
            },
            WeightsItem.Published(situation, "not published", negated: true),
        ];
    }

    private static string Because(Truth present, Truth product) =>
        present == Truth.Yes ? "the weights are in or from the United States"
        : product == Truth.Yes ? "they are stated to be a direct product under 15 CFR 734.9"
        : "neither origin nor direct product is shown, and content cannot be told";

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("closed weights leave the United States", Codified, Large, Outcome.Met),
        new("open weights leave the United States", Codified, WeightsCases.Published, Outcome.Unmet),
        new("closed weights made abroad", Codified with { ExportedFrom = "FR" }, Large, Outcome.Indeterminate),
        new("a chip", Chip, new(), Outcome.NotApplicable),
        new("the day before the text took effect", Codified with { Day = new(2016, 8, 31) }, Large, Outcome.NotInForce),
        new("the first day of the text", Codified with { Day = new(2016, 9, 1) }, Large, Outcome.Met),
        new("the day before the weight rules", Codified with { Day = new(2025, 1, 12) }, Large, Outcome.Met),
        new("the first day of the weight rules", Codified with { Day = new(2025, 1, 13) }, Large, Outcome.Met),
    ];
}
