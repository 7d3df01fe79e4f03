using System.Net;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Accounts.Access;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Api;

namespace ModelRegistry.Tests.Features.Accounts;

/// <summary>Who read or was refused what, when, from where.</summary>
public sealed class AccessLogging : IDisposable
{
    private readonly MovedClock clock = new();
    private readonly ApiSite site;

    public AccessLogging() => site = new(services => services.AddSingleton<TimeProvider>(clock), null, ("Registry:Web:SignInsAMinute", "1000"));

    [Fact]
    public async Task a_read_of_what_is_sensitive_leaves_a_line_and_any_other_none()
    {
        var (regulator, applicant) = (await site.SomebodyAsync(Role.Regulator), await site.SomebodyAsync(Role.Applicant));
        await site.DoAsync(applicant, new ListCases());
        await site.SendAsync(applicant, new ShowCase("US-2026-000001"));
        await site.DoAsync(applicant, new ListApiKeys());
        var lines = (await site.DoAsync(regulator, new ListAccess(Who: applicant.Person))).Lines;
        Assert.Equal(
            [("ShowCase", "Reference US-2026-000001", AccessOutcome.NotFound), ("ListCases", "", AccessOutcome.Read)],
            lines.Select(line => (line.Act, line.Subject, line.Outcome)));
        Assert.All(lines, line => Assert.Equal(clock.GetUtcNow(), line.At, TimeSpan.FromMilliseconds(1)));
    }

    [Fact]
    public async Task an_act_on_what_is_not_there_for_its_caller_leaves_a_line_and_one_that_is_done_none()
    {
        var (regulator, applicant) = (await site.SomebodyAsync(Role.Regulator), await site.SomebodyAsync(Role.Applicant));
        await site.SendAsync(applicant, new Withdraw("US-2026-000001"));
        await site.SendAsync(applicant, new ModelRegistry.Features.Accounts.CreateApiKey("build", [Permission.ReadModels]));
        var line = Assert.Single((await site.DoAsync(regulator, new ListAccess(Who: applicant.Person))).Lines);
        Assert.Equal(("Withdraw", "Reference US-2026-000001", AccessOutcome.NotFound), (line.Act, line.Subject, line.Outcome));
    }

    [Fact]
    public async Task a_refusal_is_logged_by_act_and_by_page_and_by_machine()
    {
        var regulator = await site.SomebodyAsync(Role.Regulator);
        using var person = await SitePerson.SignedInAsync(site, Role.Applicant);
        await site.SendAsync(person.Caller, new ListAccounts());
        Assert.Equal(HttpStatusCode.Forbidden, (await person.Browser.GetAsync("/accounts?secret=1")).StatusCode);
        var (machine, _, owner) = await site.MachineAsync(Permission.Check);
        Assert.Equal(HttpStatusCode.Forbidden, (await machine.GetAsync("/api/v1/models")).StatusCode);
        var lines = (await site.DoAsync(regulator, new ListAccess(Outcome: AccessOutcome.Refused))).Lines;
        Assert.Contains(lines, line => line is { Act: "ListAccounts", Why: "NotAllowed" } && line.PersonId == person.Caller.PersonId);
        Assert.Contains(lines, line => line.Act == "/accounts" && line.PersonId == person.Caller.PersonId);
        Assert.Contains(lines, line => line.PersonId == owner.PersonId);
        Assert.DoesNotContain(lines, line => line.Act.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task failed_tries_to_sign_in_are_in_it_without_what_was_typed_and_not_for_ever()
    {
        var (regulator, somebody) = (await site.SomebodyAsync(Role.Regulator), await site.SomebodyAsync(Role.Applicant));
        await TryAsync(await site.UserNameAsync(somebody), "not the password");
        await TryAsync("my secret password, typed as a name", "x");
        var lines = (await site.DoAsync(regulator, new ListAccess(Outcome: AccessOutcome.Refused))).Lines.Where(line => line.Act == "SignIn").ToList();
        Assert.Equal([(null, "NoAccount"), (somebody.PersonId, "NotShown")], lines.Select(line => (line.PersonId, line.Why)));
        Assert.All(lines, line => Assert.Equal("password", line.Subject));
        for (var tried = 0; tried < SignInLimits.MostAMinute + 5; tried++) await TryAsync("nobody", "x");
        lines = (await site.DoAsync(regulator, new ListAccess(Outcome: AccessOutcome.Refused, Take: 100))).Lines.Where(line => line.Act == "SignIn").ToList();
        Assert.InRange(lines.Count, SignInLimits.MostAMinute, SignInLimits.MostAMinute + 7);
        Assert.Contains(lines, line => line.Subject.Contains("more from this address", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Subject.Contains("secret", StringComparison.Ordinal));
    }

    private async Task TryAsync(string name, string password)
    {
        using var person = new SitePerson(site.Anybody(), name, Caller.Anonymous);
        using var answer = await person.SendAsync("/sign-in", "sign-in", ("Form.UserName", name), ("Form.Password", password));
        Assert.NotEqual(HttpStatusCode.Found, answer.StatusCode);
    }

    [Fact]
    public async Task reading_the_log_is_in_it_and_it_is_paged_by_position()
    {
        var regulator = await site.SomebodyAsync(Role.Regulator);
        for (var read = 0; read < 5; read++)
        {
            await site.DoAsync(regulator, new ListAccess(Take: 1));
        }

        var first = await site.DoAsync(regulator, new ListAccess(Take: 2));
        var second = await site.DoAsync(regulator, new ListAccess(Take: 2, Before: first.Next));
        Assert.Equal((2, 2), (first.Lines.Count, second.Lines.Count));
        Assert.All(first.Lines.Concat(second.Lines), line => Assert.Equal("ListAccess", line.Act));
        await site.RefusedAsync<Refusal.NotAllowed, ListAccess.Answer>(await site.SomebodyAsync(Role.LicensingOfficer), new ListAccess());
    }

    [Fact]
    public async Task its_page_narrows_by_person_and_outcome_without_a_script()
    {
        using var regulator = await SitePerson.SignedInAsync(site, Role.Regulator);
        var other = await site.SomebodyAsync(Role.Applicant);
        await site.DoAsync(other, new ListCases());
        await regulator.Browser.GetStringAsync("/cases");
        var page = await regulator.PageAsync($"/access?who={other.Person}");
        var row = Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Contains("list cases", row.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Nothing like that", (await regulator.PageAsync($"/access?who={other.Person}&outcome=Refused")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void every_query_that_shows_cases_or_persons_is_sensitive()
    {
        var open = Permissions.AllActs
            .Where(act => act.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IQuery<>)))
            .Where(act => act.Namespace!.Contains(".Cases", StringComparison.Ordinal))
            .Select(act => (act.Name, Needs: (Permission)act.GetProperty(nameof(IAct.Needs), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!))
            .Where(act => !AccessLog.IsSensitive(act.Needs) && act.Needs is not (Permission.Apply or Permission.KeepOwnAccount or Permission.ReadNotices or Permission.KeepRulebook)); // own drafts and notices; rules of routing
        Assert.Empty(open.Select(act => act.Name));
    }

    public void Dispose() => site.Dispose();
}
