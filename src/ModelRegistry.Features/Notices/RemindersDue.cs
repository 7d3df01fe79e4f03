using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework.Conditions;
using ModelRegistry.Domain.Casework.Questions;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Notices;

/// <summary>A reminder that is due: of a duty under a licence, of a case's clock, of a question that waits for its answer.</summary>
/// <param name="Key">What is never given twice.</param>
/// <param name="CaseId">Of which case.</param>
/// <param name="Reference">The same as people know it.</param>
/// <param name="Title">What is said.</param>
/// <param name="Path">Where it is read.</param>
/// <param name="ToOffice">Whether it is the office's people who are reminded; else the applicant's.</param>
internal sealed record DueReminder(string Key, CaseId CaseId, string Reference, string Title, string Path, bool ToOffice);

/// <summary>
/// Finds what somebody is to be reminded of on a day and was not: what has long been over, too, so that a registry that stood still for
/// months owes nobody a reminder once it runs.
/// </summary>
internal sealed class RemindersDue(RegistryContext context, DateOnly today)
{
    // Three days before a clock or the time of a question ends; a duty says itself how long before.
    private const int DaysBefore = 3;

    public async Task<IReadOnlyList<DueReminder>> FindAsync(CancellationToken stop)
    {
        List<DueReminder> due = [.. await DutiesAsync(stop), .. await ClocksAsync(stop), .. await QuestionsAsync(stop)];
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var keys in due.Select(one => one.Key).Chunk(500))
            given.UnionWith(await context.Reminders.Where(one => keys.Contains(one.Key)).Select(one => one.Key).ToListAsync(stop));
        return due.FindAll(one => !given.Contains(one.Key));
    }

    private async Task<IEnumerable<DueReminder>> DutiesAsync(CancellationToken stop)
    {
        var last = today.AddDays(366);
        var rows = await (from condition in context.LicenceConditions.AsNoTracking()
                          join decision in context.Decisions on condition.DecisionId equals decision.Id
                          join one in context.Cases on decision.CaseId equals one.Id
                          where condition.NextDue < last && condition.State != ConditionState.Reported
                          select new
                          {
                              condition.Number,
                              condition.RemindDays,
                              condition.NextDue,
                              Decision = decision.Reference,
                              one.Id,
                              one.Reference,
                          })
            .ToListAsync(stop);
        return from row in rows
               let day = row.NextDue!.Value
               let over = day < today
               where over || (row.RemindDays > 0 && day.AddDays(-row.RemindDays) <= today)
               select new DueReminder(
                   $"duty/{row.Decision}/{row.Number}/{day:O}/{(over ? "over" : "soon")}", row.Id, row.Reference,
                   over ? "A duty under a licence is overdue" : "A duty under a licence is due soon", $"/decisions/{row.Decision}/licence",
                   ToOffice: false);
    }

    private async Task<IEnumerable<DueReminder>> ClocksAsync(CancellationToken stop)
    {
        var last = today.AddDays(DaysBefore);
        var rows = await context.Cases.AsNoTracking().Where(one => one.DueOn <= last)
            .Select(one => new { one.Id, one.Reference, one.DueOn }).ToListAsync(stop);
        return rows.Select(row => new DueReminder(
            $"clock/{row.Reference}/{row.DueOn:O}/{(row.DueOn < today ? "over" : "soon")}", row.Id, row.Reference,
            row.DueOn < today ? "The time for a case is over" : "The time for a case ends soon", $"/cases/{row.Reference}", ToOffice: true));
    }

    private async Task<IEnumerable<DueReminder>> QuestionsAsync(CancellationToken stop)
    {
        var last = today.AddDays(DaysBefore);
        var rows = await (from question in context.CaseQuestions.AsNoTracking()
                          join one in context.Cases on question.CaseId equals one.Id
                          where question.State == QuestionState.Open && question.DueOn <= last
                          select new { question.Number, question.DueOn, one.Id, one.Reference }).ToListAsync(stop);
        return rows.Select(row => new DueReminder(
            $"question/{row.Reference}/{row.Number}/{row.DueOn:O}/{(row.DueOn < today ? "over" : "soon")}", row.Id, row.Reference,
            row.DueOn < today ? "The time to answer a question is over" : "An answer is due soon", $"/cases/{row.Reference}/questions",
            ToOffice: false));
    }
}
