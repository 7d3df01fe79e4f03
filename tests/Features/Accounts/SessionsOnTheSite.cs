using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Accounts.Sessions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Api;

namespace ModelRegistry.Tests.Features.Accounts;

public sealed class SessionsOnTheSite : IDisposable
{
    private readonly MovedClock clock = new();
    private readonly ApiSite site;

    public SessionsOnTheSite() => site = new(
        services => services.AddSingleton<TimeProvider>(clock), null,
        ("Registry:Accounts:IdleMinutes", "20"), ("Registry:Accounts:SessionHours", "2"), ("Registry:Web:SignInsAMinute", "1000"));

    [Fact]
    public async Task an_idle_session_ends_and_one_in_use_ends_at_its_limit()
    {
        using var idle = await SitePerson.SignedInAsync(site, Role.Applicant);
        using var busy = await SitePerson.SignedInAsync(site, Role.Applicant);
        for (var quarter = 1; quarter < 8; quarter++)
        {
            clock.Move(TimeSpan.FromMinutes(15));
            Assert.True(await busy.IsInAsync(), $"after {quarter} quarters of an hour");
        }

        Assert.False(await idle.IsInAsync());
        clock.Move(TimeSpan.FromMinutes(15));
        Assert.False(await busy.IsInAsync());
    }

    [Fact]
    public async Task a_person_ends_one_of_theirs_and_it_is_gone_in_every_process()
    {
        using var person = await SitePerson.SignedInAsync(site, Role.Applicant);
        using var process = site.AnotherProcess();
        using var elsewhere = person.In(process.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") }));
        await elsewhere.SignInAsync();
        Assert.True(await elsewhere.IsInAsync());
        using var ended = await person.PressAsync("/sessions", "end-");
        Assert.Equal(HttpStatusCode.Found, ended.StatusCode);
        Assert.False(await elsewhere.IsInAsync());
        Assert.True(await person.IsInAsync());
    }

    [Fact]
    public async Task a_cookie_that_was_copied_opens_nothing_after_signing_out()
    {
        using var person = await SitePerson.NewAsync(site, Role.Applicant);
        using var answer = await person.SignInAsync();
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("registry-session=", StringComparison.Ordinal)).Split(';')[0];
        using var thief = site.Anybody();
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/sessions")).StatusCode);
        using var left = await person.SendAsync("/sign-out", "sign-out");
        Assert.Equal(HttpStatusCode.Found, (await thief.GetAsync("/sessions")).StatusCode);
    }

    [Fact]
    public async Task nobody_sees_or_ends_those_of_others_but_an_administrator()
    {
        using var person = await SitePerson.SignedInAsync(site, Role.Applicant);
        var (stranger, administrator) = (await site.SomebodyAsync(Role.Regulator), await site.SomebodyAsync(Role.Administrator));
        await site.RefusedAsync<Refusal.NotAllowed, ListSessions.Answer>(stranger, new ListSessions(person.Caller.Person));
        var session = Assert.Single((await site.DoAsync(administrator, new ListSessions(person.Caller.Person))).Rows);
        Assert.Equal(SignInWay.Password, session.Way);
        await site.RefusedAsync<Refusal.NotFound, Done>(stranger, new EndSession(session.Id));
        Assert.True(await person.IsInAsync());
        await site.DoAsync(administrator, new EndSession(session.Id));
        Assert.False(await person.IsInAsync());
    }

    [Fact]
    public async Task disabling_somebody_ends_theirs_and_their_keys_by_the_next_request()
    {
        using var person = await SitePerson.SignedInAsync(site, Role.ComplianceOfficer);
        var key = await site.DoAsync(person.Caller, new CreateApiKey("build server", [Permission.ReadModels]));
        using var machine = site.With(key.Secret);
        Assert.Equal(HttpStatusCode.OK, (await machine.GetAsync("/api/v1/models")).StatusCode);
        using var administrator = await SitePerson.SignedInAsync(site, Role.Administrator);
        var page = $"/accounts/{person.Caller.Person}";
        Assert.Equal(HttpStatusCode.Found, (await administrator.SendAsync(page, "disable")).StatusCode);
        Assert.False(await person.IsInAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, (await machine.GetAsync("/api/v1/models")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await person.SignInAsync()).StatusCode);
        await site.RefusedAsync<Refusal.NotValid, Done>(administrator.Caller, new DisableAccount(administrator.Caller.Person, true));

        Assert.Equal(HttpStatusCode.Found, (await administrator.SendAsync(page, "disable")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await person.SignInAsync()).StatusCode);
    }

    [Fact]
    public async Task other_roles_and_another_password_end_them_by_the_next_request()
    {
        using var person = await SitePerson.SignedInAsync(site, Role.Applicant);
        var administrator = await site.SomebodyAsync(Role.Administrator) with { ConfirmedAt = clock.GetUtcNow() };
        await site.DoAsync(administrator, new ChangeRoles(person.Caller.Person, [Role.ComplianceOfficer]));
        Assert.False(await person.IsInAsync());
        await person.SignInAsync();
        Assert.True(await person.IsInAsync());
        await site.DoAsync(administrator, new ResetPassword(person.Caller.Person, "another long password"));
        Assert.False(await person.IsInAsync());
    }

    [Fact]
    public async Task signing_in_again_in_the_same_browser_leaves_no_session_behind()
    {
        using var person = await SitePerson.SignedInAsync(site, Role.Applicant);
        await person.SignInAsync();
        Assert.Single((await site.DoAsync(person.Caller, new ListSessions())).Rows);
    }

    public void Dispose() => site.Dispose();
}
