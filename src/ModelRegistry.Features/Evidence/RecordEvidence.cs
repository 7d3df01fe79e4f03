using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Frame;

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
    public RecordEvidenceValidator()
    {
        RuleFor(act => act.Subject).IsInEnum().Right("There is no such subject of evidence.", "A release, a derivation, a run, a party.");
        RuleFor(act => act.Evidence).SetValidator(new StatedEvidenceValidator());
    }
}

internal sealed class RecordEvidenceHandler(SubjectOwners owners, EvidenceByHand hand)
    : IRequestHandler<RecordEvidence, Result<EvidenceId>>
{
    public async Task<Result<EvidenceId>> Handle(RecordEvidence request, CancellationToken cancellationToken)
    {
        var owner = await owners.OfAsync(request.Subject, request.SubjectId, cancellationToken);
        return owner switch
        {
            null => new Refusal.NotFound($"{request.Subject} {request.SubjectId:D}"),
            { Release: { } release } =>
                await hand.OnReleaseAsync(request.Evidence, request.Subject, request.SubjectId, release, cancellationToken),
            _ => await hand.OnPartyAsync(request.Evidence, request.Subject, request.SubjectId, owner.Party, cancellationToken),
        };
    }
}
