using System.Text.Json;

namespace ModelRegistry.Tests.Cli;

/// <summary>Writing what is recorded as a document that others read.</summary>
public sealed class Exporting : IDisposable
{
    private const string Table = "Model,Training compute (FLOP),Confidence,Base model\nBig One,,,\nSmall One,9e24,Confident,Big One\n";

    private readonly Modelreg modelreg = new();

    [Theory]
    [InlineData("CycloneDx", "specVersion")]
    [InlineData("Spdx", "@graph")]
    public async Task a_release_is_written_in_each_form_and_imported_again(string form, string key)
    {
        await RunAsync("import", modelreg.Write("models.csv", Table));
        var written = await RunAsync("export", "small one", "--as", form);
        Assert.Equal((0, ""), (written.Exit, written.Diagnostics));
        using var document = JsonDocument.Parse(written.Output);
        Assert.True(document.RootElement.TryGetProperty(key, out _));
        var again = await RunAsync("import", modelreg.Write("again.json", written.Output));
        Assert.Equal(0, again.Exit);
        Assert.Contains("Small One", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_release_that_is_not_there_is_named_with_those_that_are()
    {
        await RunAsync("import", modelreg.Write("models.csv", Table));
        var missing = await RunAsync("export", "Small One", "--release", "v9");
        Assert.Equal(2, missing.Exit);
        Assert.Contains("no release is labelled v9", missing.Diagnostics, StringComparison.Ordinal);
        Assert.Equal(3, (await RunAsync("export", "Nothing")).Exit);
    }

    public void Dispose() => modelreg.Dispose();

    private Task<Ran> RunAsync(params string[] arguments) => modelreg.RunAsync([.. arguments, "--db", modelreg.Database]);
}
