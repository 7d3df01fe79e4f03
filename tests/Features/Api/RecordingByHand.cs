using System.Net;
using System.Text.Json;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Recording;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Api;

/// <summary>What pages record is recorded by programs too, with the same refusals, and read back.</summary>
public sealed class RecordingByHand(ApiSite site) : IClassFixture<ApiSite>
{
    private const string Evidence = """
        "evidence": {"kind": "E14", "question": "QUESTION", "strength": "moderate", "claim": "A report says so.", "assertedBy": "a researcher",
                     "source": "a paper", "sourceDate": "2026-02-23"}
        """;

    [Fact]
    public async Task a_machine_records_facts_of_a_release_and_reads_them_back()
    {
        var (client, _, _) = await site.MachineAsync([.. CreateApiKey.Possible]);
        var release = await ReleaseAsync(client, "records/child");
        await RecordAsync(client, "chips", $$"""{"releaseId": "{{release}}", "chipName": "H800 or H100", "purpose": "training", "count": "2000..2048", {{Of("hardware")}}}""");
        var edge = await RecordAsync(client, "derivation", $$"""
            {"childId": "{{release}}", "parentName": "closed/Teacher", "relation": "training-on-outputs", "generationOperations": "1e22",
             "share": {"bounds": {"low": 0.1, "high": 0.2}, "unit": "trainingTokens", "method": "stated"},
             "queried": {"from": "2025-06-01", "until": "2025-07-01"}, {{Of("outputDerivation")}}}
            """);
        await RecordAsync(client, "safety-layer", $$"""
            {"derivationId": "{{edge}}", "layer": "refusal training", "fate": "lost", "evaluator": "a tester", "publishedOn": "2026-01-05", "source": "a paper"}
            """);
        await RecordAsync(client, "deployment", $$"""
            {"releaseId": "{{release}}", "platform": "Invented Cloud", "kind": "cloud", "native": "yes", "servedFrom": "DE",
             "operator": {"name": "Invented Cloud Company", "country": "DE"}, {{Of("hardware")}}}
            """);
        await RecordAsync(client, "content", $$"""{"releaseId": "{{release}}", "field": "synthetic", "answer": "yes", {{Of("identity")}}}""");
        await RecordAsync(client, "campaign", """
            {"title": "An alleged campaign", "teacher": "closed/Teacher", "allegedAgainst": {"name": "Invented Lab"}, "disclosedBy": "A Provider",
             "disclosedOn": "2026-02-23", "source": "a notice", "exchanges": 150000}
            """);

        var hardware = await ReadAsync(client, $"releases/{release}/hardware");
        var mentions = hardware.GetProperty("rows")[0].GetProperty("mentions").EnumerateArray().ToArray();
        Assert.Equal(["H800", "H100"], mentions.Select(one => one.GetProperty("mention").GetString()));
        Assert.All(mentions.SelectMany(one => one.GetProperty("candidates").EnumerateArray()),
            row => Assert.NotEqual("", row.GetProperty("performanceFormula").GetString()));
        var line = (await ReadAsync(client, $"releases/{release}/attribution")).GetProperty("rows")[0];
        Assert.Equal("closed/Teacher", line.GetProperty("path")[0].GetProperty("parent").GetString());
        Assert.Equal("Invented Cloud", (await ReadAsync(client, $"releases/{release}/deployments")).GetProperty("rows")[0].GetProperty("platform").GetProperty("name").GetString());
        Assert.Equal("lost", (await ReadAsync(client, $"releases/{release}/safety-layers")).GetProperty("rows")[0].GetProperty("changes")[0].GetProperty("fate").GetString());
        Assert.Equal("closed/Teacher", (await ReadAsync(client, $"releases/{release}/teachers")).GetProperty("rows")[0].GetProperty("teacher").GetString());
        Assert.Contains((await ReadAsync(client, $"releases/{release}/training-content")).GetProperty("rows").EnumerateArray(), row => row.GetProperty("statements").GetArrayLength() == 1);
        Assert.NotEqual(0, (await ReadAsync(client, "campaigns")).GetProperty("rows").GetArrayLength());
        Assert.Equal(JsonValueKind.Array, (await ReadAsync(client, "terms")).GetProperty("rows").ValueKind);
    }

    [Fact]
    public async Task the_same_key_records_once_and_stands_for_no_other_request()
    {
        var (client, _, _) = await site.MachineAsync([.. CreateApiKey.Possible]);
        var release = await ReleaseAsync(client, "records/once");
        var body = $$"""{"releaseId": "{{release}}", "name": "pre-training", "operations": "1e24", "method": "notStated", {{Of("hardware")}}}""";
        var first = await RecordAsync(client, "training-run", body, "one-key");
        Assert.Equal(first, await RecordAsync(client, "training-run", body, "one-key"));
        using var other = await SendAsync(client, "training-run", body.Replace("1e24", "1e25", StringComparison.Ordinal), "one-key");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        var runs = (await ReadAsync(client, $"releases/{release}")).GetProperty("trainingRuns");
        Assert.Equal(first, Assert.Single(runs.EnumerateArray()).GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("""{"name": 5, "colour": "red"}""", "colour|Name|Label|Evidence")]
    [InlineData("""{"name": "x", "label": "y", "evidence": {"kind": "E4", "question": "weightDerivation", "strength": "strong", "claim": "c", "assertedBy": "a", "source": "s", "test": {"pValue": 1e-9, "statistic": "T"}}}""",
        "Evidence.Test.NullHypothesis|Evidence.Test.SampleSize|Evidence.Test.Alpha|Evidence.Test.Candidates")]
    [InlineData("""{"name": "x", "label": "y", "evidence": {"kind": "E9", "question": "weightDerivation", "strength": "indicative", "claim": "c", "assertedBy": "a", "source": "s"}}""", "Evidence.Test")]
    [InlineData("""{"name": "x", "label": "y", "evidence": {"kind": "E18", "question": "", "strength": 3, "claim": "c", "assertedBy": "a", "source": "s", "sourceDate": "1.2.2026"}}""",
        "Evidence.Kind|Evidence.Question|Evidence.Strength|Evidence.SourceDate")]
    [InlineData("""[]""", "body")]
    [InlineData("""{"name": """, "body")]
    [InlineData("""{"name": "x", "name": "y", "label": "z"}""", "Name|Evidence")]
    public async Task what_is_wrong_is_named_property_by_property(string body, string properties)
    {
        var (client, _, _) = await site.MachineAsync([.. CreateApiKey.Possible]);
        using var refused = await SendAsync(client, "model", body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var problems = (await ApiSite.ReadAsync(refused)).GetProperty("problems").EnumerateArray().ToArray();
        Assert.Equivalent(properties.Split('|'), problems.Select(one => one.GetProperty("where").GetString()).Distinct(), strict: false);
        Assert.All(problems, one => Assert.NotEqual("", one.GetProperty("whatWouldBeRight").GetString()));
    }

    [Fact]
    public async Task an_officers_act_is_no_machines_and_nobody_records_without_the_scope()
    {
        var (client, _, _) = await site.MachineAsync([.. CreateApiKey.Possible]);
        var (reader, _, _) = await site.MachineAsync(Permission.ReadModels);
        const string Terms = """
            {"provider": {"name": "P"}, "product": "x", "title": "t", "inForce": {"from": "2025-01-01"}, "seenOn": "2025-02-01", "source": "s"}
            """;
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(client, "terms", Terms)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(reader, "dataset", $$"""{"name": "d", {{Of("identity")}}}""")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(site.Anybody(), "terms", Terms)).StatusCode);

        var officer = await site.SessionAsync(await site.SomebodyAsync(Role.LicensingOfficer));
        await RecordAsync(officer, "terms", Terms);
        var stood = await ReadAsync(officer, "terms/on/2025-01-15?provider=p&product=x");
        Assert.Equal("t", stood.GetProperty("terms").GetProperty("title").GetString());
        Assert.False((await ReadAsync(officer, "terms/on/2025-03-01?provider=p&product=x")).TryGetProperty("terms", out _));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.GetAsync("/api/v1/terms/on/soon?provider=p&product=x")).StatusCode);
    }

    [Fact]
    public void every_act_of_recording_has_its_word_and_every_word_says_its_fields()
    {
        string[] written = [.. typeof(IAct).Assembly.GetTypes()
            .Where(type => type.Namespace?.Split('.')[^1] is "Models" or "Datasets" or "Deployments" or "Campaigns" or "Parties" or "Evidence" or "Lineage")
            .Where(type => type.GetInterfaces().Any(face => face.Name == "ICommand`1"))
            .Where(type => type.GetProperty("Needs")!.GetValue(null) is Permission.RecordFacts or Permission.Draft)
            .Select(type => type.Name).Order(StringComparer.Ordinal)];
        Assert.Equal(written, RecordingKinds.All.Select(kind => kind.Act.Name).Order(StringComparer.Ordinal));
        Assert.All(RecordingKinds.All, kind => Assert.Contains(kind.Fields, field => field.Required));
        Assert.All(RecordingKinds.All.Where(kind => kind.Of is not null), kind => Assert.Contains(kind.Fields, field => field.Path == kind.Of));
    }

    private static string Of(string question) => Evidence.Replace("QUESTION", question, StringComparison.Ordinal);

    private static async Task<string> ReleaseAsync(HttpClient client, string name)
    {
        var made = await MadeAsync(client, "model", $$"""{"name": "{{name}}", "label": "v1", {{Of("identity")}}}""");
        return made.GetProperty("releaseId").GetString()!;
    }

    private static async Task<string> RecordAsync(HttpClient client, string kind, string body, string? key = null) =>
        (await MadeAsync(client, kind, body, key)).ToString();

    private static async Task<JsonElement> MadeAsync(HttpClient client, string kind, string body, string? key = null)
    {
        using var answer = await SendAsync(client, kind, body, key);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await ApiSite.ReadAsync(answer)).GetProperty("made");
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string kind, string body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/records/{kind}") { Content = ApiSite.Json(body) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request);
    }

    private static async Task<JsonElement> ReadAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync($"/api/v1/{path}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await ApiSite.ReadAsync(answer);
    }
}
