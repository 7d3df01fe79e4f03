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

    public void Dispose() => modelreg.Dispose();
}
