using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Lineages;

/// <summary>Ancestors, descendants and paths on random graphs, against a walk that anybody can check.</summary>
public sealed class Walking(Databases databases) : IClassFixture<Databases>
{
    private const int Releases = 60;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task ancestors_and_descendants_are_those_of_a_naive_walk(string database)
    {
        var app = await databases.On(database);
        var trees = await RandomTrees.MakeAsync(app, 11, Releases);
        foreach (var release in trees.Releases)
        {
            var shown = await app.DoAsync(app.Officer, new ShowLineage(release.Id));
            Assert.False(shown.Cut);
            Assert.Equal(Above(trees, release.Id), shown.Above.Select(hop => hop.Derivation.Id).ToHashSet());
            Assert.Equal(Below(trees, release.Id), shown.Below.Select(hop => hop.Derivation.Id).ToHashSet());
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_cut_lineage_says_so_and_keeps_to_its_limit(string database)
    {
        var app = await databases.On(database);
        var trees = await RandomTrees.MakeAsync(app, 12, Releases);
        foreach (var release in trees.Releases)
        {
            var (above, below) = (Above(trees, release.Id).Count, Below(trees, release.Id).Count);
            var shown = await app.DoAsync(app.Officer, new ShowLineage(release.Id, 3));
            Assert.Equal((Math.Min(3, above), Math.Min(3, below)), (shown.Above.Count, shown.Below.Count));
            Assert.Equal(above > 3 || below > 3, shown.Cut);
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_path_stands_where_there_is_descent_and_no_path_has_a_stronger_weakest_hop(string database)
    {
        var app = await databases.On(database);
        var trees = await RandomTrees.MakeAsync(app, 13, 24);
        for (var from = 0; from < trees.Releases.Count; from++)
        {
            for (var to = 0; to < from; to++)
            {
                var shown = await app.DoAsync(app.Officer, new ShowPath(trees.NameOf(from), trees.Releases[to].Id.ToString()));
                var best = Best(trees, trees.Releases[from].Id, trees.Releases[to].Id);
                Assert.Equal(best is null ? Truth.No : Truth.Yes, shown.Descends);
                Assert.False(shown.Reversed);
                if (best is not { } strongest) continue;
                Assert.Equal(strongest, (shown.Weakest, shown.Hops.Count));
                Assert.Equal(trees.Releases[from].Id, shown.Hops[0].Derivation.ChildId);
                Assert.Equal(trees.Releases[to].Id, shown.Hops[^1].Derivation.ParentId);
                Assert.All(shown.Hops.Zip(shown.Hops.Skip(1)), pair => Assert.Equal(pair.First.Derivation.ParentId,
                    pair.Second.Derivation.ChildId));
            }
        }
    }

    [Fact]
    public async Task asked_the_wrong_way_round_the_path_is_shown_and_said_to_be_reversed()
    {
        var app = await databases.On("sqlite");
        await app.ImportCardAsync("turned/Child", "base_model: turned/Parent");
        var shown = await app.DoAsync(app.Officer, new ShowPath("turned/Parent", "TURNED/child"));
        Assert.Equal((Truth.No, true, 1), (shown.Descends, shown.Reversed, shown.Hops.Count));
        Assert.False(shown.OtherPaths);
    }

    [Fact]
    public async Task nobody_is_an_ancestor_of_itself_and_an_unknown_name_is_not_found()
    {
        var app = await databases.On("sqlite");
        await app.ImportCardAsync("alone/Model", "license: mit");
        Assert.Equal(Truth.No, (await app.DoAsync(app.Officer, new ShowPath("alone/Model", "alone/Model"))).Descends);
        await app.RefusedAsync<Refusal.NotFound, ShowPath.Answer>(app.Officer, new ShowPath("alone/Model", "alone/Nobody"));
    }

    private static HashSet<DerivationId> Above(RandomTrees trees, ReleaseId release) =>
        Reached(trees, release, edge => edge.ChildId, edge => edge.ParentId);

    private static HashSet<DerivationId> Below(RandomTrees trees, ReleaseId release) =>
        Reached(trees, release, edge => edge.ParentId, edge => edge.ChildId);

    // Edges are added until none is left to add; a sibling edge at a release that is reached belongs to it and leads no further.
    private static HashSet<DerivationId> Reached(
        RandomTrees trees, ReleaseId start, Func<Derivation, ReleaseId> near, Func<Derivation, ReleaseId> far)
    {
        var reached = new HashSet<ReleaseId> { start };
        while (trees.Descents.Any(edge => reached.Contains(near(edge)) && reached.Add(far(edge))))
        {
        }

        return [.. trees.Edges.Where(edge => reached.Contains(near(edge))).Select(edge => edge.Id)];
    }

    private static (EvidenceStrength Weakest, int Hops)? Best(RandomTrees trees, ReleaseId from, ReleaseId to)
    {
        (EvidenceStrength Weakest, int Hops)? best = null;
        Try(from, EvidenceStrength.Conclusive, 0);
        return best;

        void Try(ReleaseId at, EvidenceStrength weakest, int hops)
        {
            if (at == to)
            {
                if (best is not { } known || (weakest, -hops).CompareTo((known.Weakest, -known.Hops)) > 0) best = (weakest, hops);
                return;
            }

            foreach (var edge in trees.Descents.Where(edge => edge.ChildId == at))
            {
                var (supports, against) = trees.Strengths[edge.Id];
                var carries = against > EvidenceStrength.None && against >= supports ? EvidenceStrength.None : supports;
                Try(edge.ParentId, carries < weakest ? carries : weakest, hops + 1);
            }
        }
    }
}
