using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Lineage;

namespace ModelRegistry.Features.Lineage;

/// <summary>
/// What of its ancestors reaches a release: as it is kept, or reckoned and kept. Saving a change of an edge, of its evidence or of the
/// training behind it takes away what rests on it (of the releases below it and no others), so that what is kept is always right.
/// </summary>
internal sealed class AttributionReader(RegistryContext context)
{
    /// <summary>More edges than this above one release are not reckoned: half a lineage would give a wrong answer.</summary>
    public const int MostEdges = 2000;

    /// <summary>The lines, strongest share first; null when the lineage has more than <see cref="MostEdges"/> edges.</summary>
    public async Task<IReadOnlyList<AttributionLine>?> OfAsync(ReleaseId release, CancellationToken stop)
    {
        if (await KeptAsync(release, stop) is { } kept)
        {
            return kept;
        }

        await using var transaction =
            context.Database.CurrentTransaction is null ? await context.Database.BeginTransactionAsync(stop) : null;
        await context.HoldLineageAsync(stop);
        if (await KeptAsync(release, stop) is { } meanwhile)
        {
            return meanwhile;
        }

        var lines = await ReckonAsync(release, stop);
        if (lines is not null)
        {
            await KeepAsync(release, lines, stop);
        }

        if (transaction is not null)
        {
            await transaction.CommitAsync(stop);
        }

        return lines;
    }

    private async Task<IReadOnlyList<AttributionLine>?> KeptAsync(ReleaseId release, CancellationToken stop)
    {
        var rows = await context.Attributions.AsNoTracking().Where(row => row.ReleaseId == release).ToListAsync(stop);
        return rows.Count == 0
            ? null
            : Sorted(rows.Where(row => row.AncestorId != release).Select(row => new AttributionLine(
                row.AncestorId, row.Share, row.Operations, row.Strength, row.Contested, row.ByWeights,
                [.. row.Path.Split(' ').Select(id => new DerivationId(Guid.Parse(id)))], row.Paths)));
    }

    private async Task KeepAsync(ReleaseId release, IReadOnlyList<AttributionLine> lines, CancellationToken stop)
    {
        context.ChangeTracker.Clear();
        var whole = new AttributionLine(release, Interval.Exactly(1), Interval.Zero, EvidenceStrength.None, false, Truth.Yes, [], 0);
        context.Attributions.AddRange(lines.Prepend(whole).Select(line => new KeptAttribution
        {
            ReleaseId = release,
            AncestorId = line.Ancestor,
            Share = line.Share,
            Operations = line.Operations,
            Strength = line.Strength,
            Contested = line.Contested,
            ByWeights = line.ByWeights,
            Path = string.Join(' ', line.Path),
            Paths = line.Paths,
        }));
        await context.SaveChangesAsync(stop);
        context.ChangeTracker.Clear();
    }

    private async Task<IReadOnlyList<AttributionLine>?> ReckonAsync(ReleaseId release, CancellationToken stop)
    {
        var edges = await context.EdgesAboveAsync(release, MostEdges + 1, stop);
        if (edges.Count > MostEdges)
        {
            return null;
        }

        var evidence = await EdgeEvidence.OfAsync(context, [.. edges.Select(edge => edge.Id.Value)], stop);
        var training = await TrainingAsync([.. edges.Select(edge => edge.ParentId).Distinct()], stop);
        return Sorted(Attribution.Of(release, edges.Select(edge => Edge(edge, evidence[edge.Id.Value])), id => training[id]));
    }

    // Both ways of coming to the lines give them in one order.
    private static List<AttributionLine> Sorted(IEnumerable<AttributionLine> lines) =>
        [.. lines.OrderBy(line => line.Path.Count).ThenByDescending(line => line.Share.High).ThenBy(line => line.Ancestor.Value)];

    private static AttributedEdge Edge(Derivation edge, IEnumerable<EvidenceItem> items)
    {
        var sides = EvidenceSides.Of(items, edge.Relation.Question());
        return new(edge.Id, edge.ChildId, edge.ParentId, edge.Relation, sides.Strength)
        {
            Share = edge.Share,
            Generation = edge.GenerationOperations?.Bounds,
            Contested = sides.Contested,
        };
    }

    private async Task<Dictionary<ReleaseId, Interval>> TrainingAsync(List<ReleaseId> releases, CancellationToken stop)
    {
        var runs = new List<TrainingRun>();
        var whole = new Dictionary<ReleaseId, Truth>();
        foreach (var some in releases.Chunk(500))
        {
            runs.AddRange(await context.TrainingRuns.AsNoTracking().Where(run => some.Contains(run.ReleaseId)).ToListAsync(stop));
            var rows = await context.Releases.Where(r => some.Contains(r.Id))
                .Select(r => new { r.Id, r.TrainingComplete }).ToListAsync(stop);
            rows.ForEach(row => whole[row.Id] = row.TrainingComplete);
        }

        var byRelease = (await MergedRuns.OfAsync(context, runs, stop)).ToLookup(run => run.ReleaseId);
        return releases.ToDictionary(id => id, id => TrainingSum.Of(byRelease[id], whole[id]));
    }
}
