using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Formats.Weights;

public sealed class A_GGUF_file
{
    private static ImportedModel Read(byte[] file) => Given.Reader.ReadFile("model.Q4_K_M.gguf", file, "a/model");

    private static ImportedModel Read(GgufFile file) => Read(file.Bytes());

    private static string Wrong(byte[] file) => Read(file).NotUnderstood.First(n => n.Reason is Reason.Wrong or Reason.Limit).What;

    [Fact]
    public void States_what_it_says_of_its_model_with_the_key()
    {
        var model = Read(GgufFile.Llama());
        Assert.Equal(["llama"], model.Values(Subject.ModelType));
        Assert.Equal(["Q4_K_M"], model.Values(Subject.QuantizationMethod));
        Assert.Equal(["GGUF version 3"], model.Values(Subject.WeightsFormat));
        Assert.Equal(["text-generation", "chat"], model.Values(Subject.Tag));
        Assert.Equal(("apache-2.0", "general.license"), model.About(Subject.License).Select(s => (s.Value, s.From.Location)).Single());
        Assert.Equal(["1280"], model.Values(Subject.ParameterCount));
        Assert.Equal(["Q4_K"], model.Values(Subject.ElementType));
        Assert.DoesNotContain(model.NotUnderstood, n => n.Reason is Reason.Wrong or Reason.Limit);
        Assert.Contains(model.NotUnderstood, n => n.What == "A list of 100 items is passed over." && n.Location == "tokenizer.ggml.tokens");
        Assert.Empty(model.Contradictions);
        Assert.Single(model.Artifacts);
    }

    [Fact]
    public void Of_version_2_is_read_the_same_way() =>
        Assert.Equal(["GGUF version 2"], Read(new GgufFile { Version = 2 }.Text("general.name", "x")).Values(Subject.WeightsFormat));

    [Fact]
    public void Has_its_chat_templates_known_by_digests_of_their_own()
    {
        var model = Read(GgufFile.Llama().Text("tokenizer.chat_template.tool_use", "tools"));
        Assert.Equal(
            [$"sha256:{Sha256Digest.OfBytes("{{ messages }}"u8).Hex} over 14 bytes (tokenizer.chat_template)",
             $"sha256:{Sha256Digest.OfBytes("tools"u8).Hex} over 5 bytes (tokenizer.chat_template.tool_use)"],
            model.Values(Subject.ChatTemplate));
    }

    [Fact]
    public void Names_its_source_as_what_was_quantized_and_base_models_as_ancestors()
    {
        var model = Read(GgufFile.Llama()
            .Text("general.source.huggingface.repository", "own/er")
            .Number("general.base_model.count", 2)
            .Text("general.base_model.0.name", "Base 7B").Text("general.base_model.0.organization", "Some Lab")
            .Text("general.base_model.0.version", "v1").Text("general.base_model.0.repo_url", "https://huggingface.co/lab/base-7b")
            .Text("general.base_model.1.name", "Other 7B"));
        Assert.Equal(
            [("own/er", DerivationRelation.Quantization, Force.Declared, null), ("lab/base-7b", DerivationRelation.Undeclared, Force.Declared, "v1"),
             ("Other 7B", DerivationRelation.Undeclared, Force.Weak, null)],
            model.Parents.Select(p => (p.Name, p.Relation, p.Force, p.Revision)));
        Assert.Contains("base model 0, organization: Some Lab", model.Values(Subject.ParentDetail));
        Assert.Equal("general.base_model.0.repo_url", model.Parents[1].From.Location);
    }

    [Fact]
    public void Names_the_data_sets_and_what_describes_them()
    {
        var model = Read(GgufFile.Llama().Number("general.dataset.count", 2)
            .Text("general.dataset.0.name", "Data").Text("general.dataset.0.repo_url", "https://huggingface.co/datasets/own/data")
            .Text("general.dataset.1.name", "More data").Text("general.dataset.1.author", "Somebody"));
        Assert.Equal(["own/data", "More data"], model.Values(Subject.DataSet));
        Assert.Equal(["data set 0, name: Data", "data set 1, author: Somebody"], model.Values(Subject.DataSetDetail));
    }

    [Fact]
    public void Of_an_adapter_names_its_parent_as_one() =>
        Assert.Equal(DerivationRelation.Adapter, Read(GgufFile.Llama().Text("general.type", "adapter")
            .Text("general.base_model.0.repo_url", "https://huggingface.co/lab/base")).Parents.Single().Relation);

    [Fact]
    public void Is_named_by_its_own_repository_and_never_by_its_source()
    {
        var file = GgufFile.Llama().Text("general.source.repo_url", "https://huggingface.co/lab/source").Bytes();
        Assert.Null(Given.Reader.ReadFile("x.gguf", file).Name);
        var own = GgufFile.Llama().Text("general.repo_url", "https://huggingface.co/own/er-GGUF").Bytes();
        Assert.Equal("own/er-GGUF", Given.Reader.ReadFile("x.gguf", own).Name!.Value);
    }

    [Fact]
    public void Whose_type_none_of_its_tensors_has_contradicts_itself() =>
        Assert.Contains("general.file_type says Q4_K_M; none of its 2 tensors is Q4_K, most are F16.",
            Assert.Single(Read(GgufFile.Llama(type: "F16")).Contradictions).Sentence, StringComparison.Ordinal);

    [Fact]
    public void With_a_count_that_nothing_bears_out_says_so_and_costs_nothing() =>
        Assert.Equal("general.base_model.count is 1000000000, and 0 are described.",
            Wrong(new GgufFile().Number("general.base_model.count", 1_000_000_000).Bytes()));

    [Theory]
    [InlineData(1u, "The file is of GGUF version 1")]
    [InlineData(0x03000000u, "The file is big-endian, which is not read.")]
    [InlineData(9u, "The file is of GGUF version 9, which does not exist yet.")]
    public void Of_a_version_that_is_not_read_says_so(uint version, string what) =>
        Assert.StartsWith(what, Wrong(new GgufFile { Version = version }.Bytes()), StringComparison.Ordinal);

    [Fact]
    public void That_counts_more_than_it_can_hold_is_refused()
    {
        Assert.StartsWith("The header says it has 1000000000000 tensors", Wrong(new GgufFile { StatedTensors = 1_000_000_000_000 }.Bytes()), StringComparison.Ordinal);
        Assert.StartsWith("The header says it has 18446744073709551615 metadata", Wrong(new GgufFile { StatedValues = ulong.MaxValue }.Bytes()), StringComparison.Ordinal);
        Assert.StartsWith("The header has 300000 tensors, more than the limit of 250000.", Wrong(new GgufFile { StatedTensors = 300_000 }.Bytes(300_000 * 24)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8u, "FFFFFFFFFFFFFFFF", "A text says it has 18446744073709551615 bytes")]
    [InlineData(9u, "08000000FFFFFFFFFFFFFF0F", "A list says it has 1152921504606846975 items")]
    [InlineData(9u, "0A000000FFFFFFFFFFFFFFFF", "A list says it has 18446744073709551615 items")]
    [InlineData(9u, "090000000100000000000000090000000100000000000000090000000100000000000000090000000100000000000000", "A list holds the type 9 at depth 4.")]
    [InlineData(9u, "630000000100000000000000", "A list holds the type 99 at depth 1.")]
    [InlineData(77u, "00", "The value has the type 77, which GGUF does not have.")]
    [InlineData(7u, "05", "A boolean holds 5.")]
    [InlineData(8u, "0100000000000000FF", "The text is not UTF-8.")]
    public void With_a_value_that_lies_is_told_so(uint type, string hex, string what) =>
        Assert.StartsWith(what, Wrong(new GgufFile().Value("general.x", type, Convert.FromHexString(hex)).Bytes(4096)), StringComparison.Ordinal);

    [Theory]
    [InlineData(4u, 0L, new[] { 32L }, "The tensor has the type 4")]
    [InlineData(12u, 0L, new[] { 100L }, "A row of 100 elements does not fill blocks of 256 Q4_K.")]
    [InlineData(0u, 7L, new[] { 8L }, "The tensor begins at byte 7, which is no multiple of 32.")]
    [InlineData(0u, 0L, new[] { long.MaxValue, long.MaxValue }, "The tensor is larger than any file")]
    [InlineData(0u, long.MaxValue - 31, new[] { 1024L }, "The tensor is larger than any file, or lies beyond any.")]
    [InlineData(0u, 64L, new[] { 8L }, "64 bytes before t belong to no tensor.")]
    [InlineData(0u, 0L, new[] { 1L, 1L, 1L, 1L, 1L }, "The tensor t has 5 dimensions.")]
    [InlineData(0u, 0L, new[] { 1024L }, "The header lays out 4096 bytes of data, and 512 follow it.")]
    public void With_a_tensor_that_lies_is_told_so(uint type, long offset, long[] shape, string what) =>
        Assert.StartsWith(what, Wrong(new GgufFile().Tensor("t", type, offset, shape).Bytes(512)), StringComparison.Ordinal);

    [Fact]
    public void Whose_tensors_overlap_or_repeat_is_told_so()
    {
        var file = new GgufFile().Tensor("a", 0, 64).Tensor("b", 0, 32, [64]).Tensor("a", 0, 288, [8]).Bytes(320);
        var said = Read(file).NotUnderstood.Select(n => n.What).ToList();
        Assert.Contains("b begins at byte 32, inside a, which ends at 256.", said);
        Assert.Contains("The tensor a is listed a second time.", said);
    }

    [Fact]
    public void Cut_anywhere_is_answered()
    {
        var file = GgufFile.Llama(10).Bytes();
        for (var length = 0; length < file.Length; length++)
            Assert.Contains(Read(file[..length]).NotUnderstood, n => n.Reason is Reason.Wrong);
    }

    [Fact]
    public void With_a_huge_vocabulary_costs_no_memory()
    {
        var file = new GgufFile().Texts("tokenizer.ggml.tokens", [.. Enumerable.Repeat("a word of some length", 300_000)]).Text("general.name", "x").Bytes();
        Read(file);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(["x"], Read(file).Values(Subject.Title));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
    }
}
