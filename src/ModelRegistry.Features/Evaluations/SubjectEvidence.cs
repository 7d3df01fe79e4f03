using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Evaluations;

/// <summary>Reads the evidence on releases and what hangs on them as the rules see it for one asker.</summary>
internal sealed class SubjectEvidence(RegistryContext context, BroughtBytes brought)
{
    private const int AtOnce = 10_000;

    /// <summary>The items by what they are about, and what rests on strangers' files alone.</summary>
    /// <param name="about">What they are about, each with the release it belongs to.</param>
    /// <param name="asker">For whom it is asked; null for nobody in particular.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<SeenEvidence> OfAsync(IReadOnlyDictionary<Guid, ReleaseId> about, OrganisationId? asker, CancellationToken stop)
    {
        var items = new List<EvidenceItem>();
        foreach (var some in about.Keys.Chunk(AtOnce))
            items.AddRange(await context.Evidence.AsNoTracking().Where(item => some.Contains(item.SubjectId)).ToListAsync(stop));
        var releases = items.Where(BroughtBytes.Matters).Select(item => about[item.SubjectId]).Distinct().ToList();
        var bringers = releases.Count == 0 ? [] : await brought.OfAsync(releases, asker, stop);
        Bringer? By(EvidenceItem item) => BroughtBytes.Matters(item)
            && bringers.TryGetValue((about[item.SubjectId], item.BytesDigest!.Value), out var bringer) ? bringer : null;
        var seen = items.OrderBy(item => item.Id.Value).Select(item => (Item: item, By: By(item))).ToLookup(one => one.Item.SubjectId);
        return new(
            seen.SelectMany(subject => subject).ToLookup(
                one => one.Item.SubjectId, one => one.By is { } by
                    ? EvidenceFactsOf.Brought(one.Item, by) : EvidenceFactsOf.Item(one.Item)),
            seen.Where(subject => subject.All(one => one.By == Bringer.Others)).Select(subject => subject.Key).ToHashSet(),
            seen.Where(subject => subject.All(one => one.By is not null)).Select(subject => subject.Key).ToHashSet());
    }
}
