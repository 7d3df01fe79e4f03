namespace ModelRegistry.Domain.Lineage;

/// <summary>The ancestors of a release in an order in which every child stands before its parents.</summary>
internal sealed class AncestryOrder
{
    private readonly ILookup<ReleaseId, AttributedEdge> byChild;
    private readonly Dictionary<ReleaseId, int> places;
    private readonly ILookup<ReleaseId, AttributedEdge> byParent;

    private AncestryOrder(List<ReleaseId> order, ILookup<ReleaseId, AttributedEdge> byChild)
    {
        Order = order;
        this.byChild = byChild;
        places = order.Index().ToDictionary(at => at.Item, at => at.Index);
        byParent = order.SelectMany(at => byChild[at]).ToLookup(edge => edge.Parent);
    }

    /// <summary>The release, then its ancestors.</summary>
    public IReadOnlyList<ReleaseId> Order { get; }

    /// <summary>The edges from a release to its parents.</summary>
    public IEnumerable<AttributedEdge> Above(ReleaseId child) => byChild[child];

    /// <summary>The edges from a release to those of its children that are ancestors here, or the release itself.</summary>
    public IEnumerable<AttributedEdge> Below(ReleaseId parent) => byParent[parent];

    /// <summary>What stands before an ancestor, nearest to it first.</summary>
    public IEnumerable<ReleaseId> DownFrom(ReleaseId ancestor) =>
        Enumerable.Range(1, places[ancestor]).Select(back => Order[places[ancestor] - back]);

    public static AncestryOrder Of(ReleaseId release, IEnumerable<AttributedEdge> edges)
    {
        var parents = edges.Where(edge => edge.Relation.IsDescent()).OrderBy(edge => edge.Id.Value).ToLookup(edge => edge.Child);
        var waiting = ChildrenOf(release, parents);
        var order = new List<ReleaseId>();
        var ready = new Queue<ReleaseId>([release]);
        while (ready.TryDequeue(out var at))
        {
            order.Add(at);
            foreach (var parent in parents[at].Select(edge => edge.Parent).Where(parent => --waiting[parent] == 0))
            {
                ready.Enqueue(parent);
            }
        }

        return order.Count == waiting.Count
            ? new(order, parents)
            : throw new InvalidOperationException($"The lineage above release {release} holds a cycle.");
    }

    /// <summary>How many edges lead to each release above; the first has none.</summary>
    private static Dictionary<ReleaseId, int> ChildrenOf(ReleaseId release, ILookup<ReleaseId, AttributedEdge> parents)
    {
        var counts = new Dictionary<ReleaseId, int> { [release] = 0 };
        var seen = new Queue<ReleaseId>([release]);
        while (seen.TryDequeue(out var at))
        {
            foreach (var parent in parents[at].Select(edge => edge.Parent))
            {
                if (counts.TryAdd(parent, 0))
                {
                    seen.Enqueue(parent);
                }

                counts[parent]++;
            }
        }

        return counts;
    }
}
