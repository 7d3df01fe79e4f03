using System.Net;
using System.Text.Json;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Editions;

namespace ModelRegistry.Tests.Features.Api;

/// <summary>Rules and parameters are law and open to everybody; releases, files and replays take somebody who may read them.</summary>
public sealed class ReadingTheLaw(ApiSite site) : IClassFixture<ApiSite>
{
    private static readonly RulebookEdition Own = RulebookEdition.Current;

    [Fact]
    public async Task anybody_reads_every_rule_with_its_standing_and_examples()
    {
        var rules = (await ReadAsync("/api/v1/rules")).EnumerateArray().Select(rule => rule.GetProperty("id").GetString());
        Assert.Equal(Own.Rules.Select(rule => rule.Id), rules);
        var rule = await ReadAsync("/api/v1/rules/us/eccn/4e091");
        Assert.Equal(Own.RuleIdentities.Single(one => one.Id == "us/eccn/4e091").Code, rule.GetProperty("codeHash").GetString());
        Assert.NotEmpty(rule.GetProperty("standing").EnumerateArray());
        Assert.NotEmpty(rule.GetProperty("examples").EnumerateArray());
        Assert.All(
            rule.GetProperty("examples").EnumerateArray(),
            example => Assert.Equal(example.GetProperty("expected").GetString(), example.GetProperty("found").GetString()));
    }

    [Fact]
    public async Task anybody_reads_every_parameter_with_its_history_and_the_edition_in_force()
    {
        var all = (await ReadAsync("/api/v1/parameters")).EnumerateArray().Select(parameter => parameter.GetProperty("id").GetString());
        Assert.Equal(Own.Parameters.All.Select(parameter => parameter.Id), all);
        var one = await ReadAsync("/api/v1/parameters/us/eccn/4e091/threshold");
        Assert.NotEmpty(one.GetProperty("values").EnumerateArray());
        var edition = await ReadAsync("/api/v1/editions/current");
        Assert.Equal(Own.Hash, edition.GetProperty("hash").GetString());
        Assert.Equal(Own.Rules.Count, edition.GetProperty("manifest").GetProperty("rules").GetArrayLength());
    }

    [Theory]
    [InlineData("/api/v1/rules/us/eccn/9z999")]
    [InlineData("/api/v1/parameters/us/eccn/9z999/threshold")]
    public async Task what_the_edition_does_not_hold_is_not_found(string path)
    {
        using var answer = await site.Anybody().GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/api/v1/rules")]
    [InlineData("/api/v1/parameters")]
    [InlineData("/api/v1/editions/current")]
    public async Task the_law_has_an_entity_tag_and_is_not_sent_twice(string path)
    {
        using var anybody = site.Anybody();
        using var first = await anybody.GetAsync(path);
        anybody.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await anybody.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task releases_and_files_of_editions_take_a_key_that_reads_and_replays_take_a_person()
    {
        var file = $"/api/v1/editions/{Own.Hash}/files/{Own.Files[0].Name}";
        var (reader, _, _) = await site.MachineAsync(Permission.ReadModels);
        var (checker, _, _) = await site.MachineAsync(Permission.Check);
        foreach (var path in new[] { "/api/v1/editions", file })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await site.Anybody().GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await checker.GetAsync(path)).StatusCode);
        }

        Assert.Equal(Own.Hash, (await ApiSite.ReadAsync(await reader.GetAsync("/api/v1/editions"))).GetProperty("inForce").GetString());
        Assert.Equal(Own.Files[0].Text, await reader.GetStringAsync(file));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/api/v1/editions/{Own.Hash}/files/none.json")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/api/v1/editions/none/files/{Own.Files[0].Name}")).StatusCode);

        var (everything, _, _) = await site.MachineAsync([.. CreateApiKey.Possible]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Anybody().GetAsync("/api/v1/editions/replay")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await everything.GetAsync("/api/v1/editions/replay")).StatusCode);
    }

    private async Task<JsonElement> ReadAsync(string path)
    {
        using var answer = await site.Anybody().GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await ApiSite.ReadAsync(answer);
    }
}
