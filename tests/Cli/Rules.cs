using System.Text.Json;

namespace ModelRegistry.Tests.Cli;

/// <summary>The rulebook on the command line: what the program carries, and whether a registry's answers still come out the same.</summary>
public sealed class Rules : IDisposable
{
    private readonly Modelreg modelreg = new();

    [Fact]
    public async Task are_listed_by_the_place_whose_law_they_are_and_as_one_document()
    {
        var text = await modelreg.RunAsync("rules", "list");
        Assert.Equal(0, text.Exit);
        Assert.Contains("us/eccn/4e091  ", text.Output, StringComparison.Ordinal);
        var ran = await modelreg.RunAsync("rules", "list", "--format", "json");
        using var document = JsonDocument.Parse(ran.Output);
        var rules = document.RootElement.GetProperty("rules").EnumerateArray().ToArray();
        var standing = Assert.Single(rules, rule => rule.GetProperty("id").GetString() == "us/eccn/4e091").GetProperty("standing").GetString();
        Assert.NotEmpty(standing!);
        Assert.Contains($"{rules.Length} rules", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task are_shown_with_their_examples_found_now()
    {
        var ran = await modelreg.RunAsync("rules", "show", "us/eccn/4e091", "--format", "json");
        using var document = JsonDocument.Parse(ran.Output);
        Assert.Equal(0, ran.Exit);
        Assert.Equal("us/eccn/4e091", document.RootElement.GetProperty("id").GetString());
        var cases = document.RootElement.GetProperty("cases").EnumerateArray().ToArray();
        Assert.NotEmpty(cases);
        Assert.All(cases, one => Assert.Equal(one.GetProperty("expected").GetString(), one.GetProperty("found").GetString()));
    }

    [Fact]
    public async Task have_parameters_that_are_shown_with_their_history()
    {
        var ran = await modelreg.RunAsync("rules", "parameter", "us/eccn/4e091/threshold");
        Assert.Equal(0, ran.Exit);
        Assert.Contains("from 2025-", ran.Output, StringComparison.Ordinal);
        var document = await modelreg.RunAsync("rules", "parameter", "us/eccn/4e091/threshold", "--format", "json");
        using var parsed = JsonDocument.Parse(document.Output);
        Assert.NotEmpty(parsed.RootElement.GetProperty("values").EnumerateArray());
    }

    [Theory]
    [InlineData("show", "us/eccn/9z999", "rules list")]
    [InlineData("parameter", "us/eccn/9z999/threshold", "no such parameter")]
    public async Task of_an_unknown_name_are_bad_input_and_it_is_said_where_names_are(string what, string id, string words)
    {
        var ran = await modelreg.RunAsync("rules", what, id);
        Assert.Equal((2, ""), (ran.Exit, ran.Output));
        Assert.Contains(id, ran.Diagnostics, StringComparison.Ordinal);
        Assert.Contains(words, ran.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task have_a_manifest_that_names_every_rule_with_the_hash_of_its_code()
    {
        var ran = await modelreg.RunAsync("rules", "manifest");
        using var document = JsonDocument.Parse(ran.Output);
        var listed = await modelreg.RunAsync("rules", "list", "--format", "json");
        using var list = JsonDocument.Parse(listed.Output);
        var rules = document.RootElement.GetProperty("rules").EnumerateArray().ToArray();
        Assert.Equal(0, ran.Exit);
        Assert.Equal(list.RootElement.GetProperty("edition").GetString(), document.RootElement.GetProperty("hash").GetString());
        Assert.Equal(list.RootElement.GetProperty("rules").GetArrayLength(), rules.Length);
        Assert.All(rules, rule => Assert.Equal(64, rule.GetProperty("code").GetString()!.Length));
    }

    [Fact]
    public async Task replay_everything_that_a_registry_has_answered()
    {
        var card = modelreg.Write("README.md", "---\nlicense: mit\n---\n# A card\n");
        await modelreg.RunAsync("import", card, "--name", "maker/one", "--db", modelreg.Database);
        await modelreg.RunAsync("evaluate", "maker/one", "--to", "DE", "--db", modelreg.Database);
        var ran = await modelreg.RunAsync("rules", "replay", "--all", "--db", modelreg.Database, "--format", "json");
        using var document = JsonDocument.Parse(ran.Output);
        var (replayed, equal) = (document.RootElement.GetProperty("replayed").GetInt32(), document.RootElement.GetProperty("equal").GetInt32());
        Assert.Equal((0, 1, 1), (ran.Exit, replayed, equal));
        var text = await modelreg.RunAsync("rules", "replay", "--all", "--db", modelreg.Database);
        Assert.Contains("1 of 1 evaluations gave the same bytes", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task are_replayed_only_where_there_is_a_registry_and_only_all_of_them()
    {
        var nowhere = await modelreg.RunAsync("rules", "replay", "--all", "--db", modelreg.Database);
        Assert.Equal((2, ""), (nowhere.Exit, nowhere.Output));
        Assert.Contains("there is no registry here", nowhere.Diagnostics, StringComparison.Ordinal);
        Assert.Equal(2, (await modelreg.RunAsync("rules", "replay", "--db", modelreg.Database)).Exit);
    }

    public void Dispose() => modelreg.Dispose();
}
