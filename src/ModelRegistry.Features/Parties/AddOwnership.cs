using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Parties;

/// <summary>Records a share of one party held by another over a period.</summary>
/// <param name="Owned">The party that is owned.</param>
/// <param name="Owner">The party that owns.</param>
/// <param name="Fraction">The share as fractions of 1, direct or indirect.</param>
/// <param name="Period">When it held.</param>
/// <param name="Evidence">What that rests on; it speaks to Control.</param>
public sealed record AddOwnership(StatedParty Owned, StatedParty Owner, Interval Fraction, Period Period, StatedEvidence Evidence)
    : ICommand<OwnershipId>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.RecordFacts;
}

internal sealed class AddOwnershipValidator : AbstractValidator<AddOwnership>
{
    public AddOwnershipValidator()
    {
        RuleFor(act => act.Owned).SetValidator(new StatedPartyValidator());
        RuleFor(act => act.Owner).SetValidator(new StatedPartyValidator());
        RuleFor(act => act.Owner.Name).Must((act, name) => !string.Equals(name, act.Owned.Name, StringComparison.OrdinalIgnoreCase))
            .Right("A party cannot own itself.", "Name two parties.");
        RuleFor(act => act.Fraction).Must(fraction => fraction.High <= 1).Right("A share is at most 1.", "Write 0.5 for fifty per cent.");
        RuleFor(act => act.Evidence).SetValidator(new StatedEvidenceValidator());
        RuleFor(act => act.Evidence.Question).Equal(EvidenceQuestion.Control)
            .Right("Evidence on ownership speaks to Control.", "File it under the question Control.");
    }
}

internal sealed class AddOwnershipHandler(RegistryContext context, PartyNames parties, EvidenceByHand hand)
    : IRequestHandler<AddOwnership, Result<OwnershipId>>
{
    public async Task<Result<OwnershipId>> Handle(AddOwnership request, CancellationToken cancellationToken)
    {
        if (!(await parties.PartyAsync(request.Owned, nameof(request.Owned), cancellationToken)).TryGet(out var owned, out var refusal)
            || !(await parties.PartyAsync(request.Owner, nameof(request.Owner), cancellationToken)).TryGet(out var owner, out refusal))
        {
            return refusal;
        }

        var recorded = await hand.OnPartyAsync(request.Evidence, EvidenceSubject.Party, owned.Id.Value, owned.Id, cancellationToken);
        if (!recorded.TryGet(out var evidence, out refusal))
        {
            return refusal;
        }

        var ownership = new Ownership
        {
            Id = new(Guid.CreateVersion7()),
            OwnedId = owned.Id,
            OwnerId = owner.Id,
            Fraction = request.Fraction,
            Period = request.Period,
            EvidenceId = evidence,
        };
        context.Ownerships.Add(ownership);
        return ownership.Id;
    }
}
