using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Casework.Conditions;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Decisions.Licences;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Decisions;

/// <summary>What a holder does under a licence: usage against its limit, and conditions that are due.</summary>
public sealed class UsingLicences(Databases databases) : IClassFixture<Databases>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_same_report_under_its_key_is_one_and_another_content_is_refused(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decision = await LimitedAsync(office, 10m, 1);
        var report = new ReportUsage(decision, "march", 2.5m, Today, "Deployed in Hamburg.");
        var first = await office.DoAsync(office.Applicant, report);
        Assert.Equal((2.5m, 7.5m, "deployments", false), (first.Used, first.Remaining, first.Unit, first.WasThere));
        await office.DoAsync(office.Applicant, report with { Key = "april", Quantity = 1 });
        var again = await office.DoAsync(office.Applicant, report);
        Assert.Equal((first.Line, 2.5m, 7.5m, true), (again.Line, again.Used, again.Remaining, again.WasThere));

        var refusal = await office.RefusedAsync<Refusal.NotValid, ReportUsage.Answer>(office.Applicant, report with { Quantity = 3 });
        Assert.Equal("Key", Assert.Single(refusal.Problems).Where);
        var shown = await office.DoAsync(office.Officer, new ShowLicence(decision));
        Assert.Equal((3.5m, 6.5m, 2, null), (shown.Used, shown.Remaining, shown.Entries.Count, shown.Broken));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_is_no_quantity_or_no_day_of_the_licence_is_refused_at_its_field(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decision = await LimitedAsync(office, 10m, 0);
        var report = new ReportUsage(decision, "one", 1, Today, "Deployed.");
        (ReportUsage Wrong, string Field)[] wrong =
        [
            (report with { Quantity = 0.5m }, "Quantity"), (report with { Quantity = -1 }, "Quantity"), (report with { Quantity = 11 }, "Quantity"),
            (report with { UsedOn = Today.AddDays(1) }, "UsedOn"), (report with { UsedOn = Today.AddDays(-1) }, "UsedOn"),
            (report with { Key = " " }, "Key"), (report with { Text = "" }, "Text"),
        ];
        foreach (var (act, field) in wrong)
        {
            var refusal = await office.RefusedAsync<Refusal.NotValid, ReportUsage.Answer>(office.Applicant, act);
            Assert.Equal(field, Assert.Single(refusal.Problems).Where);
        }

        await office.RefusedAsync<Refusal.NotFound, ReportUsage.Answer>(office.Stranger, report);
        await office.RefusedAsync<Refusal.NotAllowed, ReportUsage.Answer>(office.Officer, report);
        Assert.Equal(0, (await office.DoAsync(office.Applicant, new ShowLicence(decision))).Used);
        var free = await office.LicensedAsync();
        await office.RefusedAsync<Refusal.NotValid, ReportUsage.Answer>(office.Applicant, report with { Decision = free });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task fifty_reports_at_once_never_go_beyond_the_limit(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decision = await LimitedAsync(office, 20m, 0);
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => UntilHeardAsync(i))));
        Assert.Equal(20, results.Count(result => result.IsDone));
        Assert.All(results.Where(result => !result.IsDone), result => Assert.IsType<Refusal.NotValid>(result.Refusal));
        var shown = await office.DoAsync(office.Applicant, new ShowLicence(decision));
        Assert.Equal((20m, 0m, 20, null), (shown.Used, shown.Remaining, shown.Entries.Count, shown.Broken));

        // Who was in another's way sends the same report again under its key.
        async Task<Result<ReportUsage.Answer>> UntilHeardAsync(int number)
        {
            while (true)
            {
                var sent = await office.SendAsync(office.Applicant, new ReportUsage(decision, $"report-{number}", 1, Today, "Deployed."));
                if (sent.Refusal is not Refusal.Conflict) return sent;
            }
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_condition_is_reported_with_a_document_accepted_and_due_again(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decision = await office.LicensedAsync(draft => draft with
        {
            Duties =
            [
                new("Report every half year.", ConditionDuty.Report) { DueOn = Today.AddDays(-1), EveryMonths = 6, Evidence = "a table", RemindDays = 30 },
            ],
            Conditions = ["No re-export."],
        });
        var overdue = Assert.Single((await office.DoAsync(office.Applicant, new ListDuties(Overdue: true))).Duties, one => one.Decision == decision);
        Assert.Equal((-1, true, ConditionState.Open), (overdue.DaysLeft, overdue.Reminded, overdue.State));
        Assert.DoesNotContain((await office.DoAsync(office.Stranger, new ListDuties())).Duties, one => one.Decision == decision);

        byte[] table = [1, 2, 3];
        await office.DoAsync(office.Applicant, new ReportFulfilment(decision, 1, "Here it is.", "table.csv", table));
        await office.RefusedAsync<Refusal.NotValid, Done>(office.Applicant, new ReportFulfilment(decision, 1, "Twice."));
        await office.RefusedAsync<Refusal.NotValid, Done>(office.Applicant, new ReportFulfilment(decision, 9, "Which one?"));
        await office.RefusedAsync<Refusal.NotAllowed, Done>(office.Applicant, new JudgeFulfilment(decision, 1, LicenceAct.AcceptFulfilment, "Ours is fine."));
        var handed = await office.DoAsync(office.Officer, new DownloadLicenceDocument(decision, 1));
        Assert.Equal(table, handed.Content.ToArray());
        Assert.Equal("table.csv", handed.FileName);
        await office.RefusedAsync<Refusal.NotFound, DownloadDecision.Answer>(office.Stranger, new DownloadLicenceDocument(decision, 1));

        await office.DoAsync(office.Officer, new JudgeFulfilment(decision, 1, LicenceAct.AcceptFulfilment, "It shows what was asked."));
        var shown = await office.DoAsync(office.Applicant, new ShowLicence(decision));
        Assert.Equal((ConditionState.Open, Today.AddDays(-1).AddMonths(6), false), (shown.Conditions[0].State, shown.Conditions[0].NextDue, shown.Conditions[0].Overdue));
        Assert.Equal(("No re-export.", ConditionDuty.Other, null), (shown.Conditions[1].Text, shown.Conditions[1].Duty, shown.Conditions[1].NextDue));
        await office.DoAsync(office.Officer, new JudgeFulfilment(decision, 2, LicenceAct.NoteBreach, "It was re-exported."));
        shown = await office.DoAsync(office.Applicant, new ShowLicence(decision));
        Assert.Equal((ConditionState.Breached, null), (shown.Conditions[1].State, shown.Broken));
        Assert.Equal(DecisionStatus.Valid, (await office.DoAsync(office.Applicant, new ShowDecision(decision))).Status);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task conditions_in_words_alone_have_no_terms_and_can_be_followed(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decision = await office.LicensedAsync();
        var shown = await office.DoAsync(office.Officer, new ShowDecision(decision));
        Assert.Contains("\"format\":\"modelregistry/decision/3\"", shown.DecisionJson, StringComparison.Ordinal);
        Assert.DoesNotContain("\"terms\":", shown.DecisionJson, StringComparison.Ordinal);
        await office.DoAsync(office.Applicant, new ReportFulfilment(decision, 2, "The report of this year."));
        Assert.Equal(ConditionState.Reported, (await office.DoAsync(office.Officer, new ShowLicence(decision))).Conditions[1].State);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task an_entry_that_somebody_changed_in_the_database_is_found(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decision = await LimitedAsync(office, 10m, 0);
        await office.DoAsync(office.Applicant, new ReportUsage(decision, "one", 1, Today, "Deployed."));
        var entries = await office.LookAsync(office.Officer, context => context.LicenceEntries.AsNoTracking()
            .Where(entry => context.Decisions.Any(one => one.Id == entry.DecisionId && one.Reference == decision)).ToListAsync());
        var licence = await office.LookAsync(office.Officer, context => context.Licences.AsNoTracking().SingleAsync(one => one.DecisionId == entries[0].DecisionId));
        Assert.Null(LicenceEntry.FindBreak(entries, licence.Lines, licence.Head));
        Assert.Equal(1, LicenceEntry.FindBreak([], licence.Lines, licence.Head));
        Assert.Equal(2, LicenceEntry.FindBreak(entries, licence.Lines + 1, licence.Head));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_condition_with_a_duty_is_one_without_another_in_words(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decision = await office.LicensedAsync(draft => draft with { Conditions = [], Duties = [new("Report.", ConditionDuty.Report)] });
        Assert.Equal("Report.", Assert.Single((await office.DoAsync(office.Applicant, new ShowLicence(decision))).Conditions).Text);
    }

    private static Task<string> LimitedAsync(CaseOffice office, decimal quantity, int decimals) =>
        office.LicensedAsync(draft => draft with { Limit = new(quantity, "deployments", decimals) });
}
