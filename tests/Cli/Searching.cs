namespace ModelRegistry.Tests.Cli;

/// <summary>Models by words and facets, and whether one descends from another.</summary>
public sealed class Searching : IDisposable
{
    private readonly Modelreg modelreg = new();

    [Fact]
    public async Task models_are_found_by_words_and_narrowed_and_nothing_found_is_a_no()
    {
        await ImportAsync("find/Root", "license: mit");
        await ImportAsync("find/Tuned", "license: apache-2.0\nbase_model: find/Root\nbase_model_relation: finetune");
        var both = await RunAsync("show", "--find", "find");
        Assert.Equal((0, ""), (both.Exit, both.Diagnostics));
        Assert.Equal(["find/Root", "find/Tuned", "2 models"], both.Output.Split('\n').Take(3));
        Assert.Contains("licence:", both.Output, StringComparison.Ordinal);
        Assert.StartsWith("find/Tuned\n1 models", (await RunAsync("show", "--find", "find", "--licence", "apache-2.0")).Output, StringComparison.Ordinal);
        Assert.StartsWith("find/Tuned\n", (await RunAsync("show", "--find", "tun", "--relation", "FineTune")).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("show", "--find", "nothing")).Exit);
        var unfit = await RunAsync("show", "find/Root", "--find", "find");
        Assert.Equal(2, unfit.Exit);
        Assert.Contains("not both", unfit.Diagnostics, StringComparison.Ordinal);
        Assert.Contains("\"name\": \"find/Root\"", (await RunAsync("show", "--find", "root", "--format", "json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_path_to_an_ancestor_is_a_yes_one_that_is_not_recorded_is_a_no_and_an_unknown_name_cannot_be_told()
    {
        await ImportAsync("path/Root", "license: mit");
        await ImportAsync("path/Middle", "base_model: path/Root\nbase_model_relation: finetune");
        await ImportAsync("path/Leaf", "base_model: path/Middle\nbase_model_relation: quantized");
        var found = await RunAsync("lineage", "path/Leaf", "--from", "path/Root");
        Assert.Equal((0, ""), (found.Exit, found.Diagnostics));
        Assert.Contains("path/Middle", found.Output, StringComparison.Ordinal);
        Assert.Contains("path/Root", found.Output, StringComparison.Ordinal);
        var back = await RunAsync("lineage", "path/Root", "--from", "path/Leaf");
        Assert.Contains(back.Exit, (int[])[1, 3]);
        Assert.Equal(3, (await RunAsync("lineage", "path/Leaf", "--from", "path/Nobody")).Exit);
        Assert.Equal(0, (await RunAsync("lineage", "path/Leaf", "--from", "path/Root", "--format", "json")).Exit);
    }

    public void Dispose() => modelreg.Dispose();

    private Task<Ran> RunAsync(params string[] arguments) => modelreg.RunAsync([.. arguments, "--db", modelreg.Database]);

    private async Task ImportAsync(string name, string front)
    {
        var card = modelreg.Write("README.md", $"---\n{front}\n---\n# A model\n");
        Assert.Equal(0, (await RunAsync("import", card, "--name", name)).Exit);
    }
}
