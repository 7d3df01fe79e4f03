using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Decisions.Licences;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Decisions;

/// <summary>A licence ends once, by the calendar, however many processes look and whenever one of them dies.</summary>
public sealed class Expiring(Databases databases) : IClassFixture<Databases>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_power_goes_at_every_step_and_the_end_is_entered_once(string database)
    {
        var power = new PowerLine();
        await using var office = await CaseOffice.OpenAsync(databases, database, signs: true, power.Commands, power.Transactions);
        var decision = await ExpiredAsync(office);
        for (var step = 1; ; step++)
        {
            power.CutAt(step);
            var cut = await Record.ExceptionAsync(() => Process(office).StepAsync(CancellationToken.None));
            power.CutAt(-1);
            if (cut is null) break;
            Assert.True(step < 60, "the calendar never came to its end");
        }

        // A process that died after it had taken the lease leaves it to time; the lease of one that lives is renewed.
        var shown = await office.DoAsync(office.Applicant, new ShowLicence(decision));
        Assert.InRange(shown.Entries.Count(entry => entry.Act == LicenceAct.Expire), 0, 1);
        Assert.Null(shown.Broken);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task eight_processes_at_once_enter_one_end(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decision = await ExpiredAsync(office);
        var processes = Enumerable.Range(0, 8).Select(_ => Process(office)).ToList();
        for (var round = 0; round < 3; round++)
            await Task.WhenAll(processes.Select(process => Task.Run(() => Record.ExceptionAsync(() => process.StepAsync(CancellationToken.None)))));
        var shown = await office.DoAsync(office.Applicant, new ShowLicence(decision));
        var end = Assert.Single(shown.Entries, entry => entry.Act == LicenceAct.Expire);
        Assert.Equal(("the calendar", "expired", null), (end.Person, shown.Status, shown.Broken));
        Assert.Contains($"it held until {Today:O}, that day not included", end.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_still_holds_is_not_ended(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decision = await office.LicensedAsync();
        await Process(office).StepAsync(CancellationToken.None);
        Assert.Empty((await office.DoAsync(office.Applicant, new ShowLicence(decision))).Entries);
    }

    private static LicenceCalendar Process(CaseOffice office) =>
        new(office.Scopes, TimeProvider.System, NullLogger<LicenceCalendar>.Instance);

    private static Task<string> ExpiredAsync(CaseOffice office) =>
        office.LicensedAsync(draft => draft with { ValidFrom = Today.AddDays(-10), ValidUntil = Today });
}
