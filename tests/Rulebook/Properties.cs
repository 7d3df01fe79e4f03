using FsCheck;
using FsCheck.Fluent;
using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Counting;
using ModelRegistry.Rulebook.Documents;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Weights;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using Outcome = ModelRegistry.Rulebook.Evaluations.Outcome;

namespace ModelRegistry.Tests.Rulebook;

/// <summary>What must hold for any facts, not only for those of the examples.</summary>
public sealed class Properties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(150);

    /// <summary>Weights of which nobody says where they leave from: a question that concerns every ally.</summary>
    private static readonly Question AlliedWeights = WeightsCases.Codified with { ExportedFrom = null };

    /// <summary>An exact world of three releases, and a view of it in which some things are not known.</summary>
    private static readonly Gen<(Facts Exact, Facts Partial)> Worlds =
        from seed in Gen.Choose(0, int.MaxValue)
        select World(new Random(seed));

    [Fact]
    public void Knowing_more_never_turns_a_settled_finding_into_another_one() => Check.One(Runs, Prop.ForAll(Worlds.ToArbitrary(), world =>
    {
        foreach (var rule in RulebookEdition.Current.Rules)
        {
            var asked = rule.Law == Jurisdiction.UnitedStates ? WeightsCases.Codified : AlliedWeights with { Law = rule.Law };
            var less = RulebookEdition.Current.EvaluateRule(rule.Id, asked, world.Partial);
            var more = RulebookEdition.Current.EvaluateRule(rule.Id, asked, world.Exact);
            if (less.OutcomeIfInForce is Outcome.Met or Outcome.Unmet)
                Assert.Equal(less.OutcomeIfInForce, more.OutcomeIfInForce);
        }
    }));

    [Fact]
    public void The_interval_of_what_is_partly_known_holds_the_true_count() => Check.One(Runs, Prop.ForAll(Worlds.ToArbitrary(), world =>
    {
        var truth = Assess(world.Exact);
        var hulls = Assess(world.Partial);
        foreach (var reading in truth.All)
        {
            var hull = hulls.All.FirstOrDefault(other => other.Readings == reading.Readings) ?? hulls.All[0];
            if (hull.Readings == reading.Readings)
                Assert.True(hull.Counted.Low <= reading.Counted.Low && (hull.Counted.High is not { } high || high >= reading.Counted.High));
        }
    }));

    [Fact]
    public void A_replay_gives_the_same_bytes() => Check.One(Runs, Prop.ForAll(Worlds.ToArbitrary(), world =>
        EvaluationDocument.Write(RulebookEdition.Current.Evaluate(WeightsCases.Codified, world.Partial)).AsSpan()
            .SequenceEqual(EvaluationDocument.Write(RulebookEdition.Current.Evaluate(WeightsCases.Codified, world.Partial)))));

    [Fact]
    public void On_every_day_exactly_one_standing_holds() => Check.One(Runs, Prop.ForAll(Gen.Choose(0, 20_000).ToArbitrary(), days =>
    {
        var day = new DateOnly(1990, 1, 1).AddDays(days);
        Assert.All(RulebookEdition.Current.Rules, rule => Assert.InRange(rule.StandingHistory.Count(period => period.Period.Contains(day)), 0, 1));
        Assert.All(RulebookEdition.Current.Rules, rule => Assert.True(rule.StandingOn(day).Period.Contains(day)));
    }));

    private static Assessment Assess(Facts facts) =>
        Assessment.Of(new Situation(WeightsCases.Codified, facts, RulebookEdition.Current.Parameters));

    private static (Facts Exact, Facts Partial) World(Random random)
    {
        decimal Size() => new[] { 1e24m, 2e25m, 9e25m, 1e26m, 2e26m }[random.Next(5)];
        var publications = new[] { WeightsCases.Open, WeightsCases.Closed };
        ReleaseFacts[] releases = [.. new[] { "M", "A", "B" }.Select(key => WeightsCases.Release(key, Size(), publications[random.Next(2)]))];
        DerivationFacts Edge(string child, string parent) => random.Next(2) == 0
            ? WeightsCases.FineTune(child, parent)
            : WeightsCases.Outputs(child, parent, random.Next(5) / 10m, 1e23m);
        DerivationFacts[] edges = [.. new[] { Edge("M", "A"), Edge("M", "B"), Edge("A", "B") }.Where(_ => random.Next(3) > 0)];
        var exact = WeightsCases.Known(releases, edges);
        var lineage = exact.Lineage! with
        {
            Releases = [.. releases.Select(release => Forget(release, random))],
            Derivations = [.. edges.Select(edge => Forget(edge, random))],
        };
        return (exact, exact with { Lineage = lineage with { Complete = random.Next(4) == 0 ? Truth.Unknown : Truth.Yes } });
    }

    private static ReleaseFacts Forget(ReleaseFacts release, Random random) => random.Next(6) switch
    {
        0 => release with { Publication = release.Publication with { Published = Truth.Unknown, Since = null } },
        1 => release with { TrainingComplete = Truth.Unknown },
        2 => release with { Training = [release.Training[0] with { Operations = null }] },
        3 => release with { Training = [release.Training[0] with { Operations = new(release.Training[0].Operations!.Low / 2, release.Training[0].Operations!.Low * 2) }] },
        _ => release,
    };

    private static DerivationFacts Forget(DerivationFacts edge, Random random) => random.Next(6) switch
    {
        0 => edge with { Stipulated = false },
        1 => edge with { DataPublished = Truth.Unknown },
        2 => edge with { ShareOfOperations = null },
        3 => edge with { GenerationOperations = null },
        _ => edge,
    };
}
