using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Api;

namespace ModelRegistry.Tests.Features.Accounts;

/// <summary>A person with a browser without JavaScript, and perhaps an authenticator.</summary>
internal sealed partial class SitePerson(HttpClient browser, string userName, Caller caller) : IDisposable
{
    public const string Password = "a long password of ours";

    public HttpClient Browser { get; } = browser;

    public string UserName { get; } = userName;

    public Caller Caller { get; } = caller;

    public Authenticator? Authenticator { get; set; }

    public IReadOnlyList<string> Spares { get; set; } = [];

    /// <summary>Somebody new, who has not signed in.</summary>
    public static Task<SitePerson> NewAsync(ApiSite site, Role role) => OfAsync(site, role, null);

    /// <summary>The same of an organisation of this name.</summary>
    public static async Task<SitePerson> OfAsync(ApiSite site, Role role, string? organisation)
    {
        var caller = await site.SomebodyAsync(role, organisation);
        return new(site.Anybody(), await site.UserNameAsync(caller), caller);
    }

    /// <summary>Somebody new, signed in with the password.</summary>
    public static async Task<SitePerson> SignedInAsync(ApiSite site, Role role)
    {
        var person = await NewAsync(site, role);
        Assert.Equal(HttpStatusCode.Found, (await person.SignInAsync()).StatusCode);
        return person;
    }

    /// <summary>The same person in another browser.</summary>
    public SitePerson In(HttpClient other) => new(other, UserName, Caller) { Authenticator = Authenticator, Spares = Spares };

    public Task<HttpResponseMessage> SignInAsync(string password = Password) =>
        SendAsync("/sign-in", "sign-in", ("Form.UserName", UserName), ("Form.Password", password));

    public Task<HttpResponseMessage> ShowAsync(string code) => SendAsync("/sign-in/second", "second", ("Form.Code", code));

    /// <summary>Sets up an authenticator on the page for it.</summary>
    public async Task EnrolAsync(DateTimeOffset now)
    {
        if ((await PageAsync("/second-factor")).QuerySelector("input[name='Form.Code']") is null)
        {
            Assert.Equal(HttpStatusCode.Found, (await SendAsync("/second-factor", "begin")).StatusCode);
        }

        var secret = Secret().Match((await PageAsync("/second-factor")).Body!.TextContent).Value;
        Authenticator = new(secret);
        using var enrolled = await SendAsync("/second-factor", "enrol", ("Form.Code", Authenticator.At(now)));
        Assert.Equal(HttpStatusCode.OK, enrolled.StatusCode);
        Spares = [.. new HtmlParser().ParseDocument(await enrolled.Content.ReadAsStringAsync()).QuerySelectorAll("li code").Select(code => code.TextContent)];
    }

    /// <summary>Whether a page for signed-in people opens.</summary>
    public async Task<bool> IsInAsync() => (await Browser.GetAsync("/sessions")).StatusCode == HttpStatusCode.OK;

    public async Task<IHtmlDocument> PageAsync(string path) => new HtmlParser().ParseDocument(await Browser.GetStringAsync(path));

    /// <summary>Sends a form of a page.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, string handler, params (string Name, string Value)[] typed)
    {
        var page = await PageAsync(path);
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(
            typed.Select(field => KeyValuePair.Create(field.Name, field.Value)).Concat([new("_handler", handler), new("__RequestVerificationToken", token)]));
        return await Browser.PostAsync(path, form);
    }

    /// <summary>Sends the form whose handler begins so.</summary>
    public async Task<HttpResponseMessage> PressAsync(string path, string begins, params (string Name, string Value)[] typed)
    {
        var handler = (await PageAsync(path)).QuerySelectorAll("input[name=_handler]").Select(one => one.GetAttribute("value")!)
            .First(one => one.StartsWith(begins, StringComparison.Ordinal));
        return await SendAsync(path, handler, typed);
    }

    public void Dispose() => Browser.Dispose();

    [GeneratedRegex("(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}", RegexOptions.None, 5000)]
    private static partial Regex Secret();
}
