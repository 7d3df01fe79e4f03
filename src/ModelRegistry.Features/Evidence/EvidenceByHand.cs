using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Evidence;

/// <summary>
/// Records evidence that a person types in. Nothing checks it against bytes and it counts in every organisation's answers, so an item that
/// can carry a fact comes from who answers for it: a publisher's own word from the publisher or from an officer who has it before them,
/// anything else from an officer. Everybody may report what others found (<see cref="HandLimits"/>).
/// </summary>
internal sealed class EvidenceByHand(RegistryContext context, ICallerSource callers, EvidenceRecorder recorder)
{
    /// <summary>Records an item whose publisher is the developer of a release.</summary>
    public async Task<Result<EvidenceId>> OnReleaseAsync(
        StatedEvidence stated, EvidenceSubject subject, Guid id, ReleaseId release, CancellationToken stop) =>
        await OnAsync(stated, subject, id, await DeveloperAsync(release, stop), stop);

    /// <summary>Records an item about a party, whose own word is that party's; null where nobody's word could be.</summary>
    public async Task<Result<EvidenceId>> OnPartyAsync(
        StatedEvidence stated, EvidenceSubject subject, Guid id, PartyId? party, CancellationToken stop) =>
        await OnAsync(stated, subject, id, party is { } known ? await context.Parties.FindAsync([known], stop) : null, stop);

    private async Task<Result<EvidenceId>> OnAsync(
        StatedEvidence stated, EvidenceSubject subject, Guid id, Party? publisher, CancellationToken stop)
    {
        var ownWord = stated.Kind is EvidenceKind.PublisherDeclaration or EvidenceKind.AuthorDenial;
        var officer = Roles.Allow(callers.Current, Permission.Draft);
        var problem = officer ? HandLimits.OfOfficer(stated)
            : await ActsForAsync(publisher, stop) ? HandLimits.OfPublisher(stated)
            : HandLimits.OfAnybody(stated, publisher?.Name);
        if (problem is not null)
        {
            return new Refusal.NotValid([problem]);
        }

        return recorder.Record(ownWord && publisher is not null ? stated with { AssertedBy = publisher.Name } : stated, subject, id).Id;
    }

    private async Task<Party?> DeveloperAsync(ReleaseId id, CancellationToken stop)
    {
        var release = await context.Releases.FindAsync([id], stop);
        var model = release is null ? null : await context.Models.FindAsync([release.ModelId], stop);
        return model?.DeveloperId is { } developer ? await context.Parties.FindAsync([developer], stop) : null;
    }

    private async Task<bool> ActsForAsync(Party? publisher, CancellationToken stop)
    {
        var own = callers.Current.Organisation;
        return publisher is not null && await context.Organisations.Named(publisher.Name).AnyAsync(one => one.Id == own, stop);
    }
}
