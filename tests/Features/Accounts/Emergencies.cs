using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Accounts.Access;
using ModelRegistry.Features.Accounts.Offices;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Api;

namespace ModelRegistry.Tests.Features.Accounts;

/// <summary>The glass that is broken in an emergency, and the log that remembers who looked at what.</summary>
public sealed class Emergencies : IDisposable
{
    private const string Reason = "The office cannot be reached and a case must be read.";
    private readonly MovedClock clock = new();
    private readonly ApiSite site;

    public Emergencies() => site = new(services => services.AddSingleton<TimeProvider>(clock), null, ("Registry:Web:SignInsAMinute", "1000"));

    [Fact]
    public async Task an_administrator_reads_cases_for_some_minutes_under_a_banner_and_each_read_is_logged()
    {
        using var administrator = await SitePerson.SignedInAsync(site, Role.Administrator);
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.Browser.GetAsync("/cases")).StatusCode);
        using var opened = await administrator.SendAsync(
            "/emergencies", "open", ("Form.Reason", Reason), ("Form.Minutes", "10"), ("Form.Shown", SitePerson.Password));
        Assert.Equal(HttpStatusCode.Found, opened.StatusCode);
        Assert.Contains("usa-site-alert--emergency", await administrator.Browser.GetStringAsync("/cases"), StringComparison.Ordinal);

        clock.Move(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.Browser.GetAsync("/cases")).StatusCode);
        var regulator = await site.SomebodyAsync(Role.Regulator);
        var glass = Assert.Single((await site.DoAsync(regulator, new ListBreakGlass())).Rows);
        var lines = (await site.DoAsync(regulator, new ListAccess(Under: glass.Id))).Lines;
        Assert.Contains(lines, line => line is { Act: "ListCases", Outcome: AccessOutcome.Read } && line.PersonId == administrator.Caller.PersonId);
        Assert.Equal(glass.Reads, lines.Count);
    }

    [Fact]
    public async Task nothing_can_be_changed_by_it()
    {
        var caller = await site.SomebodyAsync(Role.Administrator) with { BreakGlass = new(Guid.NewGuid()) };
        Assert.True(Roles.Allow(caller, Permission.ReadCases));
        Assert.All(
            [Permission.Draft, Permission.Issue, Permission.Countersign, Permission.Apply, Permission.RecordFacts, Permission.KeepRulebook],
            permission => Assert.False(Roles.Allow(caller, permission)));
    }

    [Fact]
    public async Task the_next_one_waits_for_the_review_of_another_person_when_it_is_over()
    {
        var (administrator, regulator) = (await site.SomebodyAsync(Role.Administrator), await site.SomebodyAsync(Role.Regulator));
        var glass = await site.DoAsync(administrator, new OpenBreakGlass(Reason, 10));
        var review = new ReviewBreakGlass(glass, true, "One case was read, and it was needed.");
        await site.RefusedAsync<Refusal.NotValid, Done>(regulator, review);
        clock.Move(TimeSpan.FromMinutes(10));
        var again = new OpenBreakGlass(Reason, 10);
        Assert.IsType<Refusal.NotValid>((await site.SendAsync(administrator, again)).Refusal);
        await site.RefusedAsync<Refusal.NeedsSecondPerson, Done>(administrator, review);
        await site.DoAsync(regulator, review);
        Assert.Null((await site.SendAsync(administrator, again)).Refusal);
    }

    [Fact]
    public async Task only_an_administrator_opens_one_for_an_hour_at_most_and_with_a_reason()
    {
        Assert.IsType<Refusal.NotAllowed>((await site.SendAsync(await site.SomebodyAsync(Role.Applicant), new OpenBreakGlass(Reason, 10))).Refusal);
        var administrator = await site.SomebodyAsync(Role.Administrator);
        Assert.IsType<Refusal.NotValid>((await site.SendAsync(administrator, new OpenBreakGlass("need it", 10))).Refusal);
        Assert.IsType<Refusal.NotValid>((await site.SendAsync(administrator, new OpenBreakGlass(Reason, 61))).Refusal);
    }

    public void Dispose() => site.Dispose();
}
