using System.Security.Cryptography;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats;
using ModelRegistry.Formats.Folders;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Formats;

public sealed class Configurations_and_folders
{
    private static ImportedModel Config(string json, string? name = null) => Given.Reader.ReadConfiguration(Given.Bytes(json), name);

    private static ImportedModel Adapter(string json) => Given.Reader.ReadAdapterConfiguration(Given.Bytes(json));

    [Fact]
    public void A_path_left_in_a_configuration_is_weak_and_never_declared()
    {
        var model = Config("""{"_name_or_path":"p/arent","model_type":"llama"}""");
        var parent = Assert.Single(model.Parents);
        Assert.Equal(("p/arent", Force.Weak, DerivationRelation.Undeclared), (parent.Name, parent.Force, parent.Relation));
        Assert.Empty(model.DeclaredParents);
    }

    [Theory]
    [InlineData("/srv/out/7b")]
    [InlineData("./x")]
    [InlineData("a/model")]
    public void A_path_that_names_nothing_else_is_only_stated(string path)
    {
        var model = Config($"{{\"_name_or_path\":\"{path}\"}}", "a/model");
        Assert.Empty(model.Parents);
        Assert.Equal([path], model.Values(Subject.SavedFrom));
        Assert.DoesNotContain(model.NotUnderstood, n => n.Reason is Reason.Wrong);
    }

    [Fact]
    public void A_configuration_states_its_quantization_and_keeps_the_rest()
    {
        var model = Config("""{"quantization_config":{"quant_method":"awq","bits":4},"hidden_size":64}""");
        Assert.Equal(["awq"], model.Values(Subject.QuantizationMethod));
        Assert.Equal([("/quantization_config/bits", "4"), ("/hidden_size", "64")], model.NotUnderstood.Select(n => (n.Location, n.Text!)));
    }

    [Fact]
    public void An_adapter_declares_its_parent()
    {
        var model = Adapter("""{"base_model_name_or_path":"p/arent","revision":"abc","peft_type":"LORA","r":8}""");
        var parent = Assert.Single(model.DeclaredParents);
        Assert.Equal(("p/arent", "abc", DerivationRelation.Adapter), (parent.Name, parent.Revision, parent.Relation));
        Assert.Equal(["LORA"], model.Values(Subject.AdapterKind));
    }

    [Theory]
    [InlineData("{}", "base_model_name_or_path is not there.")]
    [InlineData("{\"base_model_name_or_path\":null}", "base_model_name_or_path is empty, not a name.")]
    [InlineData("{\"base_model_name_or_path\":7}", "base_model_name_or_path is a number, not a name.")]
    [InlineData("{\"base_model_name_or_path\":\"/mnt/x/y\"}", "/mnt/x/y is a path and not a hub name; it is kept as a weak trace.")]
    [InlineData("[]", "The adapter configuration is a list, not an object.")]
    public void An_adapter_without_a_usable_parent_says_so(string json, string what)
    {
        var model = Adapter(json);
        Assert.Equal(what, model.Only(Reason.Wrong).What);
        Assert.Empty(model.DeclaredParents);
    }

    [Fact]
    public async Task A_folder_is_read_whole_and_its_contradictions_are_listed()
    {
        var files = new List<FolderFile>
        {
            await File("README.md", "---\nbase_model: one/parent\nbase_model_relation: quantized\n---\n"),
            await File("adapter_config.json", """{"base_model_name_or_path":"other/parent"}"""),
            await File("config.json", """{"model_type":"llama"}"""),
            await File("sub/config.json", "{"),
            await File("model.bin", "weights"),
        };
        var model = Given.Reader.ReadFolder(files, "a/model");
        Assert.Equal(5, model.Artifacts.Count);
        Assert.Equal(Sha256Digest.OfBytes("weights"u8), model.Artifacts[4].Sha256);
        Assert.Equal("base_model", Assert.Single(model.Contradictions).About);
        Assert.Equal(2, model.DeclaredParents.Count);
        Assert.Equal(["llama"], model.Values(Subject.ModelType));
        Assert.DoesNotContain(model.NotUnderstood, n => n.Reason is Reason.Wrong);
    }

    [Fact]
    public async Task A_trace_of_a_parent_that_nobody_declares_is_listed()
    {
        var model = Given.Reader.ReadFolder(
        [
            await File("README.md", "---\nbase_model: one/parent\n---\n"),
            await File("config.json", """{"_name_or_path":"true/parent"}"""),
        ]);
        var listed = Assert.Single(model.Contradictions);
        Assert.Equal(("saved from", 2), (listed.About, listed.Between.Count));
        Assert.Equal("one/parent", Assert.Single(model.DeclaredParents).Name);
    }

    [Theory]
    [InlineData("../up")]
    [InlineData("/etc/passwd")]
    [InlineData("a\\b")]
    [InlineData("")]
    public void A_path_that_leaves_the_folder_is_refused(string path)
    {
        var model = Given.Reader.ReadFolder([new(path, 1, default, null)]);
        Assert.Empty(model.Artifacts);
        Assert.Equal("The path leaves the folder; the file is not read.", model.Only(Reason.Wrong).What);
    }

    [Fact]
    public void A_file_that_comes_twice_is_read_once() =>
        Assert.Single(Given.Reader.ReadFolder([new("a", 1, default, null), new("a", 2, default, null)]).Artifacts);

    [Fact]
    public async Task A_digest_is_computed_in_blocks_and_tells_its_progress()
    {
        var bytes = new byte[(3 << 20) + 5];
        Random.Shared.NextBytes(bytes);
        var told = new Told();
        using var stream = new MemoryStream(bytes);
        var digest = await FileDigest.ComputeAsync(stream, told);
        Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.LongLength), (digest.Sha256.Hex, digest.Bytes));
        Assert.Equal([1L << 20, 2L << 20, 3L << 20, bytes.LongLength], told.Totals);
    }

    [Fact]
    public async Task Content_of_a_file_too_long_to_read_is_cut_and_its_digest_is_whole()
    {
        using var stream = new MemoryStream(Given.Bytes(new string('x', 500)));
        var limits = new ImportLimits { CardBytes = 100 };
        var file = await FolderFile.ReadAsync("README.md", stream, limits);
        Assert.Equal((500L, 101), (file.Bytes, file.Content!.Value.Length));
        var model = new ImportReader(TimeProvider.System, limits).ReadFolder([file]);
        Assert.Equal("The card is longer than the limit of 100 bytes.", model.Only(Reason.Limit).What);
        Assert.Equal(500, model.Sources[0].Bytes);
    }

    private static async Task<FolderFile> File(string path, string text)
    {
        using var stream = new MemoryStream(Given.Bytes(text));
        return await FolderFile.ReadAsync(path, stream);
    }

    private sealed class Told : IProgress<long>
    {
        public List<long> Totals { get; } = [];

        public void Report(long value) => Totals.Add(value);
    }
}
