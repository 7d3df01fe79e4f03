using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Advice;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Decisions;

/// <summary>Agrees, as the first of two countersigners, to a draft whose risk takes two. It is void when the draft changes.</summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="DraftDigest">The digest of the draft that was read.</param>
public sealed record AgreeToDraft(string Reference, string DraftDigest) : ICommand<Done>, ITakesConfirmation
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Countersign;
}

internal sealed class AgreeToDraftValidator : AbstractValidator<AgreeToDraft>
{
    public AgreeToDraftValidator() => RuleFor(act => act.DraftDigest).Must(digest => Sha256Digest.TryParse(digest, out _))
        .Right("It does not say which draft was read.", "Send the draft's digest as the case shows it.");
}

internal sealed class AgreeToDraftHandler(RegistryContext context, ICallerSource callers, TimeProvider clock, CaseBlocks blocks)
    : IRequestHandler<AgreeToDraft, Result<Done>>
{
    public async Task<Result<Done>> Handle(AgreeToDraft request, CancellationToken cancellationToken)
    {
        var (actor, read) = (callers.Current.ActsAt(clock), Sha256Digest.Of(request.DraftDigest));
        await context.HoldFlagsAsync(cancellationToken);
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case) return CaseAccess.NoCase(request.Reference);
        await blocks.HeedAsync(@case, cancellationToken);
        if (@case.Agree(actor, read) is { } refusal) return refusal.ToRefusal(@case, AgreeToDraft.Needs);
        if (await context.OutsideAuthorityAsync(actor, cancellationToken) is { } outside) return outside;
        context.KeepHistory(@case);
        return Done.Instance;
    }
}
