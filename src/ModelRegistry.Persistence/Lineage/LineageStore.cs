using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;

namespace ModelRegistry.Persistence.Lineage;

/// <summary>Reads lineage level by level, the same on every database.</summary>
public static class LineageStore
{
    /// <summary>Holds the lineage until the transaction ends, so that nobody adds an edge meanwhile.</summary>
    public static Task HoldLineageAsync(this RegistryContext context, CancellationToken cancellationToken) =>
        context.Latches.Where(latch => latch.Name == Latch.Lineage)
            .ExecuteUpdateAsync(latch => latch.SetProperty(l => l.Taken, l => l.Taken + 1), cancellationToken);

    /// <summary>The edges above a release: to its parents, to theirs, and so on.</summary>
    /// <param name="context">The registry.</param>
    /// <param name="release">Where to begin.</param>
    /// <param name="limit">How many edges at most; the answer is cut there.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static Task<List<Derivation>> EdgesAboveAsync(
        this RegistryContext context, ReleaseId release, int limit, CancellationToken cancellationToken) =>
        WalkAsync(
            release,
            limit,
            level => context.Derivations.AsNoTracking().Where(edge => level.Contains(edge.ChildId)).OrderBy(edge => edge.Id),
            edge => edge.ParentId,
            cancellationToken);

    /// <summary>The edges below a release: from its children, from theirs, and so on.</summary>
    /// <param name="context">The registry.</param>
    /// <param name="release">Where to begin.</param>
    /// <param name="limit">How many edges at most; the answer is cut there.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static Task<List<Derivation>> EdgesBelowAsync(
        this RegistryContext context, ReleaseId release, int limit, CancellationToken cancellationToken) =>
        WalkAsync(
            release,
            limit,
            level => context.Derivations.AsNoTracking().Where(edge => level.Contains(edge.ParentId)).OrderBy(edge => edge.Id),
            edge => edge.ChildId,
            cancellationToken);

    /// <summary>
    /// Whether something of the parent, weights or outputs, may be in the child; siblings and reused architectures
    /// hold nothing of it.
    /// </summary>
    public static bool IsDescent(this DerivationRelation relation) =>
        relation is not (DerivationRelation.Sibling or DerivationRelation.ArchitectureReuse);

    private static async Task<List<Derivation>> WalkAsync(
        ReleaseId start, int limit, Func<List<ReleaseId>, IQueryable<Derivation>> read, Func<Derivation, ReleaseId> next,
        CancellationToken stop)
    {
        var edges = new List<Derivation>();
        var seen = new HashSet<ReleaseId> { start };
        var level = new List<ReleaseId> { start };
        while (level.Count > 0 && edges.Count < limit)
        {
            var found = await read(level).Take(limit - edges.Count).ToListAsync(stop);
            edges.AddRange(found);
            level = found.Where(edge => edge.Relation.IsDescent()).Select(next).Where(seen.Add).ToList();
        }

        return edges;
    }
}
