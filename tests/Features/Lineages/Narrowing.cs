using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Lineages;

/// <summary>
/// A lineage narrowed by relation, strength, country and contest, on random graphs: all that was asked for, joined, and counted.
/// </summary>
public sealed class Narrowing(Databases databases, Narrowing.Grown grown) : IClassFixture<Databases>, IClassFixture<Narrowing.Grown>
{
    public static TheoryData<string> Filters => [.. Named.Keys];

    private static readonly Dictionary<string, LineageFilter> Named = new(StringComparer.Ordinal)
    {
        ["merges"] = new() { Relations = [DerivationRelation.Merge] },
        ["two relations"] = new() { Relations = [DerivationRelation.Merge, DerivationRelation.Sibling] },
        ["weak"] = new() { Least = EvidenceStrength.Weak },
        ["contested"] = new() { ContestedOnly = true },
        ["a country"] = new() { Country = "de" },
        ["no country"] = new() { Country = LineageFilter.UnknownCountry },
        ["all at once"] = new()
        {
            Relations = [DerivationRelation.FineTune, DerivationRelation.Adapter],
            Least = EvidenceStrength.Weak,
            Country = "DE",
        },
    };

    [Theory, MemberData(nameof(Filters))]
    public async Task what_is_shown_was_asked_for_or_leads_to_it(string name)
    {
        var (app, trees) = await TreesAsync();
        var filter = Named[name];
        foreach (var release in Some(trees, 6))
        {
            var whole = await app.DoAsync(app.Officer, new ShowLineage(release.Id));
            var shown = await app.DoAsync(app.Officer, new ShowLineage(release.Id) { Filter = filter });
            var countries = whole.Nodes.ToDictionary(node => node.Id, node => node.Country);
            Judge(whole.Above, shown.Above, release.Id, filter, up: true, countries);
            Judge(whole.Below, shown.Below, release.Id, filter, up: false, countries);
            Assert.Equal(whole.Above.Count + whole.Below.Count, shown.Above.Count + shown.Below.Count + shown.LeftOut);
            var ends = shown.Above.Concat(shown.Below).SelectMany(hop => new[] { hop.Derivation.ChildId, hop.Derivation.ParentId });
            Assert.Equal(ends.Append(release.Id).ToHashSet(), shown.Nodes.Select(node => node.Id).ToHashSet());
        }
    }

    [Fact]
    public async Task the_values_to_narrow_by_are_counted_over_everything()
    {
        var (app, trees) = await TreesAsync();
        foreach (var release in Some(trees, 6))
        {
            var shown = await app.DoAsync(app.Officer, new ShowLineage(release.Id) { Filter = Named["all at once"] });
            var tally = shown.Tally!;
            Assert.Equal(shown.Above.Count + shown.Below.Count + shown.LeftOut, tally.Derivations);
            IReadOnlyList<LineageTally.Value>[] all = [tally.Relations, tally.Strengths, tally.Countries];
            Assert.All(all, one => Assert.Equal(tally.Derivations, one.Sum(value => value.Derivations)));
        }
    }

    [Fact]
    public async Task no_filter_takes_the_path_away_and_no_limit_hides_it()
    {
        var (app, trees) = await TreesAsync();
        var nothing = new LineageFilter { Relations = [DerivationRelation.Distillation] };
        var pairs = Some(trees, 5).SelectMany(one => Some(trees, 3).Select(other => (one, other)));
        foreach (var (from, to) in pairs.Where(pair => pair.one != pair.other))
        {
            var shown = await app.DoAsync(app.Officer, new ShowLineage(from.Id, 1) { Filter = nothing, Path = to.Id.ToString() });
            var straight = await app.DoAsync(app.Officer, new ShowPath(from.Id.ToString(), to.Id.ToString()));
            var path = Assert.IsType<ShowLineage.Way>(shown.Path);
            Assert.Equal(straight.Hops.Select(hop => hop.Derivation.Id), path.Hops.Select(hop => hop.Derivation.Id));
            Assert.Equal((straight.Weakest, straight.OtherPaths), (path.Weakest, path.OtherPaths));
            Assert.Equal(path.OtherPaths, path.Beside.Count > 0);
            var side = path.Up ? shown.Above : shown.Below;
            Assert.All(path.Hops, hop => Assert.True(Assert.Single(side, one => one.Derivation.Id == hop.Derivation.Id).Passing));
        }
    }

    [Fact]
    public async Task an_end_that_nobody_knows_is_said_to_be_unknown()
    {
        var (app, trees) = await TreesAsync();
        var path = (await app.DoAsync(app.Officer, new ShowLineage(trees.Releases[0].Id) { Path = "nobody/nothing" })).Path!;
        Assert.Equal((null, Truth.Unknown), (path.End, path.Joined));
    }

    [Theory]
    [InlineData("Germany", 0, "country")]
    [InlineData(null, 99, "relation")]
    public async Task what_narrows_nothing_is_refused(string? country, int relation, string where)
    {
        var (app, trees) = await TreesAsync();
        var wrong = new LineageFilter { Country = country, Relations = [(DerivationRelation)relation] };
        var refused = await app.RefusedAsync<Refusal.NotValid, ShowLineage.Answer>(
            app.Officer, new ShowLineage(trees.Releases[0].Id) { Filter = wrong });
        Assert.Contains(where, refused.Problems[0].Where, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<Release> Some(RandomTrees trees, int every) => trees.Releases.Where((_, number) => number % every == 1);

    private static void Judge(
        IReadOnlyList<ShowLineage.Hop> whole, IReadOnlyList<ShowLineage.Hop> shown, ReleaseId start, LineageFilter filter, bool up,
        Dictionary<ReleaseId, Country?> countries)
    {
        var reached = new HashSet<ReleaseId> { start };
        ReleaseId Near(Derivation edge) => up ? edge.ChildId : edge.ParentId;
        ReleaseId Far(Derivation edge) => up ? edge.ParentId : edge.ChildId;
        bool Wanted(ShowLineage.Hop hop) =>
            (filter.Relations.Count == 0 || filter.Relations.Contains(hop.Derivation.Relation))
            && hop.Strength >= (filter.Least ?? EvidenceStrength.None)
            && (!filter.ContestedOnly || hop.Contested)
            && (filter.Country is null || string.Equals(Of(Far(hop.Derivation)), filter.Country, StringComparison.OrdinalIgnoreCase));
        string Of(ReleaseId id) => countries[id]?.Code ?? "unknown";
        bool Leads(ShowLineage.Hop hop) => hop.Derivation.Relation.IsDescent() && reached.Contains(Near(hop.Derivation));

        Assert.Equal(whole.Where(Wanted).Select(hop => hop.Derivation.Id), shown.Where(hop => !hop.Passing).Select(hop => hop.Derivation.Id));
        while (shown.Any(hop => Leads(hop) && reached.Add(Far(hop.Derivation))))
        {
        }

        Assert.All(shown, hop => Assert.Contains(Near(hop.Derivation), reached));
        Assert.All(shown.Where(hop => hop.Passing), hop => Assert.Contains(shown, on => Near(on.Derivation) == Far(hop.Derivation)));
    }

    private async Task<(RegistryApp App, RandomTrees Trees)> TreesAsync()
    {
        var app = await databases.On("sqlite");
        return (app, await grown.OnAsync(app));
    }

    /// <summary>The graph that all these tests read; a third of its models are of a German laboratory.</summary>
    public sealed class Grown
    {
        private RandomTrees? trees;

        internal async Task<RandomTrees> OnAsync(RegistryApp app) => trees ??= await GrowAsync(app);

        private static async Task<RandomTrees> GrowAsync(RegistryApp app)
        {
            var made = await RandomTrees.MakeAsync(app, 17, 40);
            await app.LookAsync(app.Officer, async context =>
            {
                var party = new Party { Id = new(Guid.CreateVersion7()), Name = "Narrow lab", Country = Country.Of("DE") };
                context.Add(party);
                foreach (var release in made.Releases.Where((_, number) => number % 3 == 0))
                {
                    (await context.Models.FindAsync(release.ModelId))!.DeveloperId = party.Id;
                }

                return await context.SaveChangesAsync();
            });
            return made;
        }
    }
}
