using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Lineage;

namespace ModelRegistry.Features.Lineage;

/// <summary>
/// What some releases descend from, as it stands stored and with what is about to be. Ancestors are few where descendants may be a
/// hundred thousand, so cycles are looked for upwards.
/// </summary>
internal sealed class Ancestry
{
    private readonly Dictionary<ReleaseId, HashSet<ReleaseId>> parents = [];

    /// <summary>Everything above these releases, read level by level.</summary>
    public static async Task<Ancestry> AboveAsync(
        RegistryContext context, IReadOnlyCollection<ReleaseId> releases, CancellationToken cancellationToken)
    {
        var ancestry = new Ancestry();
        foreach (var edge in await context.AncestryAsync(releases, cancellationToken))
        {
            ancestry.Add(edge);
        }

        return ancestry;
    }

    /// <summary>Adds an edge that is about to be; siblings and reused architectures descend from nothing.</summary>
    public void Add(Derivation edge)
    {
        if (!edge.Relation.IsDescent()) return;
        if (!parents.TryGetValue(edge.ChildId, out var above)) parents[edge.ChildId] = above = [];
        above.Add(edge.ParentId);
    }

    /// <summary>The one of these parents that is the child or already descends from it; null when none does.</summary>
    public ReleaseId? Closing(ReleaseId child, IEnumerable<ReleaseId> of)
    {
        foreach (var parent in of)
        {
            if (Descends(parent, child)) return parent;
        }

        return null;
    }

    private bool Descends(ReleaseId from, ReleaseId ancestor)
    {
        var seen = new HashSet<ReleaseId> { from };
        var open = new Stack<ReleaseId>(seen);
        while (open.TryPop(out var at))
        {
            if (at == ancestor) return true;
            foreach (var above in parents.GetValueOrDefault(at, []).Where(seen.Add))
            {
                open.Push(above);
            }
        }

        return false;
    }
}

/// <summary>What to say where an edge would make a release its own ancestor.</summary>
internal static class CycleCheck
{
    public static string Sentence(string child, string parent) =>
        $"The edge {child} ← {parent} would make {child} its own ancestor: {parent} already descends from it.";

    public const string Right = "Name the model it was really made from, or correct the edge that stands the other way round.";
}
