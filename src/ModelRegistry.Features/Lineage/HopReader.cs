using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Lineage;

/// <summary>Reads what is shown beside edges: the releases at their ends, and what their evidence is worth.</summary>
internal sealed class HopReader(RegistryContext context, BroughtBytes brought, ICallerSource callers)
{
    /// <summary>How an edge is called that nothing but an unrelated party's file has.</summary>
    public const string ByAnUnrelatedParty = "an unrelated party, in a file that is not from the publisher";

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
            nodes.AddRange(rows.Select(row => Node(row.Id, row.Label, row.model, row.developer)));
        }

        return [.. nodes.OrderBy(node => node.Name, StringComparer.Ordinal).ThenBy(node => node.Label, StringComparer.Ordinal)];
    }

    private static ShowLineage.Node Node(ReleaseId id, string label, Model model, Party? developer) =>
        new(id, model.Id, model.Name, label, model.KnownByNameOnly) { Developer = developer?.Name, Country = developer?.Country };

    /// <summary>The edges with what their evidence is worth, in the order given.</summary>
    public async Task<List<ShowLineage.Hop>> ReadAsync(IReadOnlyList<Derivation> edges, CancellationToken cancellationToken)
    {
        var evidence = await EdgeEvidence.OfAsync(context, [.. edges.Select(edge => edge.Id.Value)], cancellationToken);
        var days = await DaysAsync([.. edges.SelectMany(edge => new[] { edge.ChildId, edge.ParentId }).Distinct()], cancellationToken);
        var bringers = await BringersAsync(edges, evidence, cancellationToken);
        bool IsOthers(Derivation edge, EvidenceItem item) => item.BytesDigest is { } digest
            && bringers.TryGetValue((edge.ChildId, digest), out var bringer) && bringer == Bringer.Others;
        return [.. edges.Select(edge =>
            evidence[edge.Id.Value].ToList() is { Count: > 0 } items && items.TrueForAll(item => IsOthers(edge, item))
            ? Claimed(HopOf(edge, items, days), HopOf(edge, [], days)) : HopOf(edge, [.. evidence[edge.Id.Value]], days))];
    }

    // Whatever a stranger's file says of who declares it, for this reader it is a claim by whoever brought the file.
    // It shows no direction either: that rests on what is left without it.
    private static ShowLineage.Hop Claimed(ShowLineage.Hop hop, ShowLineage.Hop without) => hop with
    {
        Direction = without.Direction,
        Strength = hop.Strength < EvidenceStrength.Weak ? hop.Strength : EvidenceStrength.Weak,
        AssertedBy = [ByAnUnrelatedParty],
    };

    private async Task<Dictionary<(ReleaseId Release, Sha256Digest Digest), Bringer>> BringersAsync(
        IReadOnlyList<Derivation> edges, ILookup<Guid, EvidenceItem> evidence, CancellationToken cancellationToken)
    {
        var children = edges.Where(edge => evidence[edge.Id.Value].Any(BroughtBytes.Matters)).Select(edge => edge.ChildId).Distinct();
        var bringers = new Dictionary<(ReleaseId Release, Sha256Digest Digest), Bringer>();
        foreach (var some in children.Chunk(Chunk))
        {
            foreach (var (key, bringer) in await brought.OfAsync(some, callers.Current.OrganisationId, cancellationToken))
            {
                bringers[key] = bringer;
            }
        }

        return bringers;
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
