using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Accounts;
using ModelRegistry.Tests.Features.Api;

namespace ModelRegistry.Tests.Features.Providers;

/// <summary>A site that joins the provider as one organisation's own.</summary>
internal sealed class ProviderSite : IDisposable
{
    private readonly ProviderServer server;
    private readonly string secret = Path.GetTempFileName();

    public ProviderSite(ProviderServer server, string organisation, params (string Key, string Value)[] more)
    {
        this.server = server;
        File.WriteAllText(secret, ProviderServer.Secret + "\n");
        Organisation = organisation;
        (string, string)[] settings =
        [
            Of("Name", "lab"), Of("Title", "Sign in at the lab"), Of("Organisation", organisation), Of("Issuer", server.Issuer),
            Of("ClientId", "registry"), Of("ClientSecretFile", secret), Of("Audience", ProviderServer.Audience),
            Of("Permissions:registry.read", nameof(Permission.ReadModels)), ("Registry:Web:SignInsAMinute", "1000"),
            .. more.Select(one => Of(one.Key, one.Value)),
        ];
        Site = new(services => services.AddSingleton<TimeProvider>(Clock), null, settings);
    }

    public MovedClock Clock { get; } = new();

    public ApiSite Site { get; }

    public string Organisation { get; }

    /// <summary>Signs in at the provider as somebody; where that ends on the site.</summary>
    public static async Task<string> EnterAsync(HttpClient browser, string who, string start = "/sign-in/with/lab?return=/sessions")
    {
        using var sent = await browser.GetAsync(start);
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        var back = await ProviderServer.ComeBackAsync(sent.Headers.Location!, who);
        using var done = await browser.GetAsync(back);
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        return done.Headers.Location!.OriginalString;
    }

    /// <summary>Links the account of a signed-in person to somebody at the provider; where that ends on the site.</summary>
    public static async Task<string> LinkAsync(SitePerson person, string who)
    {
        using var again = await person.SendAsync("/providers", "again", ("Again.Shown", SitePerson.Password));
        Assert.Equal(HttpStatusCode.Found, again.StatusCode);
        var way = (await person.PageAsync("/providers")).QuerySelector("a[href^='/providers/link/']")!.GetAttribute("href")!;
        return await EnterAsync(person.Browser, who, way);
    }

    /// <summary>What the sign-in page says at an address.</summary>
    public static async Task<string> SaidAsync(HttpClient browser, string address) =>
        new HtmlParser().ParseDocument(await browser.GetStringAsync(address)).QuerySelector(".usa-alert__text")?.TextContent.Trim() ?? "";

    public void Dispose()
    {
        Site.Dispose();
        File.Delete(secret);
    }

    private static (string Key, string Value) Of(string key, string value) => ("Registry:Providers:0:" + key, value);
}
