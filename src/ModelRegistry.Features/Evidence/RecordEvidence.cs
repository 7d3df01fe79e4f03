using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Evidence;

/// <summary>
/// Records one item of evidence about something that is recorded here. Items that speak against one another stand
/// side by side.
/// </summary>
/// <param name="Subject">What kind of thing it is about.</param>
/// <param name="SubjectId">Which.</param>
/// <param name="Evidence">What is stated.</param>
public sealed record RecordEvidence(EvidenceSubject Subject, Guid SubjectId, StatedEvidence Evidence) : ICommand<EvidenceId>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.RecordFacts;
}

internal sealed class RecordEvidenceValidator : AbstractValidator<RecordEvidence>
{
    public RecordEvidenceValidator() => RuleFor(act => act.Evidence).SetValidator(new StatedEvidenceValidator());
}

internal sealed class RecordEvidenceHandler(RegistryContext context, EvidenceRecorder recorder)
    : IRequestHandler<RecordEvidence, Result<EvidenceId>>
{
    public async Task<Result<EvidenceId>> Handle(RecordEvidence request, CancellationToken cancellationToken)
    {
        if (!await ExistsAsync(request, cancellationToken))
        {
            return new Refusal.NotFound($"{request.Subject} {request.SubjectId:D}");
        }

        return recorder.Record(request.Evidence, request.Subject, request.SubjectId).Id;
    }

    private Task<bool> ExistsAsync(RecordEvidence act, CancellationToken cancellationToken) => act.Subject switch
    {
        EvidenceSubject.Release => context.Releases.AnyAsync(x => x.Id == new ReleaseId(act.SubjectId), cancellationToken),
        EvidenceSubject.Derivation => context.Derivations.AnyAsync(x => x.Id == new DerivationId(act.SubjectId), cancellationToken),
        EvidenceSubject.DatasetUse => context.DatasetUses.AnyAsync(x => x.Id == new DatasetUseId(act.SubjectId), cancellationToken),
        EvidenceSubject.TrainingRun => context.TrainingRuns.AnyAsync(x => x.Id == new TrainingRunId(act.SubjectId), cancellationToken),
        EvidenceSubject.ChipUse => context.ChipUses.AnyAsync(x => x.Id == new ChipUseId(act.SubjectId), cancellationToken),
        EvidenceSubject.Party => context.Parties.AnyAsync(x => x.Id == new PartyId(act.SubjectId), cancellationToken),
        EvidenceSubject.Campaign => context.Campaigns.AnyAsync(x => x.Id == new CampaignId(act.SubjectId), cancellationToken),
        EvidenceSubject.SafeguardEvaluation =>
            context.SafeguardEvaluations.AnyAsync(x => x.Id == new SafeguardEvaluationId(act.SubjectId), cancellationToken),
        EvidenceSubject.Dataset => context.Datasets.AnyAsync(x => x.Id == new DatasetId(act.SubjectId), cancellationToken),
        EvidenceSubject.ContentStatement =>
            context.ContentStatements.AnyAsync(x => x.Id == new ContentStatementId(act.SubjectId), cancellationToken),
        EvidenceSubject.Deployment => context.Deployments.AnyAsync(x => x.Id == new DeploymentId(act.SubjectId), cancellationToken),
    };
}
