using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Signing;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Keys;

/// <summary>
/// Proposes to find that a paper by a compromised key was there before, because a head of the log that somebody outside the registry has
/// kept holds it. The registry's own copy of its log proves nothing here: whoever has the key could have written it anew.
/// </summary>
/// <param name="Reference">The paper.</param>
/// <param name="KeptAt">When that head was kept outside.</param>
/// <param name="Reason">Which head, by whom it was kept and who compared it.</param>
public sealed record ConfirmPaper(string Reference, DateTimeOffset KeptAt, string Reason) : ICommand<KeyProposalId>, ITakesConfirmation
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepSigningKeys;
}

internal sealed class ConfirmPaperValidator : AbstractValidator<ConfirmPaper>
{
    public ConfirmPaperValidator() => RuleFor(act => act.Reason).Must(reason => reason?.Trim().Length is > 0 and <= 1000)
        .Right("It does not say which head of the log it rests on.", "Name the head, who outside has kept it, and who compared it.");
}

internal sealed class ConfirmPaperHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<ConfirmPaper, Result<KeyProposalId>>
{
    public async Task<Result<KeyProposalId>> Handle(ConfirmPaper request, CancellationToken cancellationToken)
    {
        var seal = await context.PaperSeals.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Reference == request.Reference && one.Number == 0, cancellationToken);
        if (seal is null || KeyRegister.Read(context).Of(seal.KeyFingerprint) is not { CompromisedSince: { } since } standing)
            return new Refusal.NotFound($"paper {request.Reference} by a compromised key");
        if (request.KeptAt >= since)
            return new Refusal.NotValid(
                nameof(ConfirmPaper.KeptAt), $"The key may be in other hands since {since:u}.", "A head that was kept before proves it; a later one does not.");
        if (!await context.LedgerLeaves.AnyAsync(leaf => leaf.PdfDigest == seal.Paper, cancellationToken))
            return new Refusal.NotValid(nameof(ConfirmPaper.Reference), "The log does not hold this paper.", "Issue the decision anew under the new key.");
        var proposal = new KeyProposal
        {
            Id = new(Guid.CreateVersion7()),
            Kind = KeyProposalKind.PaperConfirmed,
            Fingerprint = standing.Fingerprint,
            Certificate = [],
            Subject = seal.Reference,
            Effective = request.KeptAt,
            Reason = request.Reason.Trim(),
            ProposedBy = callers.Current.Person,
            ProposedAt = clock.GetUtcNow(),
        };
        context.Add(proposal);
        return proposal.Id;
    }
}
