using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Lineage;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Lineage;

/// <summary>Finds the way from one release up to another.</summary>
internal sealed class PathFinder(RegistryContext context, HopReader hops)
{
    /// <summary>More edges than this above a release are not read; real trees have some hundreds.</summary>
    private const int MostEdges = 20_000;

    /// <summary>More edges than this between the two have their strengths left unread: the shortest path is shown.</summary>
    private const int MostWeighed = 2_000;

    /// <summary>The release of this id, or the first one of the model of this name; null when there is neither.</summary>
    public async Task<ReleaseId?> ReleaseAsync(string words, CancellationToken stop)
    {
        if (Guid.TryParse(words, out var id))
        {
            var release = new ReleaseId(id);
            return await context.Releases.AnyAsync(r => r.Id == release, stop) ? release : null;
        }

        return (await context.Models.Named(words)
            .Join(context.Releases, model => model.Id, release => release.ModelId, (model, release) => release)
            .OrderBy(release => EF.Property<long>(release, Columns.Sequence)).Select(release => new { release.Id })
            .FirstOrDefaultAsync(stop))?.Id;
    }

    /// <summary>The way up, null when no edge that was read leads there; and whether all edges were read.</summary>
    public async Task<(LineagePath? Path, bool Whole)> FindAsync(ReleaseId from, ReleaseId to, CancellationToken stop)
    {
        if (from == to) return (null, true);
        var above = await context.EdgesAboveAsync(from, MostEdges + 1, stop);
        var between = LineagePath.Between([.. above.Where(edge => edge.Relation.IsDescent())], to);
        if (between.Count == 0) return (null, above.Count <= MostEdges);
        var shortest = between.Count <= MostWeighed ? between : LineagePath.Shortest(between, from, to);
        var weighed = await hops.ReadAsync(shortest, stop);
        return (LineagePath.Strongest(weighed, from, to) is { } path ? path with { Others = path.Hops.Count < between.Count } : null, true);
    }

    /// <summary>The way up from the one to the other, else from the other to the one; unknown where more edges stand above than are
    /// read.</summary>
    public async Task<(LineagePath? Path, bool Reversed, Truth Joined)> JoinAsync(ReleaseId one, ReleaseId other, CancellationToken stop)
    {
        var (path, whole) = await FindAsync(one, other, stop);
        if (path is not null) return (path, false, Truth.Yes);
        var (back, wholeBack) = await FindAsync(other, one, stop);
        return (back, back is not null, back is not null ? Truth.Yes : whole && wholeBack ? Truth.No : Truth.Unknown);
    }
}
