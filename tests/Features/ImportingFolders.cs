using ModelRegistry.Features.Models;

namespace ModelRegistry.Tests.Features;

/// <summary>A folder as a hub's cache leaves it: names that are links, and the bytes elsewhere.</summary>
public sealed class ImportingFolders : IDisposable
{
    private readonly string home = Directory.CreateTempSubdirectory("registry-folder-").FullName;

    [Fact]
    public async Task a_card_that_is_a_link_is_read_as_the_card_it_points_to()
    {
        Write("blobs/c0ffee", "---\nbase_model: one/parent\n---\n");
        Link("snapshot/README.md", "../blobs/c0ffee");
        var part = await ReadAsync();
        var model = Assert.Single(part.Act.Models);
        Assert.Equal("one/parent", Assert.Single(model.Parents).Name);
        Assert.Equal(["README.md"], model.Artifacts.Select(artifact => artifact.Name));
        Assert.Empty(part.Wrong);
    }

    [Fact]
    public async Task a_link_to_a_folder_is_named_and_not_followed()
    {
        Write("snapshot/config.json", "{}");
        Directory.CreateSymbolicLink(Path.Combine(home, "snapshot", "again"), Path.Combine(home, "snapshot"));
        var part = await ReadAsync();
        Assert.Equal(["config.json"], Assert.Single(part.Act.Models).Artifacts.Select(artifact => artifact.Name));
        Assert.StartsWith("again: It is a link to a folder", Assert.Single(part.Wrong), StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_cannot_be_read_is_named_and_the_rest_is_read()
    {
        Write("snapshot/config.json", "{}");
        Link("snapshot/model.safetensors", "../blobs/gone");
        Link("snapshot/round", "round");
        var part = await ReadAsync();
        Assert.Equal(["config.json"], Assert.Single(part.Act.Models).Artifacts.Select(artifact => artifact.Name));
        Assert.Collection(
            part.Wrong,
            one => Assert.StartsWith("model.safetensors: It cannot be read", one, StringComparison.Ordinal),
            one => Assert.StartsWith("round: It cannot be read", one, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(home, recursive: true);

    private Task<ImportPart> ReadAsync() =>
        new ImportFeed(TimeProvider.System)
            .OfFolderAsync(Path.Combine(home, "snapshot"), "a/model", progress: null, CancellationToken.None);

    private void Write(string path, string content)
    {
        var file = Path.Combine(home, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }

    private void Link(string path, string target)
    {
        var link = Path.Combine(home, path);
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        File.CreateSymbolicLink(link, target);
    }
}
