using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Accounts.Passkeys;
using ModelRegistry.Features.Accounts.Sessions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Api;

namespace ModelRegistry.Tests.Features.Accounts;

/// <summary>Passkeys through the pages of the site, and what an attacker tries with them.</summary>
public sealed class PasskeysOnTheSite : IDisposable
{
    private readonly MovedClock clock = new();
    private readonly ApiSite site;

    public PasskeysOnTheSite() => site = new(
        services => services.AddSingleton<TimeProvider>(clock), null,
        ("Registry:Accounts:SecondFactorFor", nameof(Role.Countersigner)), ("Registry:Web:SignInsAMinute", "1000"));

    [Fact]
    public async Task one_of_several_signs_in_by_itself()
    {
        using var person = await SitePerson.SignedInAsync(site, Role.Applicant);
        using var first = await AddedAsync(person, "telephone");
        Assert.Equal(HttpStatusCode.Found, await ConfirmAsync(person, first));
        using var second = await AddedAsync(person, "security key");
        Assert.Equal(["telephone", "security key"], (await site.DoAsync(person.Caller, new ListPasskeys())).Rows.Select(row => row.Name));

        using var elsewhere = person.In(site.Anybody());
        Assert.Equal(HttpStatusCode.Found, await ShowAsync(elsewhere, "/sign-in", second));
        Assert.True(await elsewhere.IsInAsync());
        Assert.Contains((await site.DoAsync(person.Caller, new ListSessions())).Rows, row => row.Way is SignInWay.Passkey);
    }

    [Fact]
    public async Task whoever_has_one_no_longer_comes_in_with_the_password_alone()
    {
        using var person = await SitePerson.SignedInAsync(site, Role.Applicant);
        using var passkey = await AddedAsync(person, "telephone");
        using var elsewhere = person.In(site.Anybody());
        using var half = await elsewhere.SignInAsync();
        Assert.StartsWith("/sign-in/second", half.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        Assert.False(await elsewhere.IsInAsync());
        Assert.Equal(HttpStatusCode.Found, await ShowAsync(elsewhere, "/sign-in/second", passkey));
        Assert.True(await elsewhere.IsInAsync());
    }

    [Fact]
    public async Task a_role_that_takes_a_second_factor_is_content_with_one()
    {
        using var person = await SitePerson.NewAsync(site, Role.Countersigner);
        using var must = await person.SignInAsync();
        Assert.EndsWith("/second-factor", must.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var passkey = await AddedAsync(person, "telephone");
        using var elsewhere = person.In(site.Anybody());
        Assert.Equal(HttpStatusCode.Found, await ShowAsync(elsewhere, "/sign-in", passkey));
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.Browser.GetAsync("/cases")).StatusCode);
    }

    [Fact]
    public async Task one_confirms_what_is_signed_and_the_password_does_not()
    {
        using var administrator = await SitePerson.SignedInAsync(site, Role.Administrator);
        using var passkey = await AddedAsync(administrator, "telephone");
        var other = await site.SomebodyAsync(Role.Applicant);
        var page = $"/accounts/{other.Person}";
        (string, string) roles = ("Form.Roles", nameof(Role.ComplianceOfficer));
        using var password = await administrator.SendAsync(page, "change-roles", roles, ("Form.Shown", SitePerson.Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, password.StatusCode);
        using var nothing = await administrator.SendAsync(page, "change-roles", roles);
        Assert.Equal(HttpStatusCode.Forbidden, nothing.StatusCode);
        var asked = Asked.On(await administrator.PageAsync(page))!;
        using var shown = await administrator.SendAsync(
            page, "change-roles", roles, ("Passkey.Credential", passkey.Show(asked)), ("Passkey.Challenge", asked.Sealed));
        Assert.Equal(HttpStatusCode.Found, shown.StatusCode);
    }

    [Fact]
    public async Task an_answer_counts_once_also_in_another_process()
    {
        using var person = await SitePerson.SignedInAsync(site, Role.Applicant);
        using var passkey = await AddedAsync(person, "telephone");
        using var process = site.AnotherProcess();
        using var thief = person.In(process.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") }));
        using var owner = person.In(site.Anybody());
        var asked = Asked.On(await owner.PageAsync("/sign-in"))!;
        var answer = passkey.Show(asked);
        Assert.Equal(HttpStatusCode.Found, await SendAsync(owner, "/sign-in", answer, asked.Sealed));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync(thief, "/sign-in", answer, asked.Sealed));
        Assert.False(await thief.IsInAsync());
    }

    public static TheoryData<string> Faults => ["origin", "domain", "not verified", "signature", "counter", "late", "challenge of another page", "no seal"];

    [Theory, MemberData(nameof(Faults))]
    public async Task a_forged_answer_opens_nothing(string fault)
    {
        using var person = await SitePerson.SignedInAsync(site, Role.Applicant);
        using var passkey = await AddedAsync(person, "telephone");
        using var thief = person.In(site.Anybody());
        var asked = Asked.On(await thief.PageAsync("/sign-in"))!;
        _ = fault switch
        {
            "origin" => passkey.Origin = "https://localhost.evil.example",
            "domain" => passkey.Domain = "evil.example",
            "not verified" => (passkey.VerifiesUser = false).ToString(),
            "signature" => (passkey.FlipsSignature = true).ToString(),
            _ => "",
        };
        if (fault is "counter")
        {
            Assert.Equal(HttpStatusCode.Found, await ShowAsync(thief, "/sign-in", passkey));
            using var left = await thief.SendAsync("/sign-out", "sign-out");
            passkey.Counter = 0;
        }

        var answer = passkey.Show(asked);
        clock.Move(fault is "late" ? TimeSpan.FromMinutes(6) : TimeSpan.Zero);
        var challenge = fault switch
        {
            "challenge of another page" => Asked.On(await thief.PageAsync("/sign-in"))!.Sealed,
            "no seal" => "CfDJ8" + asked.Sealed[5..^4] + "AAAA",
            _ => asked.Sealed,
        };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync(thief, "/sign-in", answer, challenge));
        Assert.False(await thief.IsInAsync());
    }

    [Fact]
    public async Task nobody_confirms_with_a_passkey_of_another_or_with_an_answer_to_another_question()
    {
        using var victim = await SitePerson.SignedInAsync(site, Role.Administrator);
        using var own = await AddedAsync(victim, "telephone");
        using var attacker = await SitePerson.SignedInAsync(site, Role.Applicant);
        using var foreign = await AddedAsync(attacker, "telephone");
        var asked = Asked.On(await victim.PageAsync("/passkeys"))!;
        foreign.Claim(own);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await AgainAsync(victim, foreign.Show(asked), asked.Sealed));

        using var visitor = victim.In(site.Anybody());
        var signing = Asked.On(await visitor.PageAsync("/sign-in"))!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await AgainAsync(victim, own.Show(signing), signing.Sealed));
        Assert.Equal(HttpStatusCode.Found, await ConfirmAsync(victim, own));
    }

    [Fact]
    public async Task the_passkey_of_another_is_no_second_factor_of_mine()
    {
        using var victim = await SitePerson.SignedInAsync(site, Role.Applicant);
        using var own = await AddedAsync(victim, "telephone");
        using var attacker = await SitePerson.SignedInAsync(site, Role.Applicant);
        using var foreign = await AddedAsync(attacker, "telephone");
        using var thief = victim.In(site.Anybody());
        await thief.SignInAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await ShowAsync(thief, "/sign-in/second", foreign));
        Assert.False(await thief.IsInAsync());
    }

    [Fact]
    public async Task the_last_one_stays_where_the_role_takes_a_second_factor_and_no_authenticator_is_left()
    {
        using var person = await SitePerson.NewAsync(site, Role.Countersigner);
        await person.SignInAsync();
        using var passkey = await AddedAsync(person, "telephone");
        var remove = new RemovePasskey(passkey.Id);
        await site.RefusedAsync<Refusal.NotValid, Done>(person.Caller, remove);
        await site.RefusedAsync<Refusal.NotFound, Done>(await site.SomebodyAsync(Role.Applicant), remove);

        using var again = person.In(site.Anybody());
        await ShowAsync(again, "/sign-in", passkey);
        await again.EnrolAsync(clock.GetUtcNow());
        await site.DoAsync(person.Caller, remove);
        Assert.Empty((await site.DoAsync(person.Caller, new ListPasskeys())).Rows);
        Assert.False(await again.IsInAsync());
        using var elsewhere = person.In(site.Anybody());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await ShowAsync(elsewhere, "/sign-in", passkey));
    }

    [Fact]
    public async Task adding_one_takes_a_fresh_confirmation_from_whoever_has_a_factor()
    {
        using var person = await SitePerson.SignedInAsync(site, Role.Applicant);
        using var passkey = await AddedAsync(person, "telephone");
        Assert.Null((await person.PageAsync("/passkeys")).QuerySelector("[data-passkey=create]"));
        Assert.Equal(HttpStatusCode.Found, await ConfirmAsync(person, passkey));
        var asked = Asked.On(await person.PageAsync("/passkeys"))!;
        clock.Move(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        using var other = new Passkey();
        clock.Move(TimeSpan.FromSeconds(2));
        using var late = await person.SendAsync("/passkeys", "add", ("Form.Name", "x"), ("Passkey.Credential", other.Create(asked)), ("Passkey.Challenge", asked.Sealed));
        Assert.NotEqual(HttpStatusCode.Found, late.StatusCode);
        Assert.Single((await site.DoAsync(person.Caller, new ListPasskeys())).Rows);
    }

    [Fact]
    public async Task of_somebody_whose_account_is_closed_opens_nothing()
    {
        using var person = await SitePerson.SignedInAsync(site, Role.Applicant);
        using var passkey = await AddedAsync(person, "telephone");
        await site.DoAsync(await site.SomebodyAsync(Role.Administrator), new DisableAccount(person.Caller.Person, true));
        using var elsewhere = person.In(site.Anybody());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await ShowAsync(elsewhere, "/sign-in", passkey));
        Assert.False(await elsewhere.IsInAsync());
    }

    public void Dispose() => site.Dispose();

    private static async Task<Passkey> AddedAsync(SitePerson person, string name)
    {
        var asked = Asked.On(await person.PageAsync("/passkeys"))!;
        Assert.Equal("required", asked.Options.GetProperty("authenticatorSelection").GetProperty("userVerification").GetString());
        var passkey = new Passkey();
        using var added = await person.SendAsync(
            "/passkeys", "add", ("Form.Name", name), ("Passkey.Credential", passkey.Create(asked)), ("Passkey.Challenge", asked.Sealed));
        Assert.Equal(HttpStatusCode.Found, added.StatusCode);
        return passkey;
    }

    private static async Task<HttpStatusCode> ShowAsync(SitePerson person, string path, Passkey passkey)
    {
        var asked = Asked.On(await person.PageAsync(path))!;
        return await SendAsync(person, path, passkey.Show(asked), asked.Sealed);
    }

    private static async Task<HttpStatusCode> ConfirmAsync(SitePerson person, Passkey passkey)
    {
        var asked = Asked.On(await person.PageAsync("/passkeys"))!;
        return await AgainAsync(person, passkey.Show(asked), asked.Sealed);
    }

    private static async Task<HttpStatusCode> AgainAsync(SitePerson person, string answer, string challenge)
    {
        using var sent = await person.SendAsync("/passkeys", "confirm", ("Passkey.Credential", answer), ("Passkey.Challenge", challenge));
        return sent.StatusCode;
    }

    private static async Task<HttpStatusCode> SendAsync(SitePerson person, string path, string answer, string challenge)
    {
        using var sent = await person.SendAsync(path, "passkey", ("Passkey.Credential", answer), ("Passkey.Challenge", challenge));
        return sent.StatusCode;
    }
}
