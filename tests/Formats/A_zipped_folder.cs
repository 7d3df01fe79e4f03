using ModelRegistry.Domain;
using ModelRegistry.Formats;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Tests.Formats.Weights;

namespace ModelRegistry.Tests.Formats;

public sealed class A_zipped_folder
{
    private const string Card = "---\nlicense: mit\nbase_model: p/arent\n---\n";

    private static async Task<ImportedModel> ReadAsync(byte[] zip, ImportLimits? limits = null)
    {
        using var stream = new MemoryStream(zip);
        return await new ImportReader(TimeProvider.System, limits).ReadZipAsync(stream, "m.zip", "a/model");
    }

    private static Task<ImportedModel> ReadAsync(ZipFile zip) => ReadAsync(zip.Bytes());

    private static string Wrong(ImportedModel model) => model.Only(Reason.Wrong).ToString();

    [Fact]
    public async Task Is_read_like_the_folder_itself_without_its_top()
    {
        var weights = SafetensorsFile.Of(SafetensorsFile.Llama(2));
        var model = await ReadAsync(new ZipFile().Add("model/README.md", Card).Add("model/model.safetensors", weights)
            .Add("model/config.json", """{"model_type":"llama","torch_dtype":"float16"}""").Add("__MACOSX/model/._README.md", "x"));
        Assert.Equal(["README.md", "model.safetensors", "config.json"], model.Artifacts.Select(a => a.Name));
        Assert.Equal(Sha256Digest.OfBytes(weights), model.Artifacts[1].Sha256!.Value);
        Assert.Equal("p/arent", Assert.Single(model.DeclaredParents).Name);
        Assert.Single(model.About(Subject.TensorInventory));
        Assert.Equal("config.json/torch_dtype says float16; most of model.safetensors is BF16.", Assert.Single(model.Contradictions).Sentence);
    }

    [Fact]
    public async Task With_sizes_of_64_bits_and_stored_files_is_read() =>
        Assert.Equal(["README.md", "x.bin"], (await ReadAsync(new ZipFile().Add("README.md", Given.Bytes(Card), large: true)
            .Add("x.bin", [1, 2, 3], deflated: false))).Artifacts.Select(a => a.Name));

    [Theory]
    [InlineData("../evil.json")]
    [InlineData("a/../../evil.json")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/evil.json")]
    [InlineData("a\\..\\evil.json")]
    [InlineData("a//b.json")]
    [InlineData("./a.json")]
    public async Task With_a_path_out_of_it_leaves_that_file_out(string path)
    {
        var model = await ReadAsync(new ZipFile().Add(path, "{}").Add("README.md", Card));
        Assert.StartsWith($"m.zip#{path}: The path leaves the archive", Wrong(model), StringComparison.Ordinal);
        Assert.Equal("README.md", Assert.Single(model.Artifacts).Name);
    }

    [Fact]
    public async Task With_a_link_a_device_a_password_or_a_name_twice_leaves_these_out()
    {
        var model = await ReadAsync(new ZipFile().Add("link", Given.Bytes("/etc/passwd"), mode: 0xA1FF).Add("pipe", [], mode: 0x11A4)
            .Add("secret", [1], encrypted: true).Add("README.md", Card).Add("README.md", "other"));
        Assert.Equal(
            ["It is a link, and links are not followed.", "It is no file but a device or a pipe; it is not read.", "It is encrypted; it is not read.",
             "The path stands in the archive a second time; only the first file is read."],
            model.NotUnderstood.Select(n => n.What));
        Assert.Equal(Sha256Digest.OfBytes(Given.Bytes(Card)), Assert.Single(model.Artifacts).Sha256!.Value);
    }

    [Fact]
    public async Task That_is_a_bomb_is_not_unpacked()
    {
        var zip = new ZipFile().Add("bomb.bin", new byte[3 << 20]).Add("README.md", Card).Bytes();
        var before = GC.GetTotalAllocatedBytes();
        var model = await ReadAsync(zip);
        Assert.Equal("It unpacks to more than 250 times its size; it is not unpacked.", model.Only(Reason.Wrong).What);
        Assert.Single(model.Artifacts);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 64 << 20);
    }

    [Fact]
    public async Task Whose_files_lie_over_each_other_is_refused()
    {
        var random = new byte[4000];
        new Random(1).NextBytes(random);
        Assert.Contains("lie over each other", Wrong(await ReadAsync(new ZipFile().Add("0", random).Overlapping(5))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_unpacks_to_more_than_the_limit_leaves_the_rest_out()
    {
        var model = await ReadAsync(new ZipFile().Add("a", new string('x', 60)).Add("b", new string('y', 60)).Bytes(), new ImportLimits { ArchiveBytes = 100 });
        Assert.Equal("a", Assert.Single(model.Artifacts).Name);
        Assert.Contains("more than the limit of 100 bytes", Wrong(model), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_more_entries_than_the_limit_is_refused_by_its_count() =>
        Assert.StartsWith("The archive has 60000 entries", (await ReadAsync(new ZipFile().Add("a", "x").Bytes(60_000))).Only(Reason.Limit).What, StringComparison.Ordinal);

    [Fact]
    public async Task Whose_file_is_longer_shorter_or_other_than_it_says_does_not_list_it()
    {
        var model = await ReadAsync(new ZipFile().Add("long", Given.Bytes("xxxxxxxxxx"), stated: 4).Add("short", Given.Bytes("xx"), stated: 9)
            .Add("other", Given.Bytes("xx"), checksum: 7).Add("README.md", Card));
        Assert.Equal("README.md", Assert.Single(model.Artifacts).Name);
        Assert.Equal(["m.zip#long", "m.zip#short", "m.zip#other"], model.NotUnderstood.Select(n => n.File));
    }

    [Fact]
    public async Task Inside_another_is_a_file_and_not_opened()
    {
        var model = await ReadAsync(new ZipFile().Add("inner.zip", new ZipFile().Add("README.md", Card).Bytes()));
        Assert.Equal("inner.zip", Assert.Single(model.Artifacts).Name);
        Assert.StartsWith("It is an archive inside the archive", model.Only(Reason.Wrong).What, StringComparison.Ordinal);
        Assert.Empty(model.Parents);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no archive at all")]
    [InlineData("PK\u0005\u0006")]
    public async Task That_is_none_is_told_so(string text) =>
        Assert.Contains("It is no zip archive, or its end is missing.", Wrong(await ReadAsync(Given.Bytes(text))), StringComparison.Ordinal);
}
