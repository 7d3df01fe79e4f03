using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework.Appeals;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions.Measures;
using ModelRegistry.Features.Decisions.Papers;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Appeals;

/// <summary>
/// Votes as a member of the panel. Where another member said the same, that is what becomes of the decision: it stands, it is to be varied
/// by another one, or it is set aside and the case is decided anew.
/// </summary>
/// <param name="Decision">The decision's reference.</param>
/// <param name="Outcome">What should become of it.</param>
/// <param name="Reasons">Why; the applicant reads what the second of two who agree wrote.</param>
public sealed record VoteOnAppeal(string Decision, AppealOutcome Outcome, string Reasons)
    : ICommand<VoteOnAppeal.Answer>, ITakesConfirmation
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Countersign;

    /// <summary>What came of it.</summary>
    /// <param name="Ended">Whether two members agree now, and the appeal has ended.</param>
    public sealed record Answer(bool Ended);
}

internal sealed class VoteOnAppealValidator : AbstractValidator<VoteOnAppeal>
{
    public VoteOnAppealValidator()
    {
        RuleFor(act => act.Outcome).Must(outcome => outcome is AppealOutcome.Upheld or AppealOutcome.Varied or AppealOutcome.SetAside)
            .Right("A panel cannot say that.", "Say that the decision stands, is to be varied, or is set aside.");
        RuleFor(act => act.Reasons).Must(reasons => reasons?.Trim().Length is > 0 and <= 20000)
            .Right("A vote needs reasons.", "Write them in at most 20,000 characters, for the applicant to read.");
    }
}

internal sealed class VoteOnAppealHandler(
    RegistryContext context, ICallerSource callers, MeasureLetters letters, LetterDesk desk, ActClock clock)
    : IRequestHandler<VoteOnAppeal, Result<VoteOnAppeal.Answer>>
{
    public async Task<Result<VoteOnAppeal.Answer>> Handle(VoteOnAppeal request, CancellationToken cancellationToken)
    {
        var actor = callers.Current.ActsAt(clock);
        if (await context.FindDecidedAsync(request.Decision, cancellationToken) is not var (@case, decision))
            return new Refusal.NotFound($"decision {request.Decision}");
        if (await context.OutsideAuthorityAsync(actor, cancellationToken) is { } outside) return outside;
        var reasons = request.Reasons.Trim();
        if (@case.CanVote(request.Outcome, actor, out var ends) is { } early) return early.ToRefusal(@case, VoteOnAppeal.Needs);
        Sha256Digest? about = null;
        if (ends)
        {
            var made = await letters.OfRulingAsync(@case, decision, request.Outcome, reasons, actor, cancellationToken);
            if (!made.TryGet(out var paper, out var unmade)) return unmade;
            desk.Keep(paper);
            about = paper.PdfDigest;
        }

        if (@case.Vote(request.Outcome, reasons, new(Guid.CreateVersion7()), actor, about) is { } refusal)
            return refusal.ToRefusal(@case, VoteOnAppeal.Needs);
        context.KeepHistory(@case);
        return new VoteOnAppeal.Answer(@case.OpenAppeal is null);
    }
}
