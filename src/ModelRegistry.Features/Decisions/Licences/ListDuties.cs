using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Casework.Conditions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Licences;

/// <summary>
/// What is due under licences, by due day: one's own organisation's, or by office everybody's. What is reported and waits for the
/// authority stands among it.
/// </summary>
/// <param name="Overdue">True for only what is overdue.</param>
/// <param name="Skip">How many to leave out from the beginning.</param>
/// <param name="Take">How many, 1 to 200.</param>
public sealed record ListDuties(bool Overdue = false, int Skip = 0, int Take = 50) : IQuery<ListDuties.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadCases;

    /// <summary>A page of duties.</summary>
    /// <param name="Duties">By due day.</param>
    /// <param name="More">Whether there are more.</param>
    public sealed record Answer(IReadOnlyList<Line> Duties, bool More);

    /// <summary>One duty.</summary>
    /// <param name="Decision">The decision's reference.</param>
    /// <param name="Holder">Who holds the licence.</param>
    /// <param name="Number">The condition's number.</param>
    /// <param name="Text">What it asks.</param>
    /// <param name="Duty">The same by code.</param>
    /// <param name="State">How it stands.</param>
    /// <param name="Due">The due day.</param>
    /// <param name="DaysLeft">How many days are left; below zero when it is overdue.</param>
    /// <param name="Reminded">Whether its time of reminding has come.</param>
    public sealed record Line(
        string Decision, string Holder, int Number, string Text, ConditionDuty Duty, ConditionState State, DateOnly Due, int DaysLeft,
        bool Reminded);
}

internal sealed class ListDutiesValidator : AbstractValidator<ListDuties>
{
    public ListDutiesValidator()
    {
        RuleFor(act => act.Take).InclusiveBetween(1, 200).Right("A page holds between 1 and 200 duties.", "Ask for at most 200 and go on.");
        RuleFor(act => act.Skip).InclusiveBetween(0, 100_000).Right("That is far beyond the list.", "Begin at 0 and go on from page to page.");
    }
}

internal sealed class ListDutiesHandler(RegistryContext context, TimeProvider clock)
    : IRequestHandler<ListDuties, Result<ListDuties.Answer>>
{
    public async Task<Result<ListDuties.Answer>> Handle(ListDuties request, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var until = request.Overdue ? today : DateOnly.MaxValue;
        var rows = await (from condition in context.LicenceConditions.AsNoTracking()
                          join decision in context.Decisions on condition.DecisionId equals decision.Id
                          join holder in context.Organisations on condition.OrganisationId equals holder.Id
                          where condition.NextDue != null && condition.NextDue < until
                          orderby condition.NextDue, decision.Reference, condition.Number
                          select new { Condition = condition, decision.Reference, holder.Name })
            .Skip(request.Skip).Take(request.Take + 1).ToListAsync(cancellationToken);
        return new ListDuties.Answer(
            [.. rows.Take(request.Take).Select(row => Line(row.Condition, row.Reference, row.Name, today))], rows.Count > request.Take);
    }

    private static ListDuties.Line Line(LicenceCondition condition, string decision, string holder, DateOnly today)
    {
        var left = condition.NextDue!.Value.DayNumber - today.DayNumber;
        return new(
            decision, holder, condition.Number, condition.Text, condition.Duty, condition.State, condition.NextDue.Value, left,
            left <= condition.RemindDays);
    }
}
