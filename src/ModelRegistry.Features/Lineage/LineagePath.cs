using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;

namespace ModelRegistry.Features.Lineage;

/// <summary>A path of edges upwards. Its strength is that of its weakest hop, and strengths are never added up.</summary>
/// <param name="Hops">The edges, from the descendant to the ancestor.</param>
/// <param name="Beside">The edges of other paths between the two, where they were weighed.</param>
internal sealed record LineagePath(IReadOnlyList<ShowLineage.Hop> Hops, IReadOnlyList<ShowLineage.Hop> Beside)
{
    /// <summary>Whether other edges join the two as well.</summary>
    public bool Others { get; init; }

    public EvidenceStrength Weakest => Hops.Min(Carries);

    /// <summary>What a hop carries: nothing while it is contested.</summary>
    public static EvidenceStrength Carries(ShowLineage.Hop hop) => hop.Contested ? EvidenceStrength.None : hop.Strength;

    /// <summary>Of the edges above a release, those that lead to this ancestor.</summary>
    public static List<Derivation> Between(IReadOnlyList<Derivation> above, ReleaseId ancestor)
    {
        var children = above.ToLookup(edge => edge.ParentId);
        var seen = new HashSet<ReleaseId> { ancestor };
        var open = new Queue<ReleaseId>(seen);
        var between = new List<Derivation>();
        while (open.TryDequeue(out var at))
        {
            foreach (var edge in children[at])
            {
                between.Add(edge);
                if (seen.Add(edge.ChildId)) open.Enqueue(edge.ChildId);
            }
        }

        return between;
    }

    /// <summary>The shortest way, whatever its edges rest on.</summary>
    public static List<Derivation> Shortest(IEnumerable<Derivation> edges, ReleaseId from, ReleaseId to) =>
        Way(edges.ToLookup(edge => edge.ChildId), edge => edge, from, to) ?? [];

    /// <summary>The way whose weakest hop is strongest, and of these the shortest; null when the hops do not join the two.</summary>
    public static LineagePath? Strongest(IReadOnlyCollection<ShowLineage.Hop> hops, ReleaseId from, ReleaseId to)
    {
        foreach (var least in hops.Select(Carries).Distinct().OrderDescending())
        {
            var strong = hops.Where(hop => Carries(hop) >= least).ToLookup(hop => hop.Derivation.ChildId);
            if (Way(strong, hop => hop.Derivation, from, to) is { } way) return new(way, [.. hops.Except(way)]);
        }

        return null;
    }

    private static List<T>? Way<T>(ILookup<ReleaseId, T> up, Func<T, Derivation> edgeOf, ReleaseId from, ReleaseId to)
        where T : class
    {
        var cameBy = new Dictionary<ReleaseId, T?> { [from] = null };
        var open = new Queue<ReleaseId>([from]);
        while (open.TryDequeue(out var at) && at != to)
        {
            foreach (var step in up[at].Where(step => cameBy.TryAdd(edgeOf(step).ParentId, step)))
            {
                open.Enqueue(edgeOf(step).ParentId);
            }
        }

        return cameBy.ContainsKey(to) ? Back(cameBy, edgeOf, to) : null;
    }

    private static List<T> Back<T>(Dictionary<ReleaseId, T?> cameBy, Func<T, Derivation> edgeOf, ReleaseId to)
        where T : class
    {
        var way = new List<T>();
        for (var at = to; cameBy[at] is { } step; at = edgeOf(step).ChildId)
        {
            way.Insert(0, step);
        }

        return way;
    }
}
