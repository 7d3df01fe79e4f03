using System.Net;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Accounts;

namespace ModelRegistry.Tests.Features.Api;

/// <summary>One applies to another authority by program and by page; its people alone open the case.</summary>
public sealed class ApplyingElsewhere(ApiSite site) : IClassFixture<ApiSite>
{
    [Fact]
    public async Task goes_to_the_authority_that_is_named_and_is_refused_with_those_that_there_are()
    {
        await site.OfOfficeAsync(Role.LicensingOfficer, "UK");
        await site.OfOfficeAsync(Role.LicensingOfficer, "JP");
        var release = await site.ReleaseAsync(await site.OfOfficeAsync(Role.LicensingOfficer));
        var (client, _) = await site.ApplicantAsync();
        foreach (var (code, why) in (IReadOnlyList<(string, string)>)[("JP", "holds no clocks of the authority of Japan"), ("XX", "There is no authority")])
        {
            using var refused = await client.SendJsonAsync(HttpMethod.Post, "applications/drafts", Begun(release, code));
            var body = await refused.Content.ReadAsStringAsync();
            Assert.False(refused.IsSuccessStatusCode);
            Assert.Contains(why, body, StringComparison.Ordinal);
            Assert.Contains("Choose one of US, UK.", body, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await client.GetJsonAsync("applications/drafts")).GetProperty("drafts").GetArrayLength());
        var draft = "applications/drafts/" + (await client.PostJsonAsync("applications/drafts", Begun(release, "UK"))).GetProperty("id").GetString();
        using var saved = await client.SendJsonAsync(HttpMethod.Patch, draft, Casework.Filled, ("If-Match", await client.TagAsync(draft)));
        using var sent = await client.SendJsonAsync(HttpMethod.Post, draft + "/submission", null, ("If-Match", saved.Headers.ETag!.Tag));
        Assert.StartsWith("UK-", (await ApiSite.ReadAsync(sent)).GetProperty("reference").GetString(), StringComparison.Ordinal);
        var types = (await client.GetJsonAsync("application-types?authority=UK")).GetRawText();
        Assert.Contains("uk/clocks/", types, StringComparison.Ordinal);
    }

    [Fact]
    public async Task by_page_too_and_no_page_of_the_case_opens_to_another_authority()
    {
        await site.OfOfficeAsync(Role.LicensingOfficer, "UK");
        var release = await site.ReleaseAsync(await site.OfOfficeAsync(Role.LicensingOfficer));
        using var applicant = await SitePerson.SignedInAsync(site, Role.Applicant);
        var page = $"/releases/{release}/apply";
        var key = (await applicant.PageAsync(page)).QuerySelector("input[name='Form.Key']")!.GetAttribute("value")!;
        (string, string)[] asked =
        [
            ("Form.Key", key), ("Form.Authority", "UK"), ("Form.Destination", "DE"), ("Form.Day", "2026-12-01"), ("Form.EndUse", "Research"),
            ("Form.Item", "Weights"), ("Form.Access", "NotStated"), ("Form.Activity", "NotStated"), ("Form.Exporter", "Ours Ltd"), ("Form.Law", "UnitedKingdom"),
        ];
        using var sent = await applicant.SendAsync(page, "apply", asked);
        Assert.True(sent.StatusCode is HttpStatusCode.Found, await sent.Content.ReadAsStringAsync());
        var @case = new Uri(site.Anybody().BaseAddress!, sent.Headers.Location!).AbsolutePath;
        Assert.StartsWith("/cases/UK-", @case, StringComparison.Ordinal);

        using var own = await SignedInAsync("UK");
        using var other = await SignedInAsync(null);
        foreach (var part in (string[])["", "/history", "/advice", "/flags", "/desk", "/papers", "/questions", "/corrections"])
        {
            Assert.Equal(HttpStatusCode.OK, (await own.Browser.GetAsync(@case + part)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.GetAsync(@case + part)).StatusCode);
        }

        Assert.DoesNotContain(@case, (await other.PageAsync("/cases")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains(@case, (await own.PageAsync("/cases")).Body!.InnerHtml, StringComparison.Ordinal);
    }

    private static string Begun(Guid release, string authority) =>
        $$"""{"kind": "noLicenceRequired", "releaseId": "{{release}}", "authority": "{{authority}}"}""";

    private async Task<SitePerson> SignedInAsync(string? authority)
    {
        var caller = await site.OfOfficeAsync(Role.LicensingOfficer, authority);
        var person = new SitePerson(site.Anybody(), await site.UserNameAsync(caller), caller);
        Assert.Equal(HttpStatusCode.Found, (await person.SignInAsync()).StatusCode);
        return person;
    }
}
