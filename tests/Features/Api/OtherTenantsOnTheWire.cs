using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Tests.Features.Api;

/// <summary>Every route that names a case, a decision, a draft or a notice, asked by a program of another organisation.</summary>
public sealed partial class OtherTenantsOnTheWire(ApiSite site) : IClassFixture<ApiSite>
{
    [Fact]
    public async Task are_answered_for_what_is_not_theirs_exactly_as_for_what_does_not_exist()
    {
        var officer = await site.OfOfficeAsync(Role.LicensingOfficer);
        var release = await site.ReleaseAsync(officer);
        var (owner, _) = await site.ApplicantAsync();
        var (stranger, _) = await site.ApplicantAsync();
        var reference = await owner.HandedInAsync(release);
        var draft = (await owner.BegunAsync(release)).Split('/')[^1];
        using var pdf = new ByteArrayContent("%PDF-1.7 ours"u8.ToArray());
        using var added = await owner.PostAsync($"/api/v1/applications/drafts/{draft}/documents?name=ours.pdf", pdf);
        var document = added.Headers.Location!.OriginalString.Split('/')[^1];
        var before = await owner.TagAsync($"applications/drafts/{draft}");
        var asked = 0;
        foreach (var (method, pattern) in Routes())
        {
            var theirs = await AnswerAsync(stranger, method, Filled(pattern, reference, draft, document));
            var nobodys = await AnswerAsync(stranger, method, Filled(pattern, "US-1999-000001", Guid.Empty.ToString(), Guid.Empty.ToString()));
            Assert.True((int)theirs.Status >= 400, $"{method} {pattern} answered {theirs.Status}.");
            Assert.Equal(
                $"{method} {pattern}: {nobodys}", $"{method} {pattern}: {theirs}".Replace(reference, "US-1999-000001", StringComparison.Ordinal)
                    .Replace(draft, Guid.Empty.ToString(), StringComparison.Ordinal).Replace(document, Guid.Empty.ToString(), StringComparison.Ordinal));
            if (theirs.Status == HttpStatusCode.NotFound) asked++;
        }

        Assert.True(asked >= 18, $"Only {asked} routes looked for it.");
        Assert.Equal(before, await owner.TagAsync($"applications/drafts/{draft}"));
        Assert.Equal("submitted", (await owner.GetJsonAsync($"cases/{reference}/progress")).GetProperty("stage").GetString());
    }

    [Fact]
    public async Task are_answered_so_as_an_office_of_another_authority_too()
    {
        var release = await site.ReleaseAsync(await site.OfOfficeAsync(Role.LicensingOfficer));
        var (owner, _) = await site.ApplicantAsync();
        var reference = await owner.HandedInAsync(release);
        using var elsewhere = await ProgramAsync("UK");
        using var own = await ProgramAsync(null);
        var (asked, answered) = (0, 0);
        foreach (var (method, pattern) in Routes().Where(route => route.Pattern.Contains("{reference}", StringComparison.Ordinal)))
        {
            var document = Guid.Empty.ToString();
            var theirs = await AnswerAsync(elsewhere, method, Filled(pattern, reference, document, document));
            var nobodys = await AnswerAsync(elsewhere, method, Filled(pattern, "US-1999-000001", document, document));
            Assert.True((int)theirs.Status >= 400, $"{method} {pattern} answered {theirs.Status}.");
            Assert.Equal($"{method} {pattern}: {nobodys}", $"{method} {pattern}: {theirs}".Replace(reference, "US-1999-000001", StringComparison.Ordinal));
            if (theirs.Status == HttpStatusCode.NotFound) asked++;
            if (method == "GET" && (await AnswerAsync(own, method, Filled(pattern, reference, document, document))).Status == HttpStatusCode.OK) answered++;
        }

        Assert.True(asked >= 5 && answered >= 3, $"{asked} routes looked for it, and {answered} answered its own office.");
        Assert.DoesNotContain(reference, (await elsewhere.GetJsonAsync("cases?take=200")).GetRawText(), StringComparison.Ordinal);
        Assert.Contains(reference, (await own.GetJsonAsync("cases?take=200")).GetRawText(), StringComparison.Ordinal);
    }

    private async Task<HttpClient> ProgramAsync(string? authority) => site.With((await site.DoAsync(
        await site.OfOfficeAsync(Role.LicensingOfficer, authority),
        new CreateApiKey("office", [Permission.ReadCases, Permission.ReadAdvice]))).Secret);

    private IEnumerable<(string Method, string Pattern)> Routes() =>
        from endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        where OfOneOwner().IsMatch(pattern)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        select (method, pattern);

    [GeneratedRegex("^/api/v1/(cases|decisions|applications|notices)/.*\\{", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfOneOwner();

    private static string Filled(string pattern, string reference, string id, string document) => pattern
        .Replace("{reference}", reference, StringComparison.Ordinal).Replace("{number:int}", "1", StringComparison.Ordinal)
        .Replace("{id:guid}", id, StringComparison.Ordinal).Replace("{document:guid}", document, StringComparison.Ordinal);

    private static async Task<(HttpStatusCode Status, string Body)> AnswerAsync(HttpClient client, string method, string path)
    {
        using var request = new HttpRequestMessage(new(method), path);
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        if (method is "POST" or "PATCH") request.Content = ApiSite.Json(BodyOf(path));
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, Correlation().Replace(await answer.Content.ReadAsStringAsync(), ""));
    }

    private static string BodyOf(string path) => path.Split('/')[^1] switch
    {
        "answer" => """{"reply": "x"}""",
        "messages" => """{"text": "x"}""",
        "usage" => """{"key": "x", "quantity": 1, "usedOn": "2026-11-22", "text": "x"}""",
        var last when Guid.TryParse(last, out _) => """{"values": {}}""",
        _ => "{}",
    };

    [GeneratedRegex("\"(correlationId|traceId)\":\"[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Correlation();
}
