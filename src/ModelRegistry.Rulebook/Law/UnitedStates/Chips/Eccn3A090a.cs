using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Chips.ChipCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

internal sealed class Eccn3A090a : Rule
{
    public const string RuleId = "us/eccn/3a090/a";

    public override string Id => RuleId;

    public override string Title => "Advanced integrated circuits, first tier";

    public override string Citation => "15 CFR Part 774, Supplement No. 1, ECCN 3A090.a";

    public override RuleRole Role => RuleRole.Scope;

    public override IReadOnlyList<StandingPeriod> StandingHistory => Since2023;

    public override string Statement =>
        "Integrated circuits with processing units whose performance is very high, or high and dense on the die. Performance counts two "
        + "operations a multiply-accumulate times the bits of the larger operand, dense, at the best precision, over all units. This "
        + "paragraph is judged before .b, whose second branch has no upper limit and overlaps with it. Computed from published figures, no "
        + "official classification. A computer is classified by the chips it holds (4A090.a).";

    protected internal override Scope Concerns(Situation situation) => IntegratedCircuits(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        var figures = ChipFigures.Of(situation);
        var (high, middle, dense) = (situation.Entry("a-1/tpp"), situation.Entry("a-2/tpp"), situation.Entry("a-2/density"));
        var first = figures.Performance.AtLeast(high);
        var second = figures.Performance.AtLeast(middle).And(figures.Density.AtLeast(dense));
        var uses = first == Truth.Yes ? [high.Use, .. figures.PerformanceUse]
            : figures.Performance.AtLeast(middle) == Truth.No ? [middle.Use, .. figures.PerformanceUse]
            : (IEnumerable<ParameterUse>)[high.Use, middle.Use, dense.Use, .. figures.PerformanceUse, .. figures.DensityUse];
        var limb = Limb.Of("performance of a.1, or performance and density of a.2", first.Or(second), figures.Text, figures.Missing, uses);
        return [Classification.Beside(situation, 'a', limb), Classification.NotExcluded(situation)];
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("the day before the entry took this form", Chip("A100", "CN", Before2023), Nothing, Outcome.NotInForce),
        new("the first day of the entry in this form", Chip("A100", "CN", Start2023), Nothing, Outcome.Met),
        new("exactly at a.1", Chip("X", "CN"), Figures(4800, 1), Outcome.Met),
        new("just below a.1 and not dense", Chip("X", "CN"), Figures(4799, 5.91m), Outcome.Unmet),
        new("exactly at both of a.2", Chip("X", "CN"), Figures(1600, 5.92m), Outcome.Met),
        new("small and dense: the L4", Chip("L4", "CN"), Nothing, Outcome.Met),
        new("several rows under one name that all agree", Chip("H100", "CN"), Nothing, Outcome.Met),
        new("meets the letter of .b as well", Chip("MI250X", "CN"), Nothing, Outcome.Met),
        new("a consumer part above the limit of Note 2", Chip("RTX 4090", "CN"), Nothing, Outcome.Met),
        new("a consumer part below it", Chip("RTX 4090 D", "CN"), Nothing, Outcome.Unmet),
        new("below by its numbers: the H20", Chip("H20", "CN"), Nothing, Outcome.Unmet),
        new("the die area is not known, so the density is not", Chip("Kunlun II", "CN"), Nothing, Outcome.Indeterminate),
        new(
            "no figures, and the asker's own classification",
            Chip("X", "CN") with { Item = new(ItemKind.Chip, Chip: "X", Eccn: "3A090.a") },
            ForDataCentres,
            Outcome.Met),
        new(
            "the asker's classification against the figures",
            Chip("H20", "CN") with { Item = new(ItemKind.Chip, Chip: "H20", Eccn: "3A090.a") },
            Nothing,
            Outcome.Indeterminate),
        new(
            "no figures, and classified where no such chip can be",
            Chip("X", "CN") with { Item = new(ItemKind.Chip, Chip: "X", Eccn: "4A906") },
            Nothing,
            Outcome.Unmet),
        new(
            "no figures, and an entry of which a .z paragraph may be meant",
            Chip("X", "CN") with { Item = new(ItemKind.Chip, Chip: "X", Eccn: "5A992") },
            Nothing,
            Outcome.Indeterminate),
        new("weights trained on such chips", OfWeights("CN"), Nothing, Outcome.NotApplicable),
    ];
}
