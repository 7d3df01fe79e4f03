using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Decisions.Denials;

/// <summary>
/// Countersigns the draft of a denial as a letter of intent: signed, verified, kept and open to the applicant, who may reply to it. The
/// draft behind it is void; whether to deny is drafted anew when the applicant was heard.
/// </summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="DraftDigest">The digest of the draft that was read.</param>
public sealed record AnnounceDenial(string Reference, string DraftDigest) : ICommand<AnnounceDenial.Answer>, ITakesConfirmation
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Issue;

    /// <summary>The letter as sent.</summary>
    /// <param name="Number">Its number in the case.</param>
    /// <param name="ReplyBy">The last day to reply.</param>
    /// <param name="PdfDigest">SHA-256 of the signed letter.</param>
    public sealed record Answer(int Number, DateOnly ReplyBy, string PdfDigest);
}

internal sealed class AnnounceDenialValidator : AbstractValidator<AnnounceDenial>
{
    public AnnounceDenialValidator() => RuleFor(act => act.DraftDigest).Must(digest => Sha256Digest.TryParse(digest, out _))
        .Right("It does not say which draft was read.", "Send the draft's digest as the case shows it.");
}

internal sealed class AnnounceDenialHandler(RegistryContext context, ICallerSource callers, ActClock clock, IntentLetters letters)
    : IRequestHandler<AnnounceDenial, Result<AnnounceDenial.Answer>>
{
    public async Task<Result<AnnounceDenial.Answer>> Handle(AnnounceDenial request, CancellationToken cancellationToken)
    {
        var (actor, read) = (callers.Current.ActsAt(clock), Sha256Digest.Of(request.DraftDigest));
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case) return CaseAccess.NoCase(request.Reference);
        if (@case.CanAnnounce(actor, read) is { } early) return early.ToRefusal(@case, AnnounceDenial.Needs);
        if (await context.OutsideAuthorityAsync(actor, cancellationToken) is { } outside) return outside;
        var made = await letters.MakeAsync(@case, actor, cancellationToken);
        if (!made.TryGet(out var intent, out var unmade)) return unmade;
        if (@case.Announce(intent, actor, read) is { } refusal) return refusal.ToRefusal(@case, AnnounceDenial.Needs);
        context.KeepHistory(@case);
        return new AnnounceDenial.Answer(intent.Number, intent.ReplyBy, intent.PdfDigest.Hex);
    }
}
