using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using ModelRegistry.Domain.Casework.Conditions;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Questions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Notices;
using ModelRegistry.Features.Cases.Routing;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Accounts;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Decisions;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Notices;

/// <summary>Who has to do something by a day is reminded of it, once before and once after, whatever process dies in between.</summary>
public sealed class Reminding(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_duty_and_a_question_remind_the_applicant_once_before_and_once_after(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        await AccountAsync(office, office.Applicant);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var decision = await office.LicensedAsync(draft => draft with
        {
            Conditions = [],
            Duties = [new("Report every deployment.", ConditionDuty.Report) { DueOn = today.AddDays(20), RemindDays = 14 }],
        });
        var asked = await office.AppliedAsync();
        await office.DoAsync(office.Officer, new AskApplicant(asked, [new("Where does it run?")], today.AddDays(10)));
        Assert.Empty(await RoundAsync(office, 0, decision, asked));
        Assert.Equal(["A duty under a licence is due soon"], await RoundAsync(office, 6, decision, asked));
        Assert.Equal(["A duty under a licence is due soon"], await RoundAsync(office, 6, decision, asked));
        Assert.Equal(["A duty under a licence is due soon", "An answer is due soon"], await RoundAsync(office, 8, decision, asked));
        Assert.Equal(4, (await RoundAsync(office, 21, decision, asked)).Count);
        Assert.Equal(4, (await RoundAsync(office, 25, decision, asked)).Count);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_clock_reminds_who_holds_the_case_and_two_processes_at_once_remind_once(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        await AccountAsync(office, office.Officer);
        var reference = await office.AppliedAsync();
        await office.DoAsync(office.Officer, new TakeCase(reference));
        var due = await office.LookAsync(office.Officer, context => context.Cases.Where(one => one.Reference == reference).Select(one => one.DueOn).SingleAsync());
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var days = due!.Value.DayNumber - today.DayNumber;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Calendar(office, days).StepAsync(CancellationToken.None))));
        await Calendar(office, days, alone: true).StepAsync(CancellationToken.None);
        Assert.Equal(["The time for a case ends soon"], await TitlesAsync(office, office.Officer, reference));
        await office.LookAsync(office.Officer, context => context.JobLeases.ExecuteDeleteAsync());
        await Calendar(office, days + 1).StepAsync(CancellationToken.None);
        Assert.Equal(["The time for a case ends soon", "The time for a case is over"], await TitlesAsync(office, office.Officer, reference));
        Assert.Empty(await TitlesAsync(office, office.Applicant, reference));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_has_long_been_over_is_reminded_of_once_after_a_pause_of_months(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        await AccountAsync(office, office.Applicant);
        var asked = await office.AppliedAsync();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await office.DoAsync(office.Officer, new AskApplicant(asked, [new("Where does it run?")], today.AddDays(10)));
        for (var round = 0; round < 2; round++)
        {
            await office.LookAsync(office.Officer, context => context.JobLeases.ExecuteDeleteAsync());
            await Calendar(office, 200 + round).StepAsync(CancellationToken.None);
            Assert.Equal(["The time to answer a question is over"], await TitlesAsync(office, office.Applicant, asked));
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_power_goes_at_every_step_of_a_round_and_each_reminder_is_given_once(string database)
    {
        var power = new PowerLine();
        await using var office = await CaseOffice.OpenAsync(databases, database, signs: true, power.Commands, power.Transactions);
        await AccountAsync(office, office.Applicant);
        var asked = await office.AppliedAsync();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await office.DoAsync(office.Officer, new AskApplicant(asked, [new("Where does it run?")], today.AddDays(10)));
        var steps = 0;
        while (true)
        {
            await office.LookAsync(office.Officer, context => context.JobLeases.ExecuteDeleteAsync());
            power.CutAt(++steps);
            var cut = await Record.ExceptionAsync(() => Calendar(office, 11).StepAsync(CancellationToken.None));
            power.CutAt(-1);
            if (cut is null) break;
            Assert.Empty(await TitlesAsync(office, office.Applicant, asked));
        }

        Assert.True(steps > 6, $"only {steps} steps were cut");
        Assert.Equal(["The time to answer a question is over"], await TitlesAsync(office, office.Applicant, asked));

        // A process that dies right after it has given them leaves nothing for the next to give again.
        await office.LookAsync(office.Officer, context => context.JobLeases.ExecuteDeleteAsync());
        await Calendar(office, 12).StepAsync(CancellationToken.None);
        Assert.Single(await TitlesAsync(office, office.Applicant, asked));
    }

    private static async Task<IReadOnlyList<string>> RoundAsync(CaseOffice office, int days, string decision, string asked)
    {
        await office.LookAsync(office.Officer, context => context.JobLeases.ExecuteDeleteAsync());
        await Calendar(office, days).StepAsync(CancellationToken.None);
        return [.. await TitlesAsync(office, office.Applicant, decision[..^3]), .. await TitlesAsync(office, office.Applicant, asked)];
    }

    private static ReminderCalendar Calendar(CaseOffice office, int days, bool alone = false) =>
        new(office.Scopes, new Later(days, alone), NullLogger<ReminderCalendar>.Instance);

    // Those of reminders alone: what acts tell stands beside them.
    private static Task<List<string>> TitlesAsync(CaseOffice office, Caller whose, string reference) => office.LookAsync(whose, context =>
        context.Notices.Where(one => one.PersonId == whose.PersonId && one.Reference == reference
                && (one.Title.Contains("soon") || one.Title.Contains("over")))
            .OrderBy(one => one.Title).Select(one => one.Title).ToListAsync());

    private static Task<int> AccountAsync(CaseOffice office, Caller whose) => office.LookAsync(whose, async context =>
    {
        context.Add(new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = $"u{Guid.NewGuid():N}",
            PersonId = whose.Person,
            OrganisationId = whose.Organisation,
        });
        return await context.SaveChangesAsync();
    });

    private sealed class Later(int days, bool alone) : TimeProvider
    {
        // Alone, it is late enough for the lease of whoever went before to be over.
        public override DateTimeOffset GetUtcNow() => TimeProvider.System.GetUtcNow().AddDays(days).AddMinutes(alone ? 3 : 0);
    }
}
