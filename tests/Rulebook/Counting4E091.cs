using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Counting;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Law.UnitedStates.Weights;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Weights.Eccn4E091Examples;

namespace ModelRegistry.Tests.Rulebook;

/// <summary>The worked examples to the last operation. Counted is what the preferred reading gives, or the one named.</summary>
public sealed class Counting4E091
{
    [Fact]
    public void A_closed_teacher_above_the_share_is_added_with_its_generation() => Assert.Equal(Interval.Exactly(2.031e26m), First(Taught(0.4m)).Counted);

    [Fact]
    public void A_closed_teacher_below_the_share_adds_nothing() => Assert.Equal(Interval.Exactly(3e24m), First(Taught(0.08m)).Counted);

    [Fact]
    public void Exactly_the_share_is_not_more_than_it() => Assert.Equal(Interval.Exactly(1e25m), First(Taught(0.1m, 1e25m)).Counted);

    [Fact]
    public void Just_above_the_share_is_more_than_it() => Assert.Equal(Interval.Exactly(2.101e26m), First(Taught(0.1000000001m, 1e25m)).Counted);

    [Fact]
    public void An_open_teacher_adds_its_generation_only()
    {
        Assert.Equal(Interval.Exactly(7.5e25m), First(OpenTeacher(WeightsCases.Open)).Counted);
        Assert.Equal(Interval.Exactly(1.13e26m), First(OpenTeacher(WeightsCases.Closed)).Counted);
    }

    [Fact]
    public void The_share_is_of_all_training_not_of_the_fine_tuning_run() => Assert.Equal(Interval.Exactly(5.02e24m), First(TunedOnTeacher).Counted);

    [Fact]
    public void A_derivative_within_the_limits_is_excluded_on_both_readings()
    {
        var assessment = Assess(Derived(2e25m));
        Assert.Equal(Interval.Exactly(1.1e26m), assessment.All[0].Counted);
        Assert.Equal([1], assessment.Open);
        Assert.All(assessment.All, reading => Assert.Equal(Truth.Yes, reading.Excluded));
    }

    [Fact]
    public void Of_what_the_quarter_is_decides_between_the_limits()
    {
        Assert.Equal(1.16e26m, First(Derived(2.6e25m)).Counted.Low);
        Assert.Equal(1.3e26m, First(Derived(4e25m)).Counted.Low);
        Assert.Equal([Truth.Yes, Truth.No], Assess(Derived(2.6e25m)).All.Select(reading => reading.Excluded));
        Assert.Equal([Truth.No, Truth.No], Assess(Derived(4e25m)).All.Select(reading => reading.Excluded));
    }

    [Fact]
    public void In_a_chain_only_the_largest_teacher_is_added_and_no_operation_twice()
    {
        var assessment = Assess(Chain);
        Assert.Equal([3, 4], assessment.Open);
        Assert.Equal(Interval.Exactly(1.2022e26m), assessment.All.First(reading => reading.Readings.Recursive).Counted);
        Assert.Equal(Interval.Exactly(4.002e25m), assessment.All.First(reading => !reading.Readings.Recursive).Counted);
    }

    [Fact]
    public void Two_teachers_of_one_teacher_share_it_once()
    {
        var situation = Situation(Chain);
        var counter = new OperationCounter(Ancestry.Of(situation), Assessment.Of(situation).Figures!, Readings.Preferred, WeightsCases.Today);
        var both = new OperationSet().Unite(counter.Counted("M")[0]).Unite(counter.Counted("B")[0]).Unite(counter.Counted("C")[0]);
        Assert.Equal(Interval.Exactly(1.4032e26m), both.Total());
    }

    [Fact]
    public void Own_rollouts_add_their_generation_and_never_own_training_twice()
    {
        var assessment = Assess(OwnRollouts);
        Assert.Equal([1.1e26m, 8e25m], assessment.All.Select(reading => reading.Counted.Low));
        Assert.Equal([Truth.Yes, Truth.No], assessment.All.Select(reading => reading.Reaches));
    }

    [Fact]
    public void An_unknown_teacher_leaves_no_upper_bound_and_keeps_the_lower()
    {
        var facts = Taught(0.4m);
        facts = facts with { Lineage = facts.Lineage! with { Complete = Truth.Unknown } };
        var counted = First(facts).Counted;
        Assert.Null(counted.High);
        Assert.Equal(3e24m, counted.Low);
    }

    [Fact]
    public void Outputs_that_are_published_do_not_count()
    {
        var facts = Taught(0.4m);
        var edge = facts.Lineage!.Derivations[0] with { DataPublished = Truth.Yes };
        Assert.Equal(Interval.Exactly(3e24m), First(facts with { Lineage = facts.Lineage with { Derivations = [edge] } }).Counted);
    }

    [Fact]
    public void A_campaign_is_set_beside_the_scale_of_a_run()
    {
        var check = ScaleCheck.Of(28_800_000);
        Assert.Equal(5.76e10m, check.Tokens);
        Assert.Equal(0.00384m, check.Share);
        Assert.Contains("0.4 % of a run", check.Sentence, StringComparison.Ordinal);
        Assert.Contains("0.002 %", ScaleCheck.Of(150_000).Sentence, StringComparison.Ordinal);
    }

    private static Reading First(Facts facts) => Assess(facts).All[0];

    private static Assessment Assess(Facts facts) => Assessment.Of(Situation(facts));

    private static Situation Situation(Facts facts) => new(WeightsCases.Codified, facts, RulebookEdition.Current.Parameters);
}
