using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Demonstration;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence.Accounts;
using ModelRegistry.Tests.Features.Api;

namespace ModelRegistry.Tests.Features.Accounts;

public sealed class AccountsOnTheSite(ApiSite site) : IClassFixture<ApiSite>
{
    private const string Password = "a long password of ours";

    [Fact]
    public async Task whoever_an_administrator_adds_signs_in_with_these_roles_until_they_are_erased()
    {
        using var administrator = await AdministratorAsync("greta");
        using var made = await SendAsync(administrator, "/accounts", "make-account", Typed("ada", nameof(Role.Applicant)));
        Assert.Equal(HttpStatusCode.Found, made.StatusCode);

        using var applicant = site.Anybody();
        Assert.Equal(HttpStatusCode.Found, (await SignInAsync(applicant, "ada")).StatusCode);
        Assert.Contains("Ada Merrow", await applicant.GetStringAsync("/keys"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await applicant.GetAsync("/accounts")).StatusCode);
        Assert.DoesNotContain("href=\"/accounts\"", await applicant.GetStringAsync("/keys"), StringComparison.Ordinal);

        var row = (await PageAsync(administrator, "/accounts")).QuerySelectorAll("tr").Single(one => one.TextContent.Contains("Ada Merrow", StringComparison.Ordinal));
        Assert.Contains("applicant", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("cannot be undone", row.TextContent, StringComparison.Ordinal);
        var erase = row.QuerySelector("input[name=_handler]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Found, (await SendAsync(administrator, "/accounts", erase)).StatusCode);
        Assert.DoesNotContain("Ada Merrow", await administrator.GetStringAsync("/accounts"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(site.Anybody(), "ada")).StatusCode);
    }

    [Fact]
    public async Task a_refused_form_says_why_beside_the_field_and_keeps_what_was_typed_but_the_password()
    {
        using var administrator = await AdministratorAsync("gregor");
        using var refused = await SendAsync(administrator, "/accounts", "make-account", Typed("bram", nameof(Role.LicensingOfficer)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains("Only a person of an authority can have such a role.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"bram\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_administrator_changes_roles_and_passwords_and_the_person_their_own()
    {
        using var administrator = await AdministratorAsync("gudrun");
        using var made = await SendAsync(administrator, "/accounts", "make-account", Typed("carla", nameof(Role.Applicant)));
        var row = (await PageAsync(administrator, "/accounts")).QuerySelectorAll("tr a").Single(one => one.TextContent == "carla");
        var path = row.GetAttribute("href")!;

        using var raised = await SendAsync(administrator, path, "change-roles", ("Form.Roles", nameof(Role.Countersigner)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, raised.StatusCode);
        using var changed = await SendAsync(administrator, path, "change-roles", ("Form.Roles", nameof(Role.ComplianceOfficer)));
        Assert.Equal(HttpStatusCode.Found, changed.StatusCode);
        using var officer = site.Anybody();
        await SignInAsync(officer, "carla");
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync($"/releases/{Guid.NewGuid()}/apply")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync(path)).StatusCode);

        using var guessed = await SendAsync(officer, "/password", "change-password", ("Form.Current", "not the password"), ("Form.Password", "another long one"));
        Assert.Contains("This is not your password.", await guessed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var own = await SendAsync(officer, "/password", "change-password", ("Form.Current", Password), ("Form.Password", "another long one"));
        Assert.Contains("Your password is changed.", await own.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/keys")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(site.Anybody(), "carla")).StatusCode);

        using var weak = await SendAsync(administrator, path, "reset-password", ("Reset.Password", "short"));
        Assert.Contains("fewer than 12 characters", await weak.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var reset = await SendAsync(administrator, path, "reset-password", ("Reset.Password", Password));
        Assert.Equal(HttpStatusCode.Found, reset.StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await SignInAsync(site.Anybody(), "carla")).StatusCode);
    }

    [Fact]
    public async Task the_last_administrator_stays_one_and_nobody_takes_the_office()
    {
        using var alone = new ApiSite();
        var last = await alone.SomebodyAsync(Role.Administrator);
        var applicant = await alone.SomebodyAsync(Role.Applicant);
        const string Only = "This is the only administrator.";
        Assert.Contains(Only, (await alone.RefusedAsync<Refusal.NotValid, Done>(last, new ErasePerson(last.Person))).Sentence, StringComparison.Ordinal);
        Assert.Contains(
            Only, (await alone.RefusedAsync<Refusal.NotValid, ChangeRoles.Answer>(last, new ChangeRoles(last.Person, [Role.Applicant]))).Sentence, StringComparison.Ordinal);
        await alone.RefusedAsync<Refusal.NotAllowed, ChangeRoles.Answer>(applicant, new ChangeRoles(applicant.Person, [Role.Administrator]));
        await alone.RefusedAsync<Refusal.NotAllowed, Done>(applicant, new ResetPassword(last.Person, Password));
        await alone.RefusedAsync<Refusal.NotAllowed, Done>(Caller.Anonymous, new ChangeOwnPassword(Password, Password));
        await alone.RefusedAsync<Refusal.NotValid, Done>(last, new ResetPassword(last.Person, "taken with a session"));
        await alone.RefusedAsync<Refusal.NotValid, Done>(last, new ChangeOwnPassword("not the password", "taken with a session"));

        var second = await alone.SomebodyAsync(Role.Administrator);
        await alone.DoAsync(second, new ErasePerson(last.Person));
        await alone.RefusedAsync<Refusal.NotValid, Done>(second, new ErasePerson(second.Person));
    }

    [Fact]
    public async Task a_name_that_nobody_has_costs_as_much_work_as_one_that_somebody_has()
    {
        var hashes = new CountedHashes();
        using var counted = new ApiSite(services => services.AddSingleton<IPasswordHasher<Account>>(hashes));
        var somebody = await counted.SomebodyAsync(Role.Applicant);
        foreach (var name in new[] { "nobody at all", await counted.UserNameAsync(somebody) })
        {
            var before = hashes.Count;
            using var refused = await SendAsync(
                counted.Anybody(), "/sign-in", "sign-in", ("Form.UserName", name), ("Form.Password", "not the password"));
            Assert.Equal((HttpStatusCode.UnprocessableEntity, before + 1), (refused.StatusCode, hashes.Count));
        }
    }

    [Fact]
    public async Task nobody_signs_in_with_an_account_of_the_demonstration()
    {
        using var answer = await SendAsync(
            site.Anybody(), "/sign-in", "sign-in", ("Form.UserName", "applicant"), ("Form.Password", DemonstrationAccounts.Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task no_cookie_of_a_real_registry_crosses_plain_http()
    {
        using var page = await site.Plainly().GetAsync("/sign-in");
        var cookies = page.Headers.GetValues("Set-Cookie").ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("registry-form=", StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    private sealed class CountedHashes : PasswordHasher<Account>
    {
        public int Count { get; private set; }

        public override string HashPassword(Account user, string password)
        {
            Count++;
            return base.HashPassword(user, password);
        }

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Count++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    private static (string, string)[] Typed(string userName, string role) =>
    [
        ("Form.UserName", userName), ("Form.PersonName", "Ada Merrow"), ("Form.Password", Password), ("Form.OrganisationName", "Calder Harbour"),
        ("Form.OrganisationCountry", "nl"), ("Form.IsAuthority", "false"), ("Form.Roles", role),
    ];

    [Fact]
    public async Task a_failed_sign_in_writes_whether_the_name_is_somebody_s_or_not()
    {
        var somebody = await site.UserNameAsync(await site.SomebodyAsync(Role.Applicant));
        var locked = await site.SomebodyAsync(Role.Applicant);
        await site.LockAsync(locked, locked: true);
        foreach (var name in new[] { somebody, "nobody-at-all", await site.UserNameAsync(locked) })
        {
            using var visitor = site.Anybody();
            Assert.True(await site.WritesAsync(async () =>
                Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(
                    visitor, "/sign-in", "sign-in", ("Form.UserName", name), ("Form.Password", "a wrong password of ours"))).StatusCode)), name);
        }
    }

    private async Task<HttpClient> AdministratorAsync(string userName)
    {
        var first = await site.SomebodyAsync(Role.Administrator);
        await site.DoAsync(first, new MakeAccount(userName, "Greta Solis", Password, "Office of Licensing", null, IsAuthority: true, [Role.Administrator]));
        var client = site.Anybody();
        Assert.Equal(HttpStatusCode.Found, (await SignInAsync(client, userName)).StatusCode);
        return client;
    }

    private static Task<HttpResponseMessage> SignInAsync(HttpClient visitor, string userName) =>
        SendAsync(visitor, "/sign-in", "sign-in", ("Form.UserName", userName), ("Form.Password", Password));

    private static async Task<IHtmlDocument> PageAsync(HttpClient visitor, string path) =>
        await new HtmlParser().ParseDocumentAsync(await visitor.GetStringAsync(path));

    // What signs for others takes the password again of whoever has no second factor.
    private static KeyValuePair<string, string>[] Shown(string handler) => handler switch
    {
        "make-account" or "change-roles" => [new("Form.Shown", Password)],
        "reset-password" => [new("Reset.Shown", Password)],
        _ => [],
    };

    private static async Task<HttpResponseMessage> SendAsync(HttpClient visitor, string path, string handler, params (string Name, string Value)[] typed)
    {
        var page = await PageAsync(visitor, path);
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(
            typed.Select(field => KeyValuePair.Create(field.Name, field.Value)).Concat(Shown(handler)).Concat([new("_handler", handler), new("__RequestVerificationToken", token)]));
        return await visitor.PostAsync(path, form);
    }
}
