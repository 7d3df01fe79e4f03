using System.Globalization;
using System.Net;
using ModelRegistry.Domain.Signing;
using ModelRegistry.Features.Decisions.Keys;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Accounts;
using ModelRegistry.Tests.Features.Api;

namespace ModelRegistry.Tests.Features.Decisions;

/// <summary>On the page of signing keys one administrator proposes, another agrees, and each shows again who they are.</summary>
public sealed class SigningKeysOnTheSite : IDisposable
{
    private readonly ApiSite site = new(_ => { }, null, [.. Configured(), ("Registry:Web:SignInsAMinute", "1000")]);

    [Fact]
    public async Task a_key_is_brought_into_force_by_two_and_declared_compromised_by_two()
    {
        using var first = await SitePerson.SignedInAsync(site, Role.Administrator);
        using var second = await SitePerson.SignedInAsync(site, Role.Administrator);
        var page = await first.PageAsync("/signing-keys");
        Assert.Contains("the first configured key signs", page.Body!.TextContent, StringComparison.Ordinal);
        var key = page.QuerySelectorAll("select[name='Key.Fingerprint'] option")[^1].GetAttribute("value")!;

        using var unconfirmed = await first.SendAsync("/signing-keys", "propose", ("Key.Fingerprint", key),
            ("Key.Kind", nameof(KeyProposalKind.Introduce)), ("Key.Effective", "2026-01-01 09:00"), ("Key.Reason", "Not shown again who asks."));
        Assert.Equal(HttpStatusCode.Forbidden, unconfirmed.StatusCode);
        await AgreedAsync(first, second, key, nameof(KeyProposalKind.Introduce), "2026-01-01 09:00");
        Assert.Contains("signs now", (await first.PageAsync("/signing-keys")).Body!.TextContent, StringComparison.Ordinal);
        var now = TimeProvider.System.GetUtcNow().AddMinutes(-1).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        await AgreedAsync(second, first, key, nameof(KeyProposalKind.Compromised), now);
        var shown = Assert.Single((await site.DoAsync(first.Caller, new ListSigningKeys())).Keys);
        Assert.False(shown.Signs);
        Assert.NotNull(shown.CompromisedSince);
    }

    [Fact]
    public async Task nobody_else_sees_the_page()
    {
        using var officer = await SitePerson.SignedInAsync(site, Role.LicensingOfficer);
        using var answer = await officer.Browser.GetAsync("/signing-keys");
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    public void Dispose() => site.Dispose();

    private static async Task AgreedAsync(SitePerson one, SitePerson other, string key, string kind, string at)
    {
        (string, string)[] typed = [("Key.Fingerprint", key), ("Key.Kind", kind), ("Key.Effective", at), ("Key.Reason", "As the office has decided.")];
        using var proposed = await one.SendAsync("/signing-keys", "propose", [.. typed, ("Key.Shown", SitePerson.Password)]);
        Assert.Equal(HttpStatusCode.Found, proposed.StatusCode);
        Assert.Null((await one.PageAsync("/signing-keys")).QuerySelector("select[name='Form.Id']"));
        var id = (await other.PageAsync("/signing-keys")).QuerySelectorAll("select[name='Form.Id'] option")[^1].GetAttribute("value")!;
        using var ruled = await other.SendAsync("/signing-keys", "rule", ("Form.Id", id), ("Form.Agrees", "yes"), ("Form.Shown", SitePerson.Password));
        Assert.Equal(HttpStatusCode.Found, ruled.StatusCode);
    }

    private static IEnumerable<(string, string)> Configured() =>
        SealedOffice.With(authority: null).Where(one => one.Value is not null).Select(one => (one.Key, one.Value!));
}
