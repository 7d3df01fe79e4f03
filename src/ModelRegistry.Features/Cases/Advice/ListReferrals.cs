using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Cases.Advice;

/// <summary>The referrals to one's own agency, newest first; those that are over say how they ended and lead nowhere.</summary>
/// <param name="Before">The position of the last one seen; null from the newest.</param>
/// <param name="Take">How many, 1 to 200.</param>
public sealed record ListReferrals(long? Before = null, int Take = 50) : IQuery<ListReferrals.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.AnswerReferrals;

    /// <summary>A page of referrals.</summary>
    /// <param name="Referrals">The referrals.</param>
    /// <param name="Next">What to ask for next as Before; null at the end.</param>
    public sealed record Answer(IReadOnlyList<Line> Referrals, long? Next);

    /// <summary>One referral.</summary>
    /// <param name="Reference">The case's reference.</param>
    /// <param name="Number">Which referral of it.</param>
    /// <param name="Capacity">In what capacity the agency is asked.</param>
    /// <param name="DueOn">The last day to answer.</param>
    /// <param name="State">How it stands.</param>
    public sealed record Line(string Reference, int Number, string Capacity, DateOnly DueOn, ReferralState State);
}

/// <summary>How a referral stands.</summary>
public enum ReferralState
{
    /// <summary>To be answered.</summary>
    Open = 1,

    /// <summary>To be answered, and the day is over.</summary>
    Overdue = 2,

    /// <summary>The agency has answered.</summary>
    Answered = 3,

    /// <summary>The office took it back.</summary>
    Recalled = 4,
}

internal sealed class ListReferralsValidator : AbstractValidator<ListReferrals>
{
    public ListReferralsValidator() => RuleFor(act => act.Take).InclusiveBetween(1, 200)
        .Right("A page holds between 1 and 200 referrals.", "Ask for at most 200 and go on from there.");
}

internal sealed class ListReferralsHandler(RegistryContext context, ReferralDesk desk, TimeProvider clock)
    : IRequestHandler<ListReferrals, Result<ListReferrals.Answer>>
{
    public async Task<Result<ListReferrals.Answer>> Handle(ListReferrals request, CancellationToken cancellationToken)
    {
        var before = request.Before ?? long.MaxValue;
        var rows = await (from referral in desk.Mine()
                          join @case in context.Cases.IgnoreQueryFilters() on referral.CaseId equals @case.Id
                          where EF.Property<long>(referral, Columns.Sequence) < before
                          orderby EF.Property<long>(referral, Columns.Sequence) descending
                          select new { Referral = referral, @case.Reference, Position = EF.Property<long>(referral, Columns.Sequence) })
            .Take(request.Take + 1).ToListAsync(cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var page = rows.Take(request.Take).ToList();
        return new ListReferrals.Answer(
            [.. page.Select(row => new ListReferrals.Line(
                row.Reference, row.Referral.Number, row.Referral.Capacity, row.Referral.DueOn, AdviceViews.StateOf(row.Referral, today)))],
            rows.Count > request.Take ? page[^1].Position : null);
    }
}
