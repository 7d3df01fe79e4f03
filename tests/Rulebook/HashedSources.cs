using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace ModelRegistry.Tests.Rulebook;

/// <summary>What the build records of the rules' source: the text, not how one system or another keeps it.</summary>
public sealed class HashedSources : IDisposable
{
    private const string Source = "sealed class A { /* § 1; 50 % of $(x), %41 and @(y) */ }\n// end\n";
    private readonly string folder = Directory.CreateTempSubdirectory("sources-").FullName;

    [Fact]
    public async Task do_not_depend_on_line_endings_nor_on_a_byte_order_mark()
    {
        await WriteAsync("Law/Feeds.cs", Source, mark: false);
        await WriteAsync("Law/Returns.cs", Source.ReplaceLineEndings("\r\n"), mark: true);
        await WriteAsync("Law/Other.cs", Source.Replace("50", "51", StringComparison.Ordinal), mark: false);
        await WriteAsync("Editions/Left_out.cs", Source, mark: false);

        var hashes = (await BuildAsync()).ToDictionary(line => Path.GetFileName(line[65..]), line => line[..64]);

        Assert.Equal(["Feeds.cs", "Other.cs", "Returns.cs"], hashes.Keys.Order());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Source))), hashes["Feeds.cs"]);
        Assert.Equal(hashes["Feeds.cs"], hashes["Returns.cs"]);
        Assert.NotEqual(hashes["Feeds.cs"], hashes["Other.cs"]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task WriteAsync(string name, string text, bool mark)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.WriteAllTextAsync(path, text, new UTF8Encoding(mark));
    }

    // The target of the real build, in a project that has nothing else.
    private async Task<string[]> BuildAsync()
    {
        var target = Path.Combine(Root(), "src", "ModelRegistry.Rulebook", "HashSources.targets");
        await WriteAsync("alone.proj", $"""
            <Project DefaultTargets="HashSources">
              <PropertyGroup><IntermediateOutputPath>./</IntermediateOutputPath></PropertyGroup>
              <Import Project="{target}" />
            </Project>
            """, mark: false);
        var start = new ProcessStartInfo("dotnet", ["msbuild", "alone.proj", "-nodeReuse:false", "-v:q"]) { WorkingDirectory = folder };
        using var build = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        await build.WaitForExitAsync(patience.Token);
        Assert.Equal(0, build.ExitCode);
        return await File.ReadAllLinesAsync(Path.Combine(folder, "sources.txt"));
    }

    private static string Root()
    {
        var above = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(above.FullName, "ModelRegistry.sln")))
            above = above.Parent!;
        return above.FullName;
    }
}
