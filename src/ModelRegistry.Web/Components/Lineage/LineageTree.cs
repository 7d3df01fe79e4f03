namespace ModelRegistry.Web.Components.Lineage;

/// <summary>
/// One side of a lineage, ancestors or descendants, as a tree: each release hangs on the derivation by which it is nearest to the release
/// in the middle, on the highlighted path by that of the path. So each is counted once, whatever joins it besides.
/// </summary>
internal sealed class LineageTree
{
    private readonly Dictionary<Guid, LineageEdge?> cameBy;
    private readonly ILookup<Guid, LineageEdge> from;
    private readonly Dictionary<Guid, int> beyond = [];

    public LineageTree(LineagePicture picture, bool up)
    {
        var names = picture.Nodes.ToDictionary(node => node.Id, node => node.Name);
        var edges = picture.Edges.Where(edge => edge.Up == up && names.ContainsKey(edge.Near) && names.ContainsKey(edge.Far)).ToList();
        cameBy = new() { [picture.Here.Id] = null };
        var order = Walk(edges, picture.Here.Id);
        foreach (var edge in Enumerable.Reverse(order))
        {
            beyond[edge.Near] = beyond.GetValueOrDefault(edge.Near) + 1 + beyond.GetValueOrDefault(edge.Far);
        }

        from = order.OrderByDescending(edge => beyond.GetValueOrDefault(edge.Far)).ThenBy(edge => names[edge.Far], StringComparer.Ordinal)
            .ToLookup(edge => edge.Near);
    }

    /// <summary>Every release of this side, the one in the middle among them.</summary>
    public IReadOnlyCollection<Guid> Releases => cameBy.Keys;

    /// <summary>The derivations on which releases hang next to one, those with most beyond them first.</summary>
    public IEnumerable<LineageEdge> From(Guid release) => from[release];

    /// <summary>How many releases hang beyond one.</summary>
    public int Beyond(Guid release) => beyond.GetValueOrDefault(release);

    /// <summary>The releases from one to the middle, both among them; none when it is not on this side.</summary>
    public IEnumerable<Guid> WayFrom(Guid release)
    {
        for (var at = release; cameBy.TryGetValue(at, out var by); at = by.Near)
        {
            yield return at;
            if (by is null) yield break;
        }
    }

    private List<LineageEdge> Walk(List<LineageEdge> edges, Guid start)
    {
        var next = edges.ToLookup(edge => edge.Near);
        var order = new List<LineageEdge>();
        var path = edges.Where(edge => edge.Way == OnWay.Path).DistinctBy(edge => edge.Far).ToDictionary(edge => edge.Far);
        var open = new Queue<Guid>([start]);
        while (open.TryDequeue(out var at))
        {
            foreach (var edge in next[at].Where(edge => path.GetValueOrDefault(edge.Far, edge) == edge && cameBy.TryAdd(edge.Far, edge)))
            {
                order.Add(edge);
                open.Enqueue(edge.Far);
            }
        }

        return order;
    }
}
