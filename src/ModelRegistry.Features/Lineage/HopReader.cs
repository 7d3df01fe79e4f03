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
            nodes.AddRange(await (from release in context.Releases
                                  join model in context.Models on release.ModelId equals model.Id
                                  where some.Contains(release.Id)
                                  select new ShowLineage.Node(release.Id, model.Id, model.Name, release.Label, model.KnownByNameOnly))
                .ToListAsync(cancellationToken));
        }

        return [.. nodes.OrderBy(node => node.Name, StringComparer.Ordinal).ThenBy(node => node.Label, StringComparer.Ordinal)];
    }

    /// <summary>The edges with what their evidence is worth, in the order given.</summary>
    public async Task<List<ShowLineage.Hop>> ReadAsync(IReadOnlyList<Derivation> edges, CancellationToken cancellationToken)
    {
        var items = new List<Word>();
        foreach (var some in edges.Select(edge => edge.Id.Value).Distinct().Chunk(Chunk))
        {
            items.AddRange(await context.Evidence.AsNoTracking()
                .Where(item => some.Contains(item.SubjectId) && item.Subject == EvidenceSubject.Derivation)
                .Select(item => new Word(item.SubjectId, item.Direction, item.Strength, item.AssertedBy)).ToListAsync(cancellationToken));
        }

        var words = items.ToLookup(item => item.About);
        return [.. edges.Select(edge => HopOf(edge, words[edge.Id.Value]))];
    }

    private static ShowLineage.Hop HopOf(Derivation edge, IEnumerable<Word> items)
    {
        var sides = items.ToLookup(item => item.Direction);
        var strength = sides[EvidenceDirection.Supports].Select(item => item.Strength).DefaultIfEmpty(EvidenceStrength.None).Max();
        var against = sides[EvidenceDirection.Contradicts].Select(item => item.Strength).DefaultIfEmpty(EvidenceStrength.None).Max();
        var asserted = sides[EvidenceDirection.Supports].Where(item => item.Strength == strength)
            .Select(item => item.AssertedBy).Distinct();
        return new(edge, strength, against > EvidenceStrength.None && against >= strength, [.. asserted]);
    }

    private sealed record Word(Guid About, EvidenceDirection Direction, EvidenceStrength Strength, string AssertedBy);
}
