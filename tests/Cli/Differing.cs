using System.Text.Json;

namespace ModelRegistry.Tests.Cli;

/// <summary>What differs between two releases, with the exit code of a diff.</summary>
public sealed class Differing : IDisposable
{
    private readonly Modelreg modelreg = new();

    [Fact]
    public async Task ends_with_1_where_something_differs_and_shows_both_sides()
    {
        await CardAsync("diff/One", "license: mit\ndatasets: diff/Data");
        await CardAsync("diff/Other", "license: apache-2.0\ndatasets: diff/Data");
        var ran = await RunAsync("diff", "diff/One", "diff/Other");
        Assert.Equal((1, ""), (ran.Exit, ran.Diagnostics));
        Assert.Contains("  < mit", ran.Output, StringComparison.Ordinal);
        Assert.Contains("  > apache-2.0", ran.Output, StringComparison.Ordinal);
        Assert.Contains("alike of both: Data sets", ran.Output, StringComparison.Ordinal);

        using var document = JsonDocument.Parse((await RunAsync("diff", "diff/One", "diff/Other", "--format", "json")).Output);
        Assert.False(document.RootElement.GetProperty("nothingDiffers").GetBoolean());
    }

    [Fact]
    public async Task ends_with_3_for_a_name_that_nobody_recorded_and_2_for_one_release_twice()
    {
        await CardAsync("diff/One", "license: mit");
        Assert.Equal(3, (await RunAsync("diff", "diff/One", "diff/Nobody")).Exit);
        var twice = await RunAsync("diff", "diff/One", "diff/one");
        Assert.Equal(2, twice.Exit);
        Assert.Contains("Both are the same release.", twice.Diagnostics, StringComparison.Ordinal);
    }

    public void Dispose() => modelreg.Dispose();

    private Task<Ran> CardAsync(string name, string front) =>
        RunAsync("import", modelreg.Write($"{name.Replace('/', '-')}.md", $"---\n{front}\n---\n# {name}\n"), "--name", name);

    private Task<Ran> RunAsync(params string[] arguments) => modelreg.RunAsync([.. arguments, "--db", modelreg.Database]);
}
