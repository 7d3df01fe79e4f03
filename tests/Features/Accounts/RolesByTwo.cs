using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Domain;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Accounts.Offices;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Api;

namespace ModelRegistry.Tests.Features.Accounts;

/// <summary>What one administrator gives takes effect when another agrees, and nobody gets round it.</summary>
public sealed class RolesByTwo : IDisposable
{
    private readonly MovedClock clock = new();
    private readonly ApiSite site;

    public RolesByTwo() => site = new(services => services.AddSingleton<TimeProvider>(clock), null, ("Registry:Accounts:RolesByTwo", "true"), ("Registry:Web:SignInsAMinute", "1000"));

    [Fact]
    public async Task proposed_by_one_they_wait_for_another_and_then_end_the_persons_sessions()
    {
        var (first, second) = await TwoAsync();
        using var person = await SitePerson.SignedInAsync(site, Role.Applicant);
        var put = await site.DoAsync(first, new ChangeRoles(person.Caller.Person, [Role.ComplianceOfficer], "moved to another desk"));
        Assert.False(put.InForce);
        Assert.True(await person.IsInAsync());
        Assert.Equal([Role.Applicant], await RolesOfAsync(first, person.Caller.Person));

        await site.RefusedAsync<Refusal.NeedsSecondPerson, Done>(first, new RuleOnRoles(put.Id, true));
        await site.DoAsync(second, new RuleOnRoles(put.Id, true));
        Assert.Equal([Role.ComplianceOfficer], await RolesOfAsync(first, person.Caller.Person));
        Assert.False(await person.IsInAsync());
        await site.RefusedAsync<Refusal.NotFound, Done>(second, new RuleOnRoles(put.Id, true));
    }

    [Fact]
    public async Task whom_they_are_for_does_not_agree_to_them()
    {
        var (first, second) = await TwoAsync();
        var put = await site.DoAsync(first, new ChangeRoles(second.Person, [Role.Applicant, Role.ComplianceOfficer]));
        await site.RefusedAsync<Refusal.NeedsSecondPerson, Done>(second, new RuleOnRoles(put.Id, true));
        await site.RefusedAsync<Refusal.NotAllowed, Done>(await site.SomebodyAsync(Role.LicensingOfficer), new RuleOnRoles(put.Id, true));
    }

    [Fact]
    public async Task a_new_account_has_none_until_another_agrees_and_one_that_is_not_agreed_gets_none()
    {
        var (first, second) = await TwoAsync();
        var made = await site.DoAsync(first, Account());
        Assert.False(made.InForce);
        Assert.Empty(await RolesOfAsync(first, made.PersonId));
        var open = Assert.Single((await site.DoAsync(second, new ListRoleProposals())).Rows, row => row.Agreed is null);
        Assert.True(open.MayRule);
        await site.DoAsync(second, new RuleOnRoles(open.Id, false));
        Assert.Empty(await RolesOfAsync(first, made.PersonId));
    }

    [Fact]
    public async Task one_administrator_alone_gives_them_at_once_and_it_is_kept_as_done_alone()
    {
        var only = await site.SomebodyAsync(Role.Administrator);
        var made = await site.DoAsync(only, Account());
        Assert.True(made.InForce);
        Assert.True(Assert.Single((await site.DoAsync(only, new ListRoleProposals())).Rows).Alone);
    }

    [Fact]
    public async Task nobody_makes_themselves_alone_by_erasing_or_closing_the_other()
    {
        var (first, second) = await TwoAsync();
        await site.RefusedAsync<Refusal.NotValid, Done>(first, new ErasePerson(second.Person));
        await site.DoAsync(first, new DisableAccount(second.Person, true));
        Assert.False((await site.DoAsync(first, Account())).InForce);
        var put = await site.DoAsync(first, new ChangeRoles(second.Person, [Role.Applicant]));
        Assert.False(put.InForce);
    }

    [Fact]
    public async Task where_one_of_two_has_left_the_other_gives_them_alone_after_a_month()
    {
        var (first, second) = await TwoAsync();
        await site.DoAsync(first, new DisableAccount(second.Person, true));
        clock.Move(RoleDesk.CountsClosed - TimeSpan.FromHours(1));
        Assert.False((await site.DoAsync(first, Account())).InForce);
        clock.Move(TimeSpan.FromHours(2));
        Assert.True((await site.DoAsync(first, Account())).InForce);
        await site.DoAsync(first, new DisableAccount(second.Person, false));
        Assert.False((await site.DoAsync(first, Account())).InForce);
    }

    [Fact]
    public async Task on_the_page_the_other_administrator_agrees()
    {
        using var first = await SitePerson.SignedInAsync(site, Role.Administrator);
        using var second = await SitePerson.SignedInAsync(site, Role.Administrator);
        var other = await site.SomebodyAsync(Role.Applicant);
        using var put = await first.SendAsync(
            $"/accounts/{other.Person}", "change-roles", ("Form.Roles", nameof(Role.ComplianceOfficer)), ("Form.Shown", SitePerson.Password));
        Assert.EndsWith("/accounts/roles", put.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Null((await first.PageAsync("/accounts/roles")).QuerySelector("select[name='Form.Id']"));
        var id = (await second.PageAsync("/accounts/roles")).QuerySelectorAll("select[name='Form.Id'] option")[^1].GetAttribute("value")!;
        (string, string)[] agrees = [("Form.Id", id), ("Form.Agrees", "yes")];
        using var unconfirmed = await second.SendAsync("/accounts/roles", "rule", agrees);
        Assert.Equal(HttpStatusCode.Forbidden, unconfirmed.StatusCode);
        using var ruled = await second.SendAsync("/accounts/roles", "rule", [.. agrees, ("Form.Shown", SitePerson.Password)]);
        Assert.Equal(HttpStatusCode.Found, ruled.StatusCode);
        Assert.Equal([Role.ComplianceOfficer], await RolesOfAsync(first.Caller, other.Person));
    }

    public void Dispose() => site.Dispose();

    private async Task<(Caller First, Caller Second)> TwoAsync() =>
        (await site.SomebodyAsync(Role.Administrator), await site.SomebodyAsync(Role.Administrator));

    private static MakeAccount Account() => new(
        $"u{Guid.NewGuid():N}", "New Person", SitePerson.Password, $"Enterprise {Guid.NewGuid():N}", null, IsAuthority: false, [Role.Applicant]);

    private async Task<IReadOnlyList<Role>> RolesOfAsync(Caller asks, PersonId person) =>
        (await site.DoAsync(asks, new ListAccounts(PersonId: person))).Rows.Single().Roles;
}
