using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;

namespace ModelRegistry.Persistence.Lineage;

/// <summary>
/// Reads lineage level by level, the same on every database. Children are read in the order of the index they are found by, so
/// that a release with a hundred thousand of them costs no more than the edges that are asked for.
/// </summary>
public static class LineageStore
{
    // Ids of one query: below the parameters that any of the databases allows, and few enough for an index to be worth its while.
    private const int Chunk = 500;

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
        WalkAsync([release], limit, level => context.EdgesTo(level), edge => edge.ParentId, cancellationToken);

    /// <summary>The edges above several releases, each edge once; no sibling and no reused architecture leads on or is among
    /// them.</summary>
    /// <param name="context">The registry.</param>
    /// <param name="releases">Where to begin.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static Task<List<Derivation>> AncestryAsync(
        this RegistryContext context, IEnumerable<ReleaseId> releases, CancellationToken cancellationToken) =>
        WalkAsync(releases, int.MaxValue, level => context.EdgesToMany(level), edge => edge.ParentId, cancellationToken);

    /// <summary>The edges below a release: from its children, from theirs, and so on.</summary>
    /// <param name="context">The registry.</param>
    /// <param name="release">Where to begin.</param>
    /// <param name="limit">How many edges at most; the answer is cut there.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static Task<List<Derivation>> EdgesBelowAsync(
        this RegistryContext context, ReleaseId release, int limit, CancellationToken cancellationToken) =>
        WalkAsync([release], limit, level => context.EdgesFrom(level), edge => edge.ChildId, cancellationToken);

    /// <summary>The edges from some releases to their parents, in order of recording: a release has few.</summary>
    internal static IQueryable<Derivation> EdgesTo(this RegistryContext context, IReadOnlyCollection<ReleaseId> children) =>
        context.Derivations.AsNoTracking().Where(edge => children.Contains(edge.ChildId))
            .OrderBy(edge => edge.Id);

    // As one parameter: a batch asks for hundreds, and a query of as many parameters would be composed anew each time.
    private static IQueryable<Derivation> EdgesToMany(this RegistryContext context, ReleaseId[] children) =>
        context.Derivations.AsNoTracking().Where(edge => EF.Parameter(children).Contains(edge.ChildId)).Where(Descends)
            .OrderBy(edge => edge.Id);

    /// <summary>The edges from some releases to their children, in the order of their index.</summary>
    internal static IQueryable<Derivation> EdgesFrom(this RegistryContext context, IReadOnlyCollection<ReleaseId> parents) =>
        context.Derivations.AsNoTracking().Where(edge => parents.Contains(edge.ParentId))
            .OrderBy(edge => edge.ParentId).ThenBy(edge => edge.Relation).ThenBy(edge => edge.ChildId);

    private static System.Linq.Expressions.Expression<Func<Derivation, bool>> Descends =>
        edge => edge.Relation != DerivationRelation.Sibling && edge.Relation != DerivationRelation.ArchitectureReuse;

    private static async Task<List<Derivation>> WalkAsync(
        IEnumerable<ReleaseId> start, int limit, Func<ReleaseId[], IQueryable<Derivation>> read, Func<Derivation, ReleaseId> next,
        CancellationToken stop)
    {
        var edges = new List<Derivation>();
        var seen = new HashSet<ReleaseId>(start);
        var level = seen.ToList();
        while (level.Count > 0 && edges.Count < limit)
        {
            var before = edges.Count;
            foreach (var some in level.Chunk(Chunk).TakeWhile(_ => edges.Count < limit))
            {
                edges.AddRange(await read(some).Take(limit - edges.Count).ToListAsync(stop));
            }

            level = edges.Skip(before).Where(edge => edge.Relation.IsDescent()).Select(next).Where(seen.Add).ToList();
        }

        return edges;
    }
}
