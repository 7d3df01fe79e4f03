using System.Text.Json;

namespace ModelRegistry.Tests.Cli;

/// <summary>A whole question in, one document out, with or without a registry.</summary>
public sealed class Questions : IDisposable
{
    private const string Asked = """
        {"question": {
          "item": {"kind": "chip", "chip": "NVIDIA H100 SXM"},
          "exportedFrom": "US", "destination": "CN", "activity": "export", "day": "2026-11-20"
        }}
        """;

    private readonly Modelreg modelreg = new();

    [Fact]
    public async Task are_answered_without_a_registry_by_one_document()
    {
        var ran = await modelreg.RunWithInputAsync(Asked, "evaluate", "--question", "-", "--db", modelreg.Database);
        using var document = JsonDocument.Parse(ran.Output);
        var clearance = document.RootElement.GetProperty("answer").GetProperty("clearance").GetString();
        Assert.Equal(clearance switch { "cleared" => 0, "cannotTell" => 3, _ => 1 }, ran.Exit);
        Assert.Contains("not kept", ran.Diagnostics, StringComparison.Ordinal);
        Assert.False(File.Exists(modelreg.Database));
    }

    [Fact]
    public async Task with_an_unknown_key_are_refused_with_its_place()
    {
        var file = modelreg.Write("question.json", Asked.Replace("\"activity\"", "\"activities\"", StringComparison.Ordinal));
        var ran = await modelreg.RunAsync("evaluate", "--question", file);
        Assert.Equal((2, ""), (ran.Exit, ran.Output));
        Assert.Contains("/question/activities", ran.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task and_a_name_at_once_are_bad_usage()
    {
        var ran = await modelreg.RunAsync("evaluate", "x/y", "--question", "-");
        Assert.Equal((2, ""), (ran.Exit, ran.Output));
    }

    [Fact]
    public async Task for_every_release_give_a_line_each_and_are_not_asked_twice()
    {
        var card = modelreg.Write("README.md", "---\nlicense: mit\n---\n# A card\n");
        await modelreg.RunAsync("import", card, "--name", "maker/one", "--db", modelreg.Database);
        await modelreg.RunAsync("import", card, "--name", "maker/two", "--db", modelreg.Database);
        var file = modelreg.Write("question.json", """{"question": {"item": {"kind": "weights"}, "exportedFrom": "US", "destination": "DE", "day": "2026-11-20"}}""");
        var ran = await modelreg.RunAsync("evaluate", "--all", "--question", file, "--db", modelreg.Database, "--format", "json");
        var lines = ran.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal((0, "maker/one maker/two"), (ran.Exit, string.Join(' ', lines.Select(line => line.GetProperty("release").GetString()))));
        Assert.All(lines, line => Assert.NotEmpty(line.GetProperty("clearance").GetString()!));
        Assert.StartsWith("2 releases were asked about", ran.Diagnostics, StringComparison.Ordinal);

        var again = await modelreg.RunAsync("evaluate", "--all", "--question", file, "--db", modelreg.Database);
        Assert.StartsWith("0 releases were asked about", again.Diagnostics, StringComparison.Ordinal);
        Assert.Contains("maker/two", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task for_every_release_need_a_file()
    {
        var ran = await modelreg.RunAsync("evaluate", "--all");
        Assert.Equal((2, ""), (ran.Exit, ran.Output));
        Assert.Contains("--question FILE", ran.Diagnostics, StringComparison.Ordinal);
    }

    public void Dispose() => modelreg.Dispose();
}
