using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Persistence.Lineage;

namespace ModelRegistry.Persistence.Stamps;

/// <summary>
/// Takes away what was reckoned of lineages that a saving changes: that of the releases at or below a changed edge, its evidence or a
/// changed training, and no other. Whoever reckons holds the lineage too, so that nothing stale can be kept meanwhile.
/// </summary>
internal static class AttributionStamp
{
    public static async Task ForgetAsync(RegistryContext context, List<EntityEntry> entries, CancellationToken stop)
    {
        var edges = context.NewRows.Of(typeof(Derivation)).Concat(entries.Select(entry => entry.Entity)).OfType<Derivation>().ToList();
        var changed = entries.Select(Changed).OfType<ReleaseId>().Concat(edges.Select(edge => edge.ChildId)).ToHashSet();
        var items = context.NewRows.Of(typeof(EvidenceItem)).Concat(entries.Select(entry => entry.Entity)).OfType<EvidenceItem>();
        foreach (var some in SpokenOf(items).Except(edges.Select(edge => edge.Id)).Chunk(500))
        {
            changed.UnionWith(
                await context.Derivations.Where(edge => some.Contains(edge.Id)).Select(edge => edge.ChildId).ToListAsync(stop));
        }

        if (changed.Count == 0)
        {
            return;
        }

        await context.HoldLineageAsync(stop);
        foreach (var some in changed.Chunk(500))
        {
            await Resting(context, some).ExecuteDeleteAsync(stop);
        }
    }

    // Rows of a release name every release that the reckoning rests on, itself among them.
    private static IQueryable<KeptAttribution> Resting(RegistryContext context, ReleaseId[] changed) =>
        context.Attributions.Where(kept => context.Attributions
            .Any(row => row.ReleaseId == kept.ReleaseId && changed.Contains(row.AncestorId)));

    private static ReleaseId? Changed(EntityEntry entry) => entry.Entity switch
    {
        TrainingRun run => run.ReleaseId,
        Release release when entry.State == EntityState.Modified
            && entry.Property(nameof(Release.TrainingComplete)).IsModified => release.Id,
        _ => null,
    };

    private static IEnumerable<DerivationId> SpokenOf(IEnumerable<EvidenceItem> items) =>
        items.Where(item => item.Subject == EvidenceSubject.Derivation).Select(item => new DerivationId(item.SubjectId));
}
