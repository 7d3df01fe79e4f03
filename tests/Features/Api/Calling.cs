using System.Net;
using System.Text;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Api;

public sealed class Calling(ApiSite site) : IClassFixture<ApiSite>
{
    private static readonly Permission[] Everything = [.. CreateApiKey.Possible];

    [Fact]
    public async Task a_machine_imports_finds_asks_evaluates_and_replays()
    {
        var (client, _, _) = await site.MachineAsync(Everything);
        var name = await ImportAsync(client);
        var models = await ApiSite.ReadAsync(await client.GetAsync($"/api/v1/models?text={name}"));
        Assert.Equal(name, models.GetProperty("rows")[0].GetProperty("name").GetString());
        var model = await ApiSite.ReadAsync(await client.GetAsync($"/api/v1/models/{name}"));
        var release = model.GetProperty("releases")[0].GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/api/v1/releases/{release}/lineage")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/api/v1/evidence/release/{release}")).StatusCode);

        var clearance = await ApiSite.ReadAsync(await client.GetAsync($"/api/v1/clearance?model={name}&jurisdiction=DE&use=internal-use&day=2026-12-01"));
        Assert.Equal((name, "2026-12-01", "enforced"), (clearance.GetProperty("release").GetProperty("name").GetString(),
            clearance.GetProperty("goodFor").GetString(), clearance.GetProperty("profile").GetString()));
        var nowhere = await ApiSite.ReadAsync(await client.GetAsync("/api/v1/clearance?model=nobody/at-all&jurisdiction=DE"));
        Assert.Equal("cannotTell", nowhere.GetProperty("clearance").GetString());
        Assert.DoesNotContain("card", nowhere.GetProperty("headline").GetString(), StringComparison.OrdinalIgnoreCase);
        using var card = new StringContent("---\nbase_model: nobody/at-all\n---\n", Encoding.UTF8, "text/markdown");
        var unknown = await ApiSite.ReadAsync(await client.PostAsync("/api/v1/clearance?jurisdiction=DE", card));
        Assert.Equal("cannotTell", unknown.GetProperty("clearance").GetString());
        Assert.False(unknown.GetProperty("declaredParents")[0].GetProperty("held").GetBoolean());

        using var made = await client.PostAsync("/api/v1/evaluations", Question(name));
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var kept = await ApiSite.ReadAsync(await client.GetAsync(made.Headers.Location));
        Assert.Equal(name, kept.GetProperty("evaluation").GetProperty("question").GetProperty("item").GetProperty("release").GetString());
        var replay = await ApiSite.ReadAsync(await client.GetAsync($"{made.Headers.Location}/replay"));
        Assert.True(replay.GetProperty("bytesEqual").GetBoolean());
        var listed = await ApiSite.ReadAsync(await client.GetAsync($"/api/v1/releases/{release}/evaluations"));
        Assert.Equal(1, listed.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task a_machine_reads_what_differs_and_where_sources_disagree()
    {
        var (client, _, _) = await site.MachineAsync(Everything);
        var (one, other) = (await ImportAsync(client), await ImportAsync(client));
        var difference = await ApiSite.ReadAsync(await client.GetAsync($"/api/v1/differences?one={one}&other={other}"));
        Assert.Equal(one, difference.GetProperty("one").GetProperty("name").GetString());
        var release = difference.GetProperty("one").GetProperty("releaseId").GetString();
        var disagreement = await ApiSite.ReadAsync(await client.GetAsync($"/api/v1/releases/{release}/contradictions"));
        Assert.Equal(0, disagreement.GetProperty("points").GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/v1/differences?one={one}&other=nobody/at-all")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.GetAsync($"/api/v1/differences?one={one}&other={one}")).StatusCode);
    }

    [Fact]
    public async Task a_name_with_percent_signs_is_decoded_once()
    {
        const string Name = "lab/50% of 50%25 and 50%2Fpruned";
        using var wire = ApiSite.OnTheWire();
        var (client, _, owner) = await wire.MachineAsync(Everything);
        await wire.DoAsync(owner, new RegisterModel(Name, "v1", null, null, RegistryApp.Reported(EvidenceQuestion.Identity)));
        foreach (var written in (string[])[Uri.EscapeDataString(Name), "lab/" + Uri.EscapeDataString(Name["lab/".Length..])])
        {
            var model = await ApiSite.ReadAsync(await client.GetAsync($"/api/v1/models/{written}"));
            Assert.Equal(Name, model.GetProperty("model").GetProperty("name").GetString());
        }
    }

    [Fact]
    public async Task a_machine_compares_laws_asks_what_would_change_and_goes_through_a_questionnaire()
    {
        var (client, _, _) = await site.MachineAsync(Everything);
        var name = await ImportAsync(client);
        using var matrix = await client.PostAsync("/api/v1/matrix", Question(name));
        var rows = (await ApiSite.ReadAsync(matrix)).GetProperty("rows").EnumerateArray().ToArray();
        Assert.Contains(rows, row => row.GetProperty("law").GetString() == "unitedStates");

        using var made = await client.PostAsync("/api/v1/evaluations", Question(name));
        var changes = await ApiSite.ReadAsync(await client.GetAsync($"{made.Headers.Location}/changes"));
        Assert.True(changes.GetProperty("changes").GetProperty("limit").GetInt32() >= changes.GetProperty("changes").GetProperty("evaluations").GetInt32());

        const string Start = """{"question": {"item": {"kind": "weights", "release": "nobody/new"}, "day": "2026-12-01"}, "answers": [ANSWERS]}""";
        using var first = await client.PostAsync("/api/v1/questionnaire", ApiSite.Json(Start.Replace("ANSWERS", "", StringComparison.Ordinal)));
        var asked = (await ApiSite.ReadAsync(first)).GetProperty("next").GetProperty("id").GetString();
        var answered = Start.Replace("ANSWERS", $$"""{"id": "{{asked}}", "value": "unknown"}""", StringComparison.Ordinal);
        using var second = await client.PostAsync("/api/v1/questionnaire", ApiSite.Json(answered));
        Assert.NotEqual(asked, (await ApiSite.ReadAsync(second)).GetProperty("next").GetProperty("id").GetString());
        using var broken = await client.PostAsync("/api/v1/questionnaire", ApiSite.Json("""{"answers": []}"""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, broken.StatusCode);
    }

    [Fact]
    public async Task no_key_a_wrong_key_a_wrong_scope_a_revoked_key_and_a_demoted_owner_are_refused()
    {
        var (client, key, owner) = await site.MachineAsync(Permission.Check);
        const string Ask = "/api/v1/clearance?model=a&jurisdiction=DE";
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Ask)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Anybody().GetAsync(Ask)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.With(key.Secret[..^1] + "!").GetAsync(Ask)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/api/v1/models")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync("/api/v1/evaluations", Question("a"))).StatusCode);

        await site.DemoteAsync(owner, Role.ComplianceOfficer);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(Ask)).StatusCode);
        await site.DoAsync(owner, new RevokeApiKey(key.Id));
        using var refused = await client.GetAsync(Ask);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task the_keys_of_a_locked_account_open_nothing_until_it_is_open_again()
    {
        var (client, _, owner) = await site.MachineAsync(Permission.Check);
        const string Ask = "/api/v1/clearance?model=a&jurisdiction=DE";
        await site.LockAsync(owner, locked: true);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(Ask)).StatusCode);
        await site.LockAsync(owner, locked: false);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Ask)).StatusCode);
    }

    [Fact]
    public async Task another_organisation_cannot_read_an_evaluation_nor_tell_that_it_is_there()
    {
        var (mine, _, _) = await site.MachineAsync(Everything);
        var (theirs, _, _) = await site.MachineAsync(Everything);
        using var made = await mine.PostAsync("/api/v1/evaluations", Question(await ImportAsync(mine)));
        using var attack = await theirs.GetAsync(made.Headers.Location);
        using var nothing = await theirs.GetAsync($"/api/v1/evaluations/{Guid.NewGuid()}");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (attack.StatusCode, nothing.StatusCode));
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.GetAsync($"{made.Headers.Location}/replay")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await mine.GetAsync(made.Headers.Location)).StatusCode);
    }

    [Theory]
    [InlineData("""{"question": {"item": {"kind": "weights", "release": "a"}, "day": "soon"}}""", "/question/day", "2026")]
    [InlineData("""{"question": {"item": {"kind": "weights", "release": "a"}, "day": "1960-01-01"}}""", "/question/day", "before the first law")]
    [InlineData("""{"question": {"item": {"kind": "brain"}, "day": "2026-12-01"}}""", "/question/item/kind", "weights")]
    [InlineData("""{"question": {"item": {"kind": "weights"}, "day": "2026-12-01", "colour": 1}}""", "/question/colour", "known")]
    [InlineData("""{"question": {"item": {"kind": "weights"}}}""", "/question", "day")]
    [InlineData("""{"question": """, "", "JSON")]
    public async Task malformed_json_is_answered_with_pointer_and_sentence(string json, string place, string word)
    {
        var (client, _, _) = await site.MachineAsync(Everything);
        using var refused = await client.PostAsync("/api/v1/evaluations", ApiSite.Json(json));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var problem = (await ApiSite.ReadAsync(refused)).GetProperty("problems")[0];
        Assert.Equal(place, problem.GetProperty("where").GetString());
        Assert.Contains(word, problem.GetProperty("what").GetString() + problem.GetProperty("whatWouldBeRight").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_same_idempotency_key_makes_one_evaluation_and_too_large_a_body_is_refused()
    {
        var (client, _, _) = await site.MachineAsync(Everything);
        var name = await ImportAsync(client);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "once");
        using var first = await client.PostAsync("/api/v1/evaluations", Question(name));
        using var again = await client.PostAsync("/api/v1/evaluations", Question(name));
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        using var large = new StringContent(new string(' ', 1_000_001), Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.PostAsync("/api/v1/evaluations", large)).StatusCode);
    }

    [Fact]
    public async Task a_read_has_an_entity_tag_and_is_not_sent_twice()
    {
        var (client, _, _) = await site.MachineAsync(Everything);
        var name = await ImportAsync(client);
        using var first = await client.GetAsync($"/api/v1/models/{name}");
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.GetAsync($"/api/v1/models/{name}");
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task anybody_may_verify_and_a_file_that_is_no_decision_is_not_valid()
    {
        using var content = new ByteArrayContent("%PDF-1.7 no"u8.ToArray());
        using var answer = await site.Anybody().PostAsync("/api/v1/decisions/verify", content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEqual("valid", (await ApiSite.ReadAsync(answer)).GetProperty("verdict").GetString());
        var (client, _, _) = await site.MachineAsync(Everything);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/v1/decisions/US-2026-000001-D1")).StatusCode);
    }

    [Fact]
    public async Task the_published_document_is_the_committed_one()
    {
        var published = await site.Anybody().GetStringAsync("/openapi/v1.json");
        Assert.StartsWith("3.1", System.Text.Json.JsonDocument.Parse(published).RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var committed = Path.Combine(Checkout.Root, "docs/api/openapi.json");
        if (Environment.GetEnvironmentVariable("MODELREG_WRITE_OPENAPI") is { Length: > 0 })
        {
            await File.WriteAllTextAsync(committed, published.ReplaceLineEndings("\n").TrimEnd() + "\n");
        }

        Assert.Equal(await File.ReadAllTextAsync(committed), published.ReplaceLineEndings("\n").TrimEnd() + "\n");
    }

    private static async Task<string> ImportAsync(HttpClient client)
    {
        var name = $"lab/{Guid.NewGuid():N}";
        using var card = new StringContent($"---\nlicense: mit\n---\n# {name}\n", Encoding.UTF8, "text/markdown");
        using var imported = await client.PostAsync($"/api/v1/imports?name={name}&file=README.md", card);
        Assert.Equal(HttpStatusCode.OK, imported.StatusCode);
        return name;
    }

    private static StringContent Question(string release) => ApiSite.Json(
        $$$"""{"question": {"item": {"kind": "weights", "release": "{{{release}}}"}, "destination": "DE", "day": "2026-12-01"}}""");
}
