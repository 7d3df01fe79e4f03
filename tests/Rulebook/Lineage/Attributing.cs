using FsCheck;
using FsCheck.Fluent;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using Interval = ModelRegistry.Domain.Interval;

namespace ModelRegistry.Tests.Rulebook.Lineage;

public sealed class Attributing
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(200);

    private static readonly ReleaseId[] Named = [.. Enumerable.Range(1, 9).Select(n => new ReleaseId(new Guid(n, 0, 0, new byte[8])))];

    /// <summary>A release 0 over up to eight ancestors, edges from lower to higher numbers only.</summary>
    private static readonly Gen<List<AttributedEdge>> Trees = from seed in Gen.Choose(0, int.MaxValue) select Tree(new Random(seed));

    [Fact]
    public void along_a_chain_shares_are_multiplied_and_the_weakest_hop_decides()
    {
        var lines = Of([
            Edge(0, 1, DerivationRelation.Merge, 0.5m, EvidenceStrength.Strong), Edge(1, 2, DerivationRelation.Merge, 0.4m, EvidenceStrength.Weak),
        ]);
        var top = lines.Single(line => line.Ancestor == Named[2]);
        Assert.Equal((Interval.Exactly(0.2m), EvidenceStrength.Weak, 2), (top.Share, top.Strength, top.Path.Count));
        Assert.Equal(Interval.Exactly(200), top.Operations);
    }

    [Fact]
    public void the_parts_of_a_merge_add_up_and_an_operation_is_counted_once()
    {
        var lines = Of([
            Edge(0, 1, DerivationRelation.Merge, 0.5m), Edge(0, 2, DerivationRelation.Merge, 0.5m),
            Edge(1, 3, DerivationRelation.FineTune), Edge(2, 3, DerivationRelation.FineTune),
        ]);
        var ancestor = lines.Single(line => line.Ancestor == Named[3]);
        Assert.Equal((Interval.Exactly(1000), 2), (ancestor.Operations, ancestor.Paths));
    }

    [Fact]
    public void a_parent_that_is_named_again_through_its_child_is_counted_once()
    {
        var chain = new[] { Edge(0, 1, DerivationRelation.FineTune), Edge(1, 2, DerivationRelation.FineTune) };
        var once = Of(chain).Single(line => line.Ancestor == Named[2]);
        var again = Of([.. chain, Edge(0, 2, DerivationRelation.FineTune)]).Single(line => line.Ancestor == Named[2]);
        Assert.Equal((Interval.Exactly(1000), Interval.Exactly(1000), 2), (once.Operations, again.Operations, again.Paths));
    }

    [Fact]
    public void what_nobody_states_is_anything_between_none_and_all()
    {
        var line = Assert.Single(Of([Edge(0, 1, DerivationRelation.Undeclared)]));
        Assert.Equal((new Interval(0, 1), new Interval(0, 1000), Truth.Unknown), (line.Share, line.Operations, line.ByWeights));
    }

    [Fact]
    public void by_outputs_the_generation_reaches_the_student_and_the_training_of_the_teacher_does_not()
    {
        var told = Edge(1, 2, DerivationRelation.TrainingOnOutputs) with { Generation = Interval.Exactly(7) };
        var lines = Of([Edge(0, 1, DerivationRelation.FineTune), told, Edge(2, 3, DerivationRelation.FineTune)]);
        var teacher = lines.Single(line => line.Ancestor == Named[2]);
        Assert.Equal((Interval.Exactly(7), Truth.No), (teacher.Operations, teacher.ByWeights));
        Assert.Equal(Interval.Zero, lines.Single(line => line.Ancestor == Named[3]).Operations);
        Assert.Equal(new Interval(0, 1), lines.Single(line => line.Ancestor == Named[3]).Share);
    }

    [Fact]
    public void generation_that_nobody_counts_has_no_bound() =>
        Assert.Equal(Interval.Unknown, Assert.Single(Of([Edge(0, 1, DerivationRelation.Distillation)])).Operations);

    [Fact]
    public void the_path_shown_is_the_strongest_uncontested_one()
    {
        var weak = Edge(0, 1, DerivationRelation.FineTune, strength: EvidenceStrength.Strong) with { Contested = true };
        var lines = Of([
            weak, Edge(1, 3, DerivationRelation.FineTune, strength: EvidenceStrength.Strong),
            Edge(0, 2, DerivationRelation.FineTune, strength: EvidenceStrength.Weak), Edge(2, 3, DerivationRelation.FineTune),
        ]);
        var top = lines.Single(line => line.Ancestor == Named[3]);
        Assert.Equal((EvidenceStrength.Weak, false), (top.Strength, top.Contested));
        Assert.DoesNotContain(weak.Id, top.Path);
    }

    [Fact]
    public void siblings_and_reused_architectures_bring_nothing() =>
        Assert.Empty(Of([Edge(0, 1, DerivationRelation.Sibling), Edge(0, 2, DerivationRelation.ArchitectureReuse)]));

    [Fact]
    public void a_cycle_is_a_mistake_of_ours() => Assert.Throws<InvalidOperationException>(
        () => Of([Edge(0, 1, DerivationRelation.FineTune), Edge(1, 2, DerivationRelation.FineTune), Edge(2, 1, DerivationRelation.FineTune)]));

    [Fact]
    public void numbers_beyond_any_training_do_not_overflow()
    {
        var generation = Interval.Exactly(Domain.Operations.Largest);
        var edges = Enumerable.Range(1, 7).SelectMany(n => new[]
        {
            Edge(0, n, DerivationRelation.FineTune), Edge(n, 8, DerivationRelation.Distillation) with { Generation = generation },
        });
        Assert.Null(Of([.. edges, Edge(0, 8, DerivationRelation.Distillation) with { Generation = generation }])
            .Single(line => line.Ancestor == Named[8]).Operations.High);
    }

    [Fact]
    public void no_share_leaves_its_bounds_and_no_training_is_counted_twice() => Check.One(Runs, Prop.ForAll(Trees.ToArbitrary(), edges =>
    {
        foreach (var line in Of(edges))
        {
            Assert.True(line.Share.Low >= 0 && line.Share.High <= 1);
            var generated = edges.Any(edge => edge.Parent == line.Ancestor && edge.Relation.IsByOutputs() == Truth.Yes);
            Assert.True(generated || line.Operations.High <= 1000);
        }
    }));

    [Fact]
    public void the_order_of_the_edges_does_not_matter() => Check.One(Runs, Prop.ForAll(Trees.ToArbitrary(), edges =>
    {
        var one = Of(edges);
        var other = Of([.. edges.AsEnumerable().Reverse()]);
        foreach (var line in one)
        {
            var same = other.Single(found => found.Ancestor == line.Ancestor);
            Assert.Equal((line.Share, line.Operations, line.Strength, line.Paths), (same.Share, same.Operations, same.Strength, same.Paths));
            Assert.Equal(line.Path, same.Path);
        }
    }));

    [Fact]
    public void the_strength_is_that_of_the_weakest_hop_shown() => Check.One(Runs, Prop.ForAll(Trees.ToArbitrary(), edges =>
    {
        var byId = edges.ToDictionary(edge => edge.Id);
        Assert.All(Of(edges), line => Assert.Equal(line.Path.Min(id => byId[id].Strength), line.Strength));
    }));

    [Fact]
    public void an_edge_changes_the_lines_of_descendants_of_its_child_only() => Check.One(Runs, Prop.ForAll(Trees.ToArbitrary(), edges =>
    {
        var extra = Edge(5, 8, DerivationRelation.Merge, 0.25m, EvidenceStrength.Conclusive);
        foreach (var release in Named.Take(8))
        {
            var before = Attribution.Of(release, edges, _ => Interval.Exactly(1000));
            if (release != extra.Child && before.All(line => line.Ancestor != extra.Child))
            {
                var after = Attribution.Of(release, [.. edges, extra], _ => Interval.Exactly(1000));
                Assert.Equal(before.Select(line => (line.Ancestor, line.Share, line.Operations)), after.Select(line => (line.Ancestor, line.Share, line.Operations)));
            }
        }
    }));

    [Fact]
    public void knowing_a_share_more_closely_never_leads_out_of_the_interval() => Check.One(Runs, Prop.ForAll(Trees.ToArbitrary(), edges =>
    {
        var closer = edges.ConvertAll(edge => edge.Share is { } share
            ? edge with { Share = new(Interval.Exactly((share.Bounds.Low + share.Bounds.High!.Value) / 2), share.Unit, share.Method) }
            : edge);
        var known = Of(closer);
        foreach (var line in Of(edges))
        {
            var exact = known.Single(found => found.Ancestor == line.Ancestor).Share;
            Assert.True(exact.Low >= line.Share.Low - 1e-20m && exact.High <= line.Share.High + 1e-20m);
        }
    }));

    private static IReadOnlyList<AttributionLine> Of(IReadOnlyList<AttributedEdge> edges) =>
        Attribution.Of(Named[0], edges, _ => Interval.Exactly(1000));

    private static AttributedEdge Edge(
        int child, int parent, DerivationRelation relation, decimal? share = null, EvidenceStrength strength = EvidenceStrength.Moderate) =>
        new(new(new Guid(child, (short)parent, (short)relation, new byte[8])), Named[child], Named[parent], relation, strength)
        {
            Share = share is { } exact ? new(Interval.Exactly(exact), ShareUnit.MergeWeight, "stated") : null,
        };

    private static List<AttributedEdge> Tree(Random random)
    {
        var edges = new List<AttributedEdge>();
        for (var child = 0; child < 8; child++)
        {
            foreach (var parent in Enumerable.Range(child + 1, 8 - child).Where(_ => random.Next(3) == 0))
            {
                var low = random.Next(0, 50) / 100m;
                edges.Add(Edge(child, parent, (DerivationRelation)random.Next(12), strength: (EvidenceStrength)random.Next(6)) with
                {
                    Share = random.Next(2) == 0 ? null : new(new(low, low + (random.Next(0, 50) / 100m)), (ShareUnit)random.Next(3), "stated"),
                    Generation = random.Next(2) == 0 ? null : new Interval(random.Next(5), 9),
                    Contested = random.Next(5) == 0,
                });
            }
        }

        return edges;
    }
}
