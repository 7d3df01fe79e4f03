using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Evaluations;

/// <summary>Reads the evidence on releases and what hangs on them as the rules see it for one asker.</summary>
internal sealed class SubjectEvidence(RegistryContext context, BroughtBytes brought)
{
    /// <summary>The items by what they are about.</summary>
    /// <param name="about">What they are about, each with the release it belongs to.</param>
    /// <param name="asker">For whom it is asked; null for nobody in particular.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<ILookup<Guid, EvidenceFacts>> OfAsync(
        IReadOnlyDictionary<Guid, ReleaseId> about, OrganisationId? asker, CancellationToken stop)
    {
        var ids = about.Keys.ToList();
        var items = ids.Count == 0
            ? []
            : await context.Evidence.AsNoTracking().Where(item => ids.Contains(item.SubjectId)).ToListAsync(stop);
        var releases = items.Where(BroughtBytes.Matters).Select(item => about[item.SubjectId]).Distinct().ToList();
        var bringers = releases.Count == 0 ? [] : await brought.OfAsync(releases, asker, stop);
        return items.OrderBy(item => item.Id.Value).ToLookup(
            item => item.SubjectId,
            item => BroughtBytes.Matters(item) && bringers.TryGetValue((about[item.SubjectId], item.BytesDigest!.Value), out var bringer)
                ? EvidenceFactsOf.Brought(item, bringer)
                : EvidenceFactsOf.Item(item));
    }
}
