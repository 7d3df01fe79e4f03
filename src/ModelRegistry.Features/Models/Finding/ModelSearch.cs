using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Models;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Models.Finding;

/// <summary>
/// Finds models by their narrowings in bounded work. A narrowing that few models have is read by its index and the others are asked of
/// those. Where every one of them is had by many, models are walked in order of recording and each is asked; after a while the walk
/// stops, and the next page goes on there.
/// </summary>
internal sealed class ModelSearch(RegistryContext context)
{
    /// <summary>Up to so many models are few.</summary>
    internal const int Few = 2_000;

    private const int Chunk = 500;

    // Places in the order of recording: of one query, and of one page.
    private const int Stretch = 5_000;
    private const int Furthest = 25_000;

    /// <summary>A model that was found.</summary>
    /// <param name="Id">The model.</param>
    /// <param name="Position">Its place in the order of recording.</param>
    internal sealed record Hit(ModelId Id, long Position);

    /// <summary>What was found.</summary>
    /// <param name="Hits">The models in order of recording.</param>
    /// <param name="LookedTo">Where the walk stopped; null when it came to the end or found as many as were wanted.</param>
    internal sealed record Found(IReadOnlyList<Hit> Hits, long? LookedTo);

    public async Task<Found> FindAsync(IReadOnlyList<Narrowing> narrowings, long after, int wanted, CancellationToken stop)
    {
        foreach (var narrowing in narrowings)
        {
            var ids = await narrowing.Having.Take(Few + 1).ToListAsync(stop);
            if (ids.Count <= Few)
            {
                var hits = await AmongAsync([.. ids.Distinct()], narrowings.Where(other => other != narrowing), stop);
                return new([.. hits.Where(hit => hit.Position > after).OrderBy(hit => hit.Position).Take(wanted)], null);
            }
        }

        return narrowings.Count == 0
            ? new(await Hits(context.Models.AsNoTracking().After(after).Take(wanted)).ToListAsync(stop), null)
            : await WalkAsync(Kept(context.Models.AsNoTracking(), narrowings), after, wanted, stop);
    }

    /// <summary>The models as a page shows them.</summary>
    public async Task<IReadOnlyList<FindModels.Row>> RowsAsync(IReadOnlyCollection<Hit> page, Sha256Digest? digest, CancellationToken stop)
    {
        if (page.Count == 0) return [];
        var ids = page.Select(hit => hit.Id).ToList();
        var rows = await context.Models.AsNoTracking().Where(m => ids.Contains(m.Id))
            .Select(m => new FindModels.Row(
                m.Id, m.Name, m.KnownByNameOnly, context.Releases.Count(r => r.ModelId == m.Id), EF.Property<long>(m, Columns.Sequence)))
            .ToListAsync(stop);
        var holders = digest is { } sought ? await HoldersAsync(ids, sought, stop) : null;
        return [.. rows.OrderBy(row => row.Position).Select(row => holders is null ? row : row with { Holders = [.. holders[row.Id]] })];
    }

    private async Task<ILookup<ModelId, FindModels.Holder>> HoldersAsync(List<ModelId> ids, Sha256Digest digest, CancellationToken stop)
    {
        var releases = context.Releases.AsNoTracking().Where(r => ids.Contains(r.ModelId));
        var whole = await releases.Where(r => r.RootDigest == digest).Select(r => new { r.ModelId, r.Id, r.Label, Path = (string?)null })
            .ToListAsync(stop);
        var files = await releases
            .Join(
                context.Artifacts.Where(a => a.Digest == digest), r => r.Id, a => a.ReleaseId,
                (r, a) => new { r.ModelId, r.Id, r.Label, Path = (string?)a.Path })
            .ToListAsync(stop);
        var parts = await context.ReleasesWithPart(digest)
            .Join(releases, part => part.ReleaseId, r => r.Id, (part, r) => new { r.ModelId, r.Id, r.Label, Part = part })
            .ToListAsync(stop);
        return whole.Select(one => (one.ModelId, Holder: new FindModels.Holder(one.Id, one.Label, null, FindModels.DigestOf.Root)))
            .Concat(files.Select(one => (one.ModelId, new FindModels.Holder(one.Id, one.Label, one.Path, FindModels.DigestOf.File))))
            .Concat(parts.DistinctBy(one => one.Id)
                .Select(one => (one.ModelId, new FindModels.Holder(one.Id, one.Label, one.Part.Name, one.Part.Matched))))
            .ToLookup(one => one.ModelId, one => one.Item2);
    }

    private async Task<List<Hit>> AmongAsync(List<ModelId> ids, IEnumerable<Narrowing> others, CancellationToken stop)
    {
        var hits = new List<Hit>();
        foreach (var some in ids.Chunk(Chunk))
        {
            hits.AddRange(await Hits(Kept(context.Models.AsNoTracking().Where(m => some.Contains(m.Id)), others)).ToListAsync(stop));
        }

        return hits;
    }

    private async Task<Found> WalkAsync(IQueryable<Model> kept, long after, int wanted, CancellationToken stop)
    {
        var end = await context.Models.MaxAsync(m => (long?)EF.Property<long>(m, Columns.Sequence), stop) ?? 0;
        var hits = new List<Hit>();
        var at = after;
        for (var furthest = Math.Min(end, after + Furthest); at < furthest && hits.Count < wanted; at += Stretch)
        {
            var until = at + Stretch;
            hits.AddRange(await Hits(kept.After(at).Where(m => EF.Property<long>(m, Columns.Sequence) <= until).Take(wanted - hits.Count))
                .ToListAsync(stop));
        }

        return new(hits, hits.Count < wanted && at < end ? at : null);
    }

    private static IQueryable<Model> Kept(IQueryable<Model> models, IEnumerable<Narrowing> narrowings) =>
        narrowings.Aggregate(models, (some, narrowing) => narrowing.Keep(some));

    private static IQueryable<Hit> Hits(IQueryable<Model> models) =>
        models.Select(m => new Hit(m.Id, EF.Property<long>(m, Columns.Sequence)));
}
