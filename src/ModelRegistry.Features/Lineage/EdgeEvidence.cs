using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Lineage;

/// <summary>Reads the evidence on edges.</summary>
internal static class EdgeEvidence
{
    /// <summary>The items by edge.</summary>
    public static async Task<ILookup<Guid, EvidenceItem>> OfAsync(RegistryContext context, List<Guid> edges, CancellationToken stop)
    {
        var items = new List<EvidenceItem>();
        foreach (var some in edges.Distinct().Chunk(500))
        {
            items.AddRange(await context.Evidence.AsNoTracking()
                .Where(item => some.Contains(item.SubjectId) && item.Subject == EvidenceSubject.Derivation).ToListAsync(stop));
        }

        return items.OrderBy(item => item.Id.Value).ToLookup(item => item.SubjectId);
    }
}
