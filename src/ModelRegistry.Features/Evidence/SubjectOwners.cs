using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Evidence;

/// <summary>What a thing that evidence is about belongs to; a data set belongs to neither.</summary>
/// <param name="Release">The release it is of.</param>
/// <param name="Party">The party it is, or is alleged against.</param>
internal sealed record SubjectOwner(ReleaseId? Release = null, PartyId? Party = null);

/// <summary>Finds what the things belong to that evidence can be about.</summary>
internal sealed class SubjectOwners(RegistryContext context)
{
    /// <summary>What it belongs to; null when there is no such thing.</summary>
    public async Task<SubjectOwner?> OfAsync(EvidenceSubject subject, Guid id, CancellationToken stop) =>
        await Owners(subject, id).SingleOrDefaultAsync(stop);

    private IQueryable<SubjectOwner> Owners(EvidenceSubject subject, Guid id) => subject switch
    {
        EvidenceSubject.Release => Of(context.Releases.Where(x => x.Id == new ReleaseId(id)).Select(x => x.Id)),
        EvidenceSubject.Derivation => Of(context.Derivations.Where(x => x.Id == new DerivationId(id)).Select(x => x.ChildId)),
        EvidenceSubject.DatasetUse => Of(context.DatasetUses.Where(x => x.Id == new DatasetUseId(id)).Select(x => x.ReleaseId)),
        EvidenceSubject.TrainingRun => Of(context.TrainingRuns.Where(x => x.Id == new TrainingRunId(id)).Select(x => x.ReleaseId)),
        EvidenceSubject.ChipUse => Of(context.ChipUses.Where(x => x.Id == new ChipUseId(id)).Select(x => x.ReleaseId)),
        EvidenceSubject.SafeguardEvaluation =>
            Of(context.SafeguardEvaluations.Where(x => x.Id == new SafeguardEvaluationId(id)).Select(x => x.ReleaseId)),
        EvidenceSubject.ContentStatement =>
            Of(context.ContentStatements.Where(x => x.Id == new ContentStatementId(id)).Select(x => x.ReleaseId)),
        EvidenceSubject.Deployment => Of(context.Deployments.Where(x => x.Id == new DeploymentId(id)).Select(x => x.ReleaseId)),
        EvidenceSubject.Party => Of(context.Parties.Where(x => x.Id == new PartyId(id)).Select(x => x.Id)),
        EvidenceSubject.Campaign => Of(context.Campaigns.Where(x => x.Id == new CampaignId(id)).Select(x => x.AllegedAgainstId)),
        EvidenceSubject.Dataset => context.Datasets.Where(x => x.Id == new DatasetId(id)).Select(x => new SubjectOwner(null, null)),
    };

    private static IQueryable<SubjectOwner> Of(IQueryable<ReleaseId> releases) => releases.Select(id => new SubjectOwner(id, null));

    private static IQueryable<SubjectOwner> Of(IQueryable<PartyId> parties) => parties.Select(id => new SubjectOwner(null, id));
}
