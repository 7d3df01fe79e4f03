using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Features.Cases.Questions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Cases.Advice;

/// <summary>
/// A case as the agency reads it to which it is referred: what is applied for and what is asked, and nothing of the office's own.
/// </summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="Number">Which referral of it.</param>
public sealed record ShowReferral(string Reference, int Number) : IQuery<ShowReferral.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.AnswerReferrals;

    /// <summary>The referred case.</summary>
    /// <param name="Reference">The reference.</param>
    /// <param name="Capacity">In what capacity the agency is asked.</param>
    /// <param name="Asked">What it is asked.</param>
    /// <param name="DueOn">The last day to answer.</param>
    /// <param name="State">How the referral stands.</param>
    /// <param name="Applicant">Who applied.</param>
    /// <param name="ReleaseName">For which release.</param>
    /// <param name="Question">The question with what the applicant answered since.</param>
    /// <param name="Note">What the applicant added.</param>
    /// <param name="Parts">What can be advised on, with the digest of its facts.</param>
    /// <param name="Earlier">What the agency advised on the case before.</param>
    public sealed record Answer(
        string Reference, string Capacity, string Asked, DateOnly DueOn, ReferralState State, string Applicant, string ReleaseName,
        Question Question, string? Note, IReadOnlyList<AdvisedPart> Parts, IReadOnlyList<Own> Earlier);

    /// <summary>One's own agency's earlier advice.</summary>
    /// <param name="Part">On what.</param>
    /// <param name="Verdict">What was advised.</param>
    /// <param name="Reasons">Why.</param>
    /// <param name="At">When.</param>
    public sealed record Own(string Part, AdviceVerdict Verdict, string Reasons, DateTimeOffset At);
}

internal sealed class ShowReferralHandler(
    RegistryContext context, ICallerSource callers, TimeProvider clock, ReferralDesk desk, CaseParts parts, CaseAnswers answers)
    : IRequestHandler<ShowReferral, Result<ShowReferral.Answer>>
{
    public async Task<Result<ShowReferral.Answer>> Handle(ShowReferral request, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(request.Reference, request.Number, cancellationToken) is not { } open)
            return new Refusal.NotFound($"open referral {request.Number} of case {request.Reference}");
        var (referral, @case) = open;
        return new ShowReferral.Answer(
            @case.Reference, referral.Capacity, referral.Question, referral.DueOn,
            AdviceViews.StateOf(referral, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)),
            await context.Organisations.Where(one => one.Id == @case.OrganisationId).Select(one => one.Name).SingleAsync(cancellationToken),
            @case.Application.ReleaseName, await answers.CompletedAsync(@case, cancellationToken), @case.Application.Note,
            await parts.OfAsync(@case, cancellationToken), [.. Earlier(@case)]);
    }

    private IEnumerable<ShowReferral.Own> Earlier(LicenceCase @case) =>
        from advice in @case.Advice
        where advice.Level == AdviceLevel.Agency && advice.Adviser == callers.Current.Organisation
        orderby advice.Number
        select new ShowReferral.Own(advice.PartWords, advice.Verdict, advice.Reasons, advice.AdvisedAt);
}
