using System.Text;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Formats.Weights;

public sealed class An_index_of_shards
{
    private const string First = "model-00001-of-00002.safetensors";
    private const string Second = "model-00002-of-00002.safetensors";

    private static readonly (string Name, string Type, long[] Shape)[] Tensors = [("a", "F32", [2]), ("b", "F32", [4])];

    private static async Task<ImportedModel> ReadAsync(string index, bool second = true)
    {
        var files = new List<ModelRegistry.Formats.Folders.FolderFile>
        {
            await A_safetensors_file.FileAsync("model.safetensors.index.json", Encoding.UTF8.GetBytes(index)),
            await A_safetensors_file.FileAsync(First, SafetensorsFile.Of(Tensors[..1])),
        };
        if (second) files.Add(await A_safetensors_file.FileAsync(Second, SafetensorsFile.Of(Tensors[1..])));
        return Given.Reader.ReadFolder(files, "a/model");
    }

    private static string Index(string a, string b, long size = 24) =>
        $$$"""{"metadata":{"total_size":{{{size}}},"total_parameters":6},"weight_map":{"a":"{{{a}}}","b":"{{{b}}}"}}""";

    [Fact]
    public async Task That_agrees_with_its_shards_says_nothing_else()
    {
        var model = await ReadAsync(Index(First, Second));
        Assert.Empty(model.Contradictions);
        Assert.DoesNotContain(model.NotUnderstood, n => n.Reason is not Reason.KeptNotInterpreted);
        Assert.Contains("total_size: 24", model.Values(Subject.ReleaseDetail));
        Assert.Equal(["6", "6"], model.Values(Subject.ParameterCount));
    }

    [Fact]
    public async Task That_puts_a_tensor_into_the_wrong_shard_contradicts_the_header()
    {
        var model = await ReadAsync(Index(First, First));
        var found = model.Contradictions.Single(c => c.About == "shard");
        Assert.Equal($"model.safetensors.index.json says that b is in {First}; the header of {Second} holds it.", found.Sentence);
        Assert.Equal(["/weight_map/b", ""], found.Between.Select(p => p.Location));
        Assert.Equal($"{Second} is a shard by its name, and the index does not name it.", model.Only(Reason.Wrong).What);
    }

    [Fact]
    public async Task Whose_size_is_another_contradicts_the_headers() =>
        Assert.Equal("model.safetensors.index.json says 99 bytes; the headers of 2 shards lay out 24.",
            Assert.Single((await ReadAsync(Index(First, Second, 99))).Contradictions).Sentence);

    [Fact]
    public async Task Names_the_shards_that_are_missing() =>
        Assert.Contains((await ReadAsync(Index(First, Second), second: false)).NotUnderstood,
            n => n.What == $"The index names {Second}, which is not there." && n.Reason is Reason.Absent);

    [Fact]
    public async Task Names_a_tensor_that_no_header_lists() =>
        Assert.Contains("says that c is in " + First + "; no header lists it.",
            (await ReadAsync($$$"""{"weight_map":{"a":"{{{First}}}","b":"{{{Second}}}","c":"{{{First}}}"}}""")).Contradictions.Single().Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("{}", "The index names no tensor.")]
    [InlineData("[]", "StartArray stands where an index has nothing like it.")]
    [InlineData("{\"weight_map\":{\"a\":1}}", "Number stands where an index has nothing like it.")]
    [InlineData("{\"weight_map\":{\"a\":\"x\",\"a\":\"y\"}}", "The tensor a stands here a second time.")]
    [InlineData("{\"weight_map\":{\"a\":\"x\"", "The JSON is malformed soon after byte")]
    public void That_is_wrong_is_told_so(string index, string what) =>
        Assert.Contains(Given.Reader.ReadFile("model.safetensors.index.json", Encoding.UTF8.GetBytes(index), "a/b").NotUnderstood,
            n => n.What.StartsWith(what, StringComparison.Ordinal));

    [Fact]
    public void Of_a_hundred_thousand_tensors_is_read_whole()
    {
        var index = new StringBuilder("{\"metadata\":{\"other\":null},\"more\":[1,{\"x\":[]}],\"weight_map\":{");
        for (var i = 0; i < 100_000; i++) index.Append(System.Globalization.CultureInfo.InvariantCulture, $"{(i > 0 ? "," : "")}\"layers.{i}.weight\":\"model-{i % 163:00000}-of-00163.safetensors\"");
        var model = Given.Reader.ReadFile("model.safetensors.index.json", Encoding.UTF8.GetBytes(index.Append("}}").ToString()), "a/b");
        Assert.DoesNotContain(model.NotUnderstood, n => n.Reason is Reason.Wrong or Reason.Limit);
        Assert.Equal(SourceKind.SafetensorsIndex, model.Sources[^1].Kind);
    }
}
