namespace ModelRegistry.Domain.Lineage;

/// <summary>
/// A set of derivations that never holds a cycle: an edge that would make a release its own ancestor cannot be added. Siblings and
/// architecture reuse descend from nothing and are kept out of the ancestry.
/// </summary>
public sealed class LineageGraph
{
    private readonly Dictionary<ReleaseId, List<Derivation>> byChild = [];
    private readonly Dictionary<ReleaseId, List<Derivation>> byParent = [];

    /// <summary>All edges in the order they were added.</summary>
    public IEnumerable<Derivation> Derivations => byChild.Values.SelectMany(edges => edges);

    /// <summary>The edges from a release to its parents.</summary>
    public IReadOnlyList<Derivation> ParentsOf(ReleaseId child) => byChild.TryGetValue(child, out var edges) ? edges : [];

    /// <summary>The edges from a release to its children.</summary>
    public IReadOnlyList<Derivation> ChildrenOf(ReleaseId parent) => byParent.TryGetValue(parent, out var edges) ? edges : [];

    /// <summary>Adds an edge.</summary>
    /// <returns>False, and nothing added, when the edge would make a release its own ancestor or stands there already.</returns>
    public bool TryAdd(Derivation edge)
    {
        ArgumentNullException.ThrowIfNull(edge);
        if (WouldClose(edge.ChildId, edge.ParentId) || ParentsOf(edge.ChildId).Any(other => Same(other, edge)))
        {
            return false;
        }

        Put(byChild, edge.ChildId, edge);
        Put(byParent, edge.ParentId, edge);
        return true;
    }

    /// <summary>Whether an edge child ← parent would make the child its own ancestor.</summary>
    public bool WouldClose(ReleaseId child, ReleaseId parent) => child == parent || AncestorsOf(parent).Contains(child);

    /// <summary>All releases that a release descends from, nearest first, itself not among them.</summary>
    public IReadOnlyCollection<ReleaseId> AncestorsOf(ReleaseId release) => Walk(release, byChild, edge => edge.ParentId);

    /// <summary>All releases that descend from a release, nearest first, itself not among them.</summary>
    public IReadOnlyCollection<ReleaseId> DescendantsOf(ReleaseId release) => Walk(release, byParent, edge => edge.ChildId);

    private static bool Same(Derivation left, Derivation right) => left.ParentId == right.ParentId && left.Relation == right.Relation;

    private static void Put(Dictionary<ReleaseId, List<Derivation>> index, ReleaseId key, Derivation edge)
    {
        if (!index.TryGetValue(key, out var edges))
        {
            index[key] = edges = [];
        }

        edges.Add(edge);
    }

    private static List<ReleaseId> Walk(ReleaseId start, Dictionary<ReleaseId, List<Derivation>> index, Func<Derivation, ReleaseId> next)
    {
        var seen = new HashSet<ReleaseId> { start };
        var found = new List<ReleaseId>();
        var queue = new Queue<ReleaseId>([start]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var reached in index.GetValueOrDefault(at, []).Select(next).Where(seen.Add))
            {
                found.Add(reached);
                queue.Enqueue(reached);
            }
        }

        return found;
    }
}
