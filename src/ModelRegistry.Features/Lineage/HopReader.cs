using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Lineage;

/// <summary>Reads what is shown beside edges: the releases at their ends, and what their evidence is worth.</summary>
internal sealed class HopReader(RegistryContext context)
{
    private const int Chunk = 500;

    public async Task<List<ShowLineage.Node>> NodesAsync(HashSet<ReleaseId> ids, CancellationToken cancellationToken)
    {
        var nodes = new List<ShowLineage.Node>();
        foreach (var some in ids.Chunk(Chunk))
        {
            var rows = await (from release in context.Releases
                              join model in context.Models on release.ModelId equals model.Id
                              join party in context.Parties on model.DeveloperId equals (PartyId?)party.Id into developers
                              from developer in developers.DefaultIfEmpty()
                              where some.Contains(release.Id)
                              select new { release.Id, release.Label, model, developer })
                .AsNoTracking().ToListAsync(cancellationToken);
            nodes.AddRange(rows.Select(row => new ShowLineage.Node(row.Id, row.model.Id, row.model.Name, row.Label, row.model.KnownByNameOnly)
            {
                Developer = row.developer?.Name,
                Country = row.developer?.Country,
            }));
        }

        return [.. nodes.OrderBy(node => node.Name, StringComparer.Ordinal).ThenBy(node => node.Label, StringComparer.Ordinal)];
    }

    /// <summary>The edges with what their evidence is worth, in the order given.</summary>
    public async Task<List<ShowLineage.Hop>> ReadAsync(IReadOnlyList<Derivation> edges, CancellationToken cancellationToken)
    {
        var evidence = await EdgeEvidence.OfAsync(context, [.. edges.Select(edge => edge.Id.Value)], cancellationToken);
        var days = await DaysAsync([.. edges.SelectMany(edge => new[] { edge.ChildId, edge.ParentId }).Distinct()], cancellationToken);
        return [.. edges.Select(edge => HopOf(edge, [.. evidence[edge.Id.Value]], days))];
    }

    private async Task<Dictionary<ReleaseId, DateOnly?>> DaysAsync(List<ReleaseId> ids, CancellationToken cancellationToken)
    {
        var days = new Dictionary<ReleaseId, DateOnly?>();
        foreach (var some in ids.Chunk(Chunk))
        {
            var rows = await context.Releases.Where(release => some.Contains(release.Id) && release.ReleasedOn != null)
                .Select(release => new { release.Id, release.ReleasedOn }).ToListAsync(cancellationToken);
            rows.ForEach(row => days[row.Id] = row.ReleasedOn);
        }

        return days;
    }

    private static ShowLineage.Hop HopOf(Derivation edge, List<EvidenceItem> items, Dictionary<ReleaseId, DateOnly?> days)
    {
        var sides = EvidenceSides.Of(items, edge.Relation.Question());
        return new(edge, sides.Strength, sides.Contested, sides.AssertedBy)
        {
            Direction = EdgeDirection.Of(
                edge.Relation, items, days.GetValueOrDefault(edge.ChildId), days.GetValueOrDefault(edge.ParentId)),
        };
    }
}
