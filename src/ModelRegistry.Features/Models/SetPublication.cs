using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Models;

/// <summary>Records whether and since when the weights of a release are published without restriction (15 CFR 734.7(a)).</summary>
/// <param name="ReleaseId">The release.</param>
/// <param name="Version">The version that the change is based on.</param>
/// <param name="Publication">Published, not published, or not known.</param>
/// <param name="Evidence">What that rests on.</param>
public sealed record SetPublication(ReleaseId ReleaseId, Guid Version, WeightsPublication Publication, StatedEvidence Evidence)
    : ICommand<Done>
{
    /// <summary>An officer: what is recorded here clears models for every organisation.</summary>
    public static Permission Needs => Permission.Draft;
}

internal sealed class SetPublicationValidator : AbstractValidator<SetPublication>
{
    public SetPublicationValidator()
    {
        RuleFor(act => act.Publication.Basis).NotEmpty().Right("The basis is missing.", "Say what it rests on: address, licence, gate.");
        RuleFor(act => act.Publication.Since).Null().When(act => act.Publication.Published != Truth.Yes)
            .Right("A day of publication needs a publication.", "Leave the day out unless the weights are published.");
        RuleFor(act => act.Evidence).SetValidator(new StatedEvidenceValidator());
    }
}

internal sealed class SetPublicationHandler(RegistryContext context, EvidenceByHand hand)
    : IRequestHandler<SetPublication, Result<Done>>
{
    public async Task<Result<Done>> Handle(SetPublication request, CancellationToken cancellationToken)
    {
        var release = await context.Releases.SingleOrDefaultAsync(r => r.Id == request.ReleaseId, cancellationToken);
        if (release is null)
        {
            return new Refusal.NotFound($"release {request.ReleaseId}");
        }

        context.Expect(release, request.Version);
        release.Publication = request.Publication;
        var recorded = await hand.OnReleaseAsync(
            request.Evidence, EvidenceSubject.Release, release.Id.Value, release.Id, cancellationToken);
        return recorded.TryGet(out _, out var refusal) ? Done.Instance : refusal;
    }
}
