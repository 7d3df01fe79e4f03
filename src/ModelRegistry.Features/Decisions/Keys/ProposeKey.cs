using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Signing;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Keys;

/// <summary>
/// Proposes that a certificate signs, signs no more, or is compromised since a moment. It counts when another administrator has agreed.
/// </summary>
/// <param name="Kind">What is proposed.</param>
/// <param name="Fingerprint">SHA-256 of the certificate.</param>
/// <param name="Effective">From or since when.</param>
/// <param name="Reason">Why, to be read in ten years.</param>
public sealed record ProposeKey(KeyProposalKind Kind, string Fingerprint, DateTimeOffset Effective, string Reason)
    : ICommand<KeyProposalId>, ITakesConfirmation
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepSigningKeys;
}

internal sealed class ProposeKeyValidator : AbstractValidator<ProposeKey>
{
    public ProposeKeyValidator(TimeProvider clock)
    {
        RuleFor(act => act.Kind).Must(kind => kind is KeyProposalKind.Introduce or KeyProposalKind.Retire or KeyProposalKind.Compromised)
            .Right("It is none of the three things that are said of a certificate.", "Introduce, retire, or declare compromised.");
        RuleFor(act => act.Reason).Must(reason => reason?.Trim().Length is > 0 and <= 1000)
            .Right("It does not say why.", "Say why in up to 1,000 characters: whoever reads the register later knows nothing else.");
        RuleFor(act => act.Effective).Must((act, at) => act.Kind != KeyProposalKind.Compromised || at <= clock.GetUtcNow())
            .Right("A key cannot have come into other hands in time to come.", "Give the earliest moment at which it may have.");
    }
}

internal sealed class ProposeKeyHandler(RegistryContext context, SigningDesk desk, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<ProposeKey, Result<KeyProposalId>>
{
    public async Task<Result<KeyProposalId>> Handle(ProposeKey request, CancellationToken cancellationToken)
    {
        var configured = desk.Keys.FirstOrDefault(key => key.Fingerprint == request.Fingerprint);
        var registered = await context.KeyProposals.FirstOrDefaultAsync(
            one => one.Fingerprint == request.Fingerprint && one.Kind == KeyProposalKind.Introduce, cancellationToken);
        if (configured is null && (registered is null || request.Kind == KeyProposalKind.Introduce))
            return new Refusal.NotFound($"configured key with the fingerprint {request.Fingerprint}");
        var proposal = new KeyProposal
        {
            Id = new(Guid.CreateVersion7()),
            Kind = request.Kind,
            Fingerprint = request.Fingerprint,
            Certificate = configured?.CertificateBytes.ToArray() ?? registered!.Certificate,
            Subject = configured?.Subject ?? registered!.Subject,
            Effective = request.Effective,
            Reason = request.Reason.Trim(),
            ProposedBy = callers.Current.Person,
            ProposedAt = clock.GetUtcNow(),
        };
        context.Add(proposal);
        return proposal.Id;
    }
}
