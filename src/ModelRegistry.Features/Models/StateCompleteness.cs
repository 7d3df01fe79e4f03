using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Models;

/// <summary>
/// Records whether what stands here of a release is all there is: its training, its parents and teachers, its chips. Only then has a count
/// of operations an upper bound. Rests on the publisher's declaration (E8) or an attestation of the training (E3).
/// </summary>
/// <param name="ReleaseId">The release.</param>
/// <param name="Version">The version that the change is based on.</param>
/// <param name="Training">Whether all training is recorded.</param>
/// <param name="Lineage">Whether all parents, teachers and generators of unpublished data are recorded.</param>
/// <param name="Chips">Whether all chips are recorded.</param>
/// <param name="Evidence">What that rests on.</param>
public sealed record StateCompleteness(
    ReleaseId ReleaseId, Guid Version, Truth Training, Truth Lineage, Truth Chips, StatedEvidence Evidence) : ICommand<Done>
{
    /// <summary>An officer: what is recorded here clears models for every organisation.</summary>
    public static Permission Needs => Permission.Draft;
}

internal sealed class StateCompletenessValidator : AbstractValidator<StateCompleteness>
{
    public StateCompletenessValidator()
    {
        RuleFor(act => act.Training).IsInEnum().Right("This is neither yes, no nor unknown.", "Say Yes, No or Unknown.");
        RuleFor(act => act.Lineage).IsInEnum().Right("This is neither yes, no nor unknown.", "Say Yes, No or Unknown.");
        RuleFor(act => act.Chips).IsInEnum().Right("This is neither yes, no nor unknown.", "Say Yes, No or Unknown.");
        RuleFor(act => act.Evidence).SetValidator(new StatedEvidenceValidator());
        RuleFor(act => act.Evidence.Kind).Must(kind => kind is EvidenceKind.PublisherDeclaration or EvidenceKind.TrainingAttestation)
            .Right("Nothing of this kind can show that all is stated.", "A publisher's declaration (E8) or a training attestation (E3).");
    }
}

internal sealed class StateCompletenessHandler(RegistryContext context, EvidenceByHand hand)
    : IRequestHandler<StateCompleteness, Result<Done>>
{
    public async Task<Result<Done>> Handle(StateCompleteness request, CancellationToken cancellationToken)
    {
        var release = await context.Releases.SingleOrDefaultAsync(r => r.Id == request.ReleaseId, cancellationToken);
        if (release is null)
        {
            return new Refusal.NotFound($"release {request.ReleaseId}");
        }

        context.Expect(release, request.Version);
        release.TrainingComplete = request.Training;
        release.LineageComplete = request.Lineage;
        release.ChipsComplete = request.Chips;
        var recorded = await hand.OnReleaseAsync(
            request.Evidence, EvidenceSubject.Release, release.Id.Value, release.Id, cancellationToken);
        return recorded.TryGet(out _, out var refusal) ? Done.Instance : refusal;
    }
}
