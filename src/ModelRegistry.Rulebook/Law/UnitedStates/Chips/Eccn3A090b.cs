using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Chips.ChipCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

internal sealed class Eccn3A090b : Rule
{
    public const string RuleId = "us/eccn/3a090/b";

    private static readonly string[] Lower = ["b-1/tpp", "b-1/density", "b-2/tpp", "b-2/density"];

    public override string Id => RuleId;

    public override string Title => "Advanced integrated circuits, second tier";

    public override string Citation => "15 CFR Part 774, Supplement No. 1, ECCN 3A090.b";

    public override RuleRole Role => RuleRole.Scope;

    public override IReadOnlyList<StandingPeriod> StandingHistory => Since2023;

    public override IReadOnlyList<string> DependsOn => [Eccn3A090a.RuleId];

    public override string Statement =>
        "Integrated circuits of middle performance and density: either between the limits of the first branch, or above the lower limits "
        + "of the second, which names no upper performance. A part that meets .a is dealt with there. Where no die has non-planar "
        + "transistors there is no density, and the limb is unknown, never infinite.";

    protected internal override Scope Concerns(Situation situation) => IntegratedCircuits(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        var figures = ChipFigures.Of(situation);
        var first = situation.Found(Eccn3A090a.RuleId);
        var notFirst = Limb.OfFinding("not already of 3A090.a, which is judged first", first);
        notFirst = notFirst with { Truth = notFirst.Truth.Not() };
        var limb = Limb.Of(
            "performance and density of b.1, or of b.2",
            Branches(situation, figures),
            figures.Text,
            figures.Missing,
            [.. Lower.Select(situation.Entry).Select(entry => entry.Use), .. figures.PerformanceUse, .. figures.DensityUse]);
        return [notFirst, Classification.Beside(situation, 'b', limb), Classification.NotExcluded(situation)];
    }

    private static Truth Branches(Situation situation, ChipFigures figures)
    {
        var upper = figures.Density.Below(situation.Entry("b/density-below"));
        var first = figures.Performance.AtLeast(situation.Entry("b-1/tpp"))
            .And(figures.Performance.Below(situation.Entry("b-1/tpp-below")))
            .And(figures.Density.AtLeast(situation.Entry("b-1/density")));
        var second = figures.Performance.AtLeast(situation.Entry("b-2/tpp")).And(figures.Density.AtLeast(situation.Entry("b-2/density")));
        return upper.And(first.Or(second));
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("the day before the entry took this form", Chip("L40", "CN", Before2023), Nothing, Outcome.NotInForce),
        new("the first day of the entry in this form", Chip("L40", "CN", Start2023), Nothing, Outcome.Met),
        new("exactly at b.1", Chip("X", "CN"), Figures(2400, 1.6m), Outcome.Met),
        new("exactly at b.2", Chip("X", "CN"), Figures(1600, 3.2m), Outcome.Met),
        new("just below the density of b.2: the L20", Chip("L20", "CN"), Nothing, Outcome.Unmet),
        new("below both branches: the H20", Chip("H20", "CN"), Nothing, Outcome.Unmet),
        new("of .a first, though b.2 fits as well", Chip("MI250X", "CN"), Nothing, Outcome.Unmet),
        new("a consumer part", Chip("X", "CN"), Figures(2400, 2, Truth.No), Outcome.Unmet),
        new("a part of which nobody says what it is marketed for", Chip("X", "CN"), Figures(2400, 2, Truth.Unknown), Outcome.Indeterminate),
        new("the die area is not known", Chip("Kunlun II", "CN"), Nothing, Outcome.Indeterminate),
        new("weights trained on such chips", OfWeights("CN"), Nothing, Outcome.NotApplicable),
    ];
}
