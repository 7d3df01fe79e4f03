using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Advice;
using ModelRegistry.Features.Decisions.Measures;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Decisions;

/// <summary>
/// Countersigns a draft that another person drafted, and issues the decision: composed, signed, verified again and kept, whole or not at
/// all. Sent again after it succeeded, it tells of the same decision.
/// </summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="DraftDigest">The digest of the draft that was read: the signature covers no other.</param>
public sealed record IssueDecision(string Reference, string DraftDigest) : ICommand<IssueDecision.Answer>, ITakesConfirmation, IKnowsLimits
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Issue;

    /// <summary>The decision as issued.</summary>
    /// <param name="Decision">Its reference.</param>
    /// <param name="PdfDigest">SHA-256 of the signed paper.</param>
    /// <param name="WasThere">True when it had been issued by the same act before.</param>
    public sealed record Answer(string Decision, string PdfDigest, bool WasThere);
}

internal sealed class IssueDecisionValidator : AbstractValidator<IssueDecision>
{
    public IssueDecisionValidator() => RuleFor(act => act.DraftDigest).Must(digest => Sha256Digest.TryParse(digest, out _))
        .Right("It does not say which draft was read.", "Send the draft's digest as the case shows it.");
}

internal sealed class IssueDecisionHandler(RegistryContext context, ICallerSource callers, ActClock clock, Issuing issuing,
    CaseBlocks blocks)
    : IRequestHandler<IssueDecision, Result<IssueDecision.Answer>>
{
    public async Task<Result<IssueDecision.Answer>> Handle(IssueDecision request, CancellationToken cancellationToken)
    {
        var (actor, read) = (callers.Current.ActsAt(clock), Sha256Digest.Of(request.DraftDigest));
        await context.HoldFlagsAsync(cancellationToken);
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case) return CaseAccess.NoCase(request.Reference);
        await blocks.HeedAsync(@case, cancellationToken);
        if (await AgainAsync(@case, actor, read, cancellationToken) is { } answer) return answer;
        if (@case.CanIssue(actor, read) is { } early) return early.ToRefusal(@case, IssueDecision.Needs);

        if (callers.Current.At(@case.Authority).Acting?.WhyNot(@case) is { } beyond) return beyond;
        if (await context.OutsideAuthorityAsync(actor, cancellationToken) is { } outside) return outside;
        if (await context.PlaceTakenAsync(@case, cancellationToken) is { } taken) return taken;
        var made = await issuing.MakeAsync(@case, actor, cancellationToken);
        if (!made.TryGet(out var decision, out var unmade)) return unmade;
        if (@case.Issue(actor, read, decision) is { } refusal) return refusal.ToRefusal(@case, IssueDecision.Needs);
        context.Decisions.Add(decision);
        if (Licence.IsGivenBy(decision.Outcome)) context.Licences.Add(Licence.Of(decision));
        context.KeepHistory(@case);
        return new IssueDecision.Answer(decision.Reference, decision.PdfDigest.Hex, WasThere: false);
    }

    private async Task<IssueDecision.Answer?> AgainAsync(
        LicenceCase @case, CaseActor actor, Sha256Digest read, CancellationToken cancellationToken) =>
        @case.Stage is not CaseStage.Issued ? null : await context.Decisions
            .Where(decision => decision.CaseId == @case.Id && decision.CountersignedBy == actor.Person && decision.DraftDigest == read)
            .Select(decision => new IssueDecision.Answer(decision.Reference, decision.PdfDigest.Hex, true))
            .SingleOrDefaultAsync(cancellationToken);
}
