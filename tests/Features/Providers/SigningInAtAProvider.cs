using System.Net;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Accounts.Providers;
using ModelRegistry.Features.Accounts.Sessions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Accounts;

namespace ModelRegistry.Tests.Features.Providers;

/// <summary>Signing in with an organisation's own provider: the real one, and what must not come in by it.</summary>
public sealed class SigningInAtAProvider(ProviderServer server) : IClassFixture<ProviderServer>
{
    [Fact]
    public async Task a_linked_person_comes_in_and_the_session_says_by_what()
    {
        using var lab = new ProviderSite(server, "Lab Ltd");
        using var person = await PersonAsync(lab, Role.Applicant);
        Assert.EndsWith("/providers", await ProviderSite.LinkAsync(person, "ada"), StringComparison.Ordinal);
        using var elsewhere = person.In(lab.Site.Anybody());
        Assert.EndsWith("/sessions", await ProviderSite.EnterAsync(elsewhere.Browser, "ada"), StringComparison.Ordinal);
        Assert.True(await elsewhere.IsInAsync());
        Assert.Contains((await lab.Site.DoAsync(person.Caller, new ListSessions())).Rows, row => row.Way is SignInWay.Provider);

        await lab.Site.DoAsync(await lab.Site.SomebodyAsync(Role.Administrator), new DisableAccount(person.Caller.Person, true));
        Assert.False(await elsewhere.IsInAsync());
        Assert.Contains("problem=Closed", await ProviderSite.EnterAsync(elsewhere.Browser, "ada"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task nobody_is_found_by_a_name_or_an_address_of_e_mail()
    {
        using var lab = new ProviderSite(server, "Lab Ltd");
        using var person = await PersonAsync(lab, Role.Applicant);
        await ProviderSite.LinkAsync(person, "ada");
        using var stranger = lab.Site.Anybody();
        var ended = await ProviderSite.EnterAsync(stranger, "eve"); // the provider gives everybody the same address of e-mail
        Assert.Contains("problem=NotLinked", ended, StringComparison.Ordinal);
        Assert.Contains("no account here is linked", await ProviderSite.SaidAsync(stranger, ended), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await stranger.GetAsync("/sessions")).StatusCode);
    }

    [Fact]
    public async Task a_link_begins_in_a_session_that_was_confirmed_and_nowhere_else()
    {
        using var lab = new ProviderSite(server, "Lab Ltd");
        using var victim = await PersonAsync(lab, Role.Applicant);
        using var attacker = await PersonAsync(lab, Role.Applicant);
        Assert.Null((await victim.PageAsync("/providers")).QuerySelector("a[href^='/providers/link/']"));
        using var again = await attacker.SendAsync("/providers", "again", ("Again.Shown", SitePerson.Password));
        var way = (await attacker.PageAsync("/providers")).QuerySelector("a[href^='/providers/link/']")!.GetAttribute("href")!;
        using var borrowed = await victim.Browser.GetAsync(way);
        Assert.Contains("problem=NoSession", borrowed.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_subject_means_one_person_and_a_foreign_organisations_provider_links_nobody()
    {
        using var lab = new ProviderSite(server, "Lab Ltd");
        using var first = await PersonAsync(lab, Role.Applicant);
        await ProviderSite.LinkAsync(first, "ada");
        using var foreign = await SitePerson.SignedInAsync(lab.Site, Role.Applicant);
        Assert.Null((await foreign.PageAsync("/providers")).QuerySelector("[name='Again.Shown']"));
        await lab.Site.DoAsync(first.Caller, new Unlink((await lab.Site.DoAsync(first.Caller, new ListProviderLinks())).Rows.Single().Key));
        using var elsewhere = lab.Site.Anybody();
        Assert.Contains("problem=NotLinked", await ProviderSite.EnterAsync(elsewhere, "ada"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task groups_make_an_account_and_give_and_take_its_roles()
    {
        using var lab = new ProviderSite(
            server, "Lab Ltd", ("MakesAccounts", "true"), ("Groups:appliers", nameof(Role.Applicant)), ("Groups:checkers", nameof(Role.ComplianceOfficer)));
        await lab.Site.SomebodyAsync(Role.Applicant, "Lab Ltd");
        using var browser = lab.Site.Anybody();
        Assert.EndsWith("/sessions", await ProviderSite.EnterAsync(browser, "new+appliers"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/cases")).StatusCode);
        Assert.Contains("Person new", await browser.GetStringAsync("/sessions"), StringComparison.Ordinal);

        using var later = lab.Site.Anybody();
        Assert.EndsWith("/sessions", await ProviderSite.EnterAsync(later, "new+checkers"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/sessions")).StatusCode);
        Assert.Equal(1, await lab.Site.LookAsync(context => Task.FromResult(context.ProviderSubjects.Count())));
        Assert.Contains("problem=NoRole", await ProviderSite.EnterAsync(later, "new+strangers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task no_enterprises_provider_gives_a_role_of_the_authority_and_none_gives_two_that_clash()
    {
        using var lab = new ProviderSite(
            server, "Lab Ltd", ("MakesAccounts", "true"), ("Groups:officers", nameof(Role.LicensingOfficer)), ("Groups:signers", nameof(Role.Countersigner)));
        await lab.Site.SomebodyAsync(Role.Applicant, "Lab Ltd");
        using var browser = lab.Site.Anybody();
        Assert.Contains("problem=NotTheirs", await ProviderSite.EnterAsync(browser, "new+officers"), StringComparison.Ordinal);
        Assert.Contains("problem=Clash", await ProviderSite.EnterAsync(browser, "new+officers,signers"), StringComparison.Ordinal);
        Assert.Equal(0, await lab.Site.LookAsync(context => Task.FromResult(context.ProviderSubjects.Count())));
    }

    [Fact]
    public async Task an_authoritys_own_provider_ends_roles_of_the_authority_and_gives_none()
    {
        using var office = new ProviderSite(
            server, "Office", ("MakesAccounts", "true"), ("Groups:officers", nameof(Role.LicensingOfficer)), ("Groups:readers", nameof(Role.Regulator)));
        await office.Site.LookAsync(async context =>
        {
            context.Add(new Organisation { Id = new(Guid.CreateVersion7()), Name = "Office", IsAuthority = true });
            return await context.SaveChangesAsync();
        });
        using var person = await SitePerson.OfAsync(office.Site, Role.LicensingOfficer, "Office");
        await office.Site.LookAsync(async context =>
        {
            context.Add(new ProviderSubject
            {
                Key = ProviderSubject.KeyOf(server.Issuer, "ada"),
                Issuer = server.Issuer,
                Subject = "ada",
                PersonId = person.Caller.Person,
                LinkedAt = office.Clock.GetUtcNow(),
            });
            return await context.SaveChangesAsync();
        });
        using var stranger = office.Site.Anybody();
        Assert.Contains("problem=NotLinked", await ProviderSite.EnterAsync(stranger, "new+officers"), StringComparison.Ordinal);

        Task<List<string?>> RolesAsync() => office.Site.LookAsync(context => Task.FromResult((
            from held in context.UserRoles
            join role in context.Roles on held.RoleId equals role.Id
            join account in context.Users on held.UserId equals account.Id
            where account.PersonId == person.Caller.Person
            select role.Name).ToList()));
        using var browser = office.Site.Anybody();
        Assert.DoesNotContain("problem", await ProviderSite.EnterAsync(browser, "ada+officers!mfa"), StringComparison.Ordinal);
        Assert.Equal([nameof(Role.LicensingOfficer)], await RolesAsync());
        using var moved = office.Site.Anybody();
        await ProviderSite.EnterAsync(moved, "ada+readers!mfa");
        Assert.Empty(await RolesAsync());
    }

    [Fact]
    public async Task where_the_provider_took_one_factor_the_second_one_here_is_asked_for()
    {
        using var lab = new ProviderSite(server, "Lab Ltd");
        using var person = await PersonAsync(lab, Role.Applicant);
        await ProviderSite.LinkAsync(person, "ada");
        await person.EnrolAsync(lab.Clock.GetUtcNow());
        using var elsewhere = person.In(lab.Site.Anybody());
        Assert.Contains("/sign-in/second", await ProviderSite.EnterAsync(elsewhere.Browser, "ada"), StringComparison.Ordinal);
        Assert.False(await elsewhere.IsInAsync());
        using var strong = person.In(lab.Site.Anybody());
        Assert.EndsWith("/sessions", await ProviderSite.EnterAsync(strong.Browser, "ada!mfa"), StringComparison.Ordinal);
        Assert.True(await strong.IsInAsync());
    }

    [Fact]
    public async Task what_the_provider_refuses_is_said_in_a_sentence_and_an_answer_is_taken_once_and_in_its_own_browser()
    {
        using var lab = new ProviderSite(server, "Lab Ltd");
        using var browser = lab.Site.Anybody();
        var denied = await ProviderSite.EnterAsync(browser, "nobody");
        Assert.Contains("did not let you through", await ProviderSite.SaidAsync(browser, denied), StringComparison.Ordinal);

        using var person = await PersonAsync(lab, Role.Applicant);
        await ProviderSite.LinkAsync(person, "ada");
        using var victim = lab.Site.Anybody();
        using var sent = await victim.GetAsync("/sign-in/with/lab");
        Assert.Contains("code_challenge_method=S256", sent.Headers.Location!.Query, StringComparison.Ordinal);
        var back = await ProviderServer.ComeBackAsync(sent.Headers.Location!, "ada");
        using var thief = lab.Site.Anybody();
        using var stolen = await thief.GetAsync(back);
        Assert.Contains("problem=not-valid", stolen.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var mixed = await victim.GetAsync(back + "&iss=https%3A%2F%2Fevil.example");
        Assert.Contains("problem=not-valid", mixed.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await victim.GetAsync("/sessions")).StatusCode);
    }

    [Fact]
    public async Task signing_out_offers_to_end_the_session_there_too()
    {
        using var lab = new ProviderSite(server, "Lab Ltd");
        using var person = await PersonAsync(lab, Role.Applicant);
        await ProviderSite.LinkAsync(person, "ada");
        using var elsewhere = person.In(lab.Site.Anybody());
        await ProviderSite.EnterAsync(elsewhere.Browser, "ada");
        using var left = await elsewhere.SendAsync("/sign-out", "sign-out");
        Assert.EndsWith("/sign-out?from=lab", left.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var end = (await elsewhere.PageAsync("/sign-out?from=lab")).QuerySelector("main a")!.GetAttribute("href")!;
        Assert.StartsWith(server.Issuer + "/session/end?client_id=registry", end, StringComparison.Ordinal);
        Assert.False(await elsewhere.IsInAsync());
    }

    private static async Task<SitePerson> PersonAsync(ProviderSite lab, Role role)
    {
        var person = await SitePerson.OfAsync(lab.Site, role, lab.Organisation);
        Assert.Equal(HttpStatusCode.Found, (await person.SignInAsync()).StatusCode);
        return person;
    }
}
