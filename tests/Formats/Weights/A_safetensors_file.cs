using System.Globalization;
using System.Text;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Formats.Folders;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Formats.Weights;

public sealed class A_safetensors_file
{
    private const string Tensor = """{"dtype":"F32","shape":[2],"data_offsets":[0,8]}""";

    internal static ImportedModel Read(byte[] file) => Given.Reader.ReadFile("model.safetensors", file, "a/model");

    private static NotUnderstood Refused(string header, long data, ulong? stated = null) =>
        Read(SafetensorsFile.WithHeader(header, data, stated)).NotUnderstood.First(n => n.Reason is Reason.Wrong or Reason.Limit);

    [Fact]
    public void States_format_size_type_and_layout_and_is_an_artifact()
    {
        var file = SafetensorsFile.Of(SafetensorsFile.Llama(2));
        var model = Read(file);
        Assert.Equal(["safetensors"], model.Values(Subject.WeightsFormat));
        Assert.Equal(["BF16"], model.Values(Subject.ElementType));
        Assert.Equal([(256 + (2 * (8 + 64 + 128))).ToString(CultureInfo.InvariantCulture)], model.Values(Subject.ParameterCount));
        Assert.Equal(("pt", "/__metadata__/format"), (model.Only(Reason.KeptNotInterpreted).Text, model.NotUnderstood[0].Location));
        Assert.Equal((Sha256Digest.OfBytes(file), file.Length), (model.Artifacts[0].Sha256!.Value, (int)model.Artifacts[0].Bytes!.Value));
        Assert.Empty(model.Parents);
    }

    [Fact]
    public void Has_an_inventory_by_the_published_recipe_that_is_evidence_of_architecture_only()
    {
        var said = Assert.Single(Read(SafetensorsFile.Of(("b", "F32", [2, 3]), ("a", "I64", []))).About(Subject.TensorInventory));
        var digest = Sha256Digest.OfBytes("a\tI64\t\nb\tF32\t2,3\n"u8);
        Assert.Equal($"modelreg-tensors-1 sha256:{digest.Hex} over 2 tensors in 1 files", said.Value);
        Assert.Equal((EvidenceKind.ArchitectureEquality, Asserter.Registry), (said.From.Kind!.Value, said.From.AssertedBy));
    }

    [Fact]
    public async Task Has_the_same_inventory_however_it_is_cut_into_shards()
    {
        var whole = Read(SafetensorsFile.Of(SafetensorsFile.Llama(4)));
        var shards = Given.Reader.ReadFolder(
        [
            await FileAsync("model-00002-of-00002.safetensors", SafetensorsFile.Of(SafetensorsFile.Llama(2, from: 2))),
            await FileAsync("model-00001-of-00002.safetensors", SafetensorsFile.Of(SafetensorsFile.Llama(2))),
        ]);
        Assert.Equal(whole.Values(Subject.TensorInventory)[0].Replace("1 files", "2 files", StringComparison.Ordinal), shards.Values(Subject.TensorInventory).Single());
    }

    [Fact]
    public async Task Whose_other_shards_are_missing_is_not_counted()
    {
        var model = Given.Reader.ReadFolder([await FileAsync("model-00002-of-00003.safetensors", SafetensorsFile.Of(SafetensorsFile.Llama(1)))]);
        Assert.Empty(model.About(Subject.TensorInventory));
        Assert.Equal("The shards 1, 3 are not there.", model.Only(Reason.Absent).What);
    }

    [Theory]
    [InlineData("{}", 0, 100_000_001UL, "The header says it has 100000001 bytes, more than the limit of 100000000.")]
    [InlineData("{}", 0, 99UL, "The header says it has 99 bytes, and 2 follow.")]
    [InlineData("[]", 0, 2UL, "The header does not begin with {.")]
    [InlineData("{\"a\":", 0, 5UL, "The JSON is malformed soon after byte")]
    [InlineData("{\"a\":{\"dtype\":[[[[[[[[[[[[[[[[[[", 0, null, "StartArray stands where")]
    [InlineData("{\"__metadata__\":{\"a\":{}}}", 0, null, "StartObject stands where")]
    [InlineData("{\"__metadata__\":{\"a\":7}}", 0, null, "The metadata a is no text.")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2]}}", 0, null, "The tensor has no data_offsets.")]
    [InlineData("{\"a\":{\"dtype\":\"F99\",\"shape\":[2],\"data_offsets\":[0,8]}}", 8, null, "F99 is no element type of safetensors.")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}", 8, null, "F32 of shape [3] takes 12 bytes, and the offsets span 8.")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,8]}}", 8, null, "The shape has a size that is negative")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,4611686018427387904],\"data_offsets\":[0,8]}}", 8, null, "The shape has a size that is")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}}", 8, null, "data_offsets is 8 to 0.")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,1e30]}}", 8, null, "data_offsets is 0 to -1.")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 4, null, "The header lays out 8 bytes of data, and 4 follow it.")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 9, null, "The header lays out 8 bytes of data, and 9 follow it.")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}", 12, null, "4 bytes before a belong to no tensor.")]
    public void That_lies_is_told_so(string header, int data, ulong? stated, string what) =>
        Assert.StartsWith(what, Refused(header, data, stated).What, StringComparison.Ordinal);

    [Fact]
    public async Task That_lies_gives_nothing_and_keeps_nothing_else_out()
    {
        var lying = SafetensorsFile.WithHeader($$$"""{"__metadata__":{"modelspec.license":"mit"},"a":{{{Tensor}}},"b":{{{Tensor}}}}""", 8);
        var model = Given.Reader.ReadFolder([await FileAsync("a.safetensors", lying), await FileAsync("notes.bin", "abc"u8.ToArray())], "a/model");
        Assert.Equal(["a.safetensors"], model.NotTaken);
        Assert.Equal(["notes.bin"], model.Artifacts.Select(one => one.Name));
        Assert.DoesNotContain(model.Sources, one => one.File == "a.safetensors");
        Assert.DoesNotContain(model.Statements, one => one.From.File == "a.safetensors");
    }

    [Fact]
    public void Whose_tensors_overlap_names_both()
    {
        var header = $$$"""{"a":{{{Tensor}}},"b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}""";
        var message = Refused(header, 12);
        Assert.Equal(("/b", "b begins at byte 4, inside a, which ends at 8."), (message.Location, message.What));
    }

    [Fact]
    public void With_a_key_twice_has_no_inventory()
    {
        var header = $$$"""{"a":{{{Tensor}}},"a":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}}""";
        var model = Read(SafetensorsFile.WithHeader(header, 16));
        Assert.Equal("The key a stands here a second time.", model.Only(Reason.Wrong).What);
        Assert.Empty(model.About(Subject.TensorInventory));
    }

    [Fact]
    public void Whose_names_are_not_UTF8_is_told_so()
    {
        byte[] header = [.. "{\"a"u8, 0xFF, .. "\":"u8, .. Encoding.UTF8.GetBytes(Tensor), (byte)'}'];
        Assert.StartsWith("A text is not UTF-8", Read(SafetensorsFile.WithHeader(header, 8)).Only(Reason.Wrong).What, StringComparison.Ordinal);
    }

    [Fact]
    public void That_holds_a_header_alone_is_read_and_is_no_artifact()
    {
        var whole = SafetensorsFile.Of(SafetensorsFile.Llama(1));
        var model = Read(whole[..^100]);
        Assert.Single(model.About(Subject.TensorInventory));
        Assert.Empty(model.Artifacts);
        Assert.Contains("data, and", model.Only(Reason.Wrong).What, StringComparison.Ordinal);
    }

    [Fact]
    public void With_keys_without_end_stops_at_the_limit_within_bounded_memory()
    {
        var header = new StringBuilder("{");
        for (var i = 0; i < 300_000; i++) header.Append(CultureInfo.InvariantCulture, $"\"{i}\":{{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}},");
        var file = SafetensorsFile.WithHeader(header.Append("\"z\":1}").ToString(), 0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var model = Read(file);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000_000);
        Assert.Equal("There are more tensors than the limit of 250000.", model.Only(Reason.Limit).What);
        Assert.Empty(model.About(Subject.TensorInventory));
    }

    [Fact]
    public void Of_a_long_header_passes_in_blocks()
    {
        var file = SafetensorsFile.Of($$"""{"a":"{{new string('x', 3_000_000)}}"}""", SafetensorsFile.Llama(2000));
        var model = Read(file);
        Assert.Equal("a is kept and not interpreted.", Assert.Single(model.NotUnderstood).What);
        Assert.Contains("over 6001 tensors", model.Values(Subject.TensorInventory)[0], StringComparison.Ordinal);
    }

    internal static async Task<FolderFile> FileAsync(string path, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return await FolderFile.ReadAsync(path, stream);
    }
}
