using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Api;

namespace ModelRegistry.Tests.Features.Accounts;

public sealed class ShowingAgain : IDisposable
{
    private readonly MovedClock clock = new();
    private readonly ApiSite site;

    public ShowingAgain() => site = new(
        services => services.AddSingleton<TimeProvider>(clock), null, ("Registry:Accounts:ConfirmedMinutes", "5"), ("Registry:Web:SignInsAMinute", "1000"));

    [Fact]
    public async Task with_an_authenticator_takes_a_code_each_once_and_never_the_password()
    {
        using var administrator = await SitePerson.SignedInAsync(site, Role.Administrator);
        await administrator.EnrolAsync(clock.GetUtcNow());
        var (other, page) = await SomebodyAsync();
        clock.Move(TimeSpan.FromMinutes(1));
        var code = administrator.Authenticator!.At(clock.GetUtcNow());

        Assert.Equal(HttpStatusCode.Forbidden, await ChangeAsync(administrator, page, Role.ComplianceOfficer, ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await ChangeAsync(administrator, page, Role.ComplianceOfficer, SitePerson.Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await ChangeAsync(administrator, page, Role.ComplianceOfficer, "000000"));
        Assert.Equal(HttpStatusCode.OK, (await other.Browser.GetAsync("/sessions")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, await ChangeAsync(administrator, page, Role.ComplianceOfficer, code));
        Assert.Equal(HttpStatusCode.Found, (await other.Browser.GetAsync("/sessions")).StatusCode);

        // Within the minutes nothing is asked for; after them the same code is worth nothing.
        Assert.Equal(HttpStatusCode.Found, await ChangeAsync(administrator, page, Role.Applicant, ""));
        clock.Move(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.Forbidden, await ChangeAsync(administrator, page, Role.ComplianceOfficer, ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await ChangeAsync(administrator, page, Role.ComplianceOfficer, code));
    }

    [Fact]
    public async Task in_one_session_confirms_no_other()
    {
        using var administrator = await SitePerson.SignedInAsync(site, Role.Administrator);
        using var stolen = administrator.In(site.Anybody());
        await stolen.SignInAsync();
        var (other, page) = await SomebodyAsync();
        using (other)
        {
            Assert.Equal(HttpStatusCode.Found, await ChangeAsync(administrator, page, Role.ComplianceOfficer, SitePerson.Password));
            Assert.Equal(HttpStatusCode.Forbidden, await ChangeAsync(stolen, page, Role.Applicant, ""));
        }
    }

    [Fact]
    public async Task by_guessing_locks_the_account()
    {
        using var administrator = await SitePerson.SignedInAsync(site, Role.Administrator);
        var (other, page) = await SomebodyAsync();
        using (other)
        {
            for (var guess = 0; guess < 5; guess++)
            {
                Assert.Equal(HttpStatusCode.UnprocessableEntity, await ChangeAsync(administrator, page, Role.ComplianceOfficer, "not the password"));
            }

            Assert.Equal(HttpStatusCode.UnprocessableEntity, await ChangeAsync(administrator, page, Role.ComplianceOfficer, SitePerson.Password));
        }
    }

    public void Dispose() => site.Dispose();

    private async Task<(SitePerson Person, string Page)> SomebodyAsync()
    {
        var other = await SitePerson.SignedInAsync(site, Role.Applicant);
        return (other, $"/accounts/{other.Caller.Person}");
    }

    private static async Task<HttpStatusCode> ChangeAsync(SitePerson by, string page, Role role, string shown)
    {
        using var answer = await by.SendAsync(page, "change-roles", ("Form.Roles", role.ToString()), ("Form.Shown", shown));
        return answer.StatusCode;
    }
}
