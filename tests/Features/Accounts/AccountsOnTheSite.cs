using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Frame;
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

    private static (string, string)[] Typed(string userName, string role) =>
    [
        ("Form.UserName", userName), ("Form.PersonName", "Ada Merrow"), ("Form.Password", Password), ("Form.OrganisationName", "Calder Harbour"),
        ("Form.OrganisationCountry", "nl"), ("Form.IsAuthority", "false"), ("Form.Roles", role),
    ];

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

    private static async Task<HttpResponseMessage> SendAsync(HttpClient visitor, string path, string handler, params (string Name, string Value)[] typed)
    {
        var page = await PageAsync(visitor, path);
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(
            typed.Select(field => KeyValuePair.Create(field.Name, field.Value)).Concat([new("_handler", handler), new("__RequestVerificationToken", token)]));
        return await visitor.PostAsync(path, form);
    }
}
