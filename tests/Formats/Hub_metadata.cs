using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Formats;

public sealed class Hub_metadata
{
    private const string Digest = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private const string Full = $$"""
        {"id":"a/model","modelId":"a/model","author":"a","sha":"ec9df50045e9687fd7ea8116db84c4ad5c4a4358","gated":"manual",
         "createdAt":"2025-01-20T03:46:07.000Z","created_at":"2025-01-20 03:46:07+00:00","lastModified":"2025-02-24T03:30:57.000Z",
         "tags":["chat","region:us","license:mit","dataset:d/set","base_model:p/arent","base_model:quantized:p/arent"],
         "cardData":{"base_model":"p/arent","license":"mit"},"downloads":12,"private":false,"empty":null,
         "siblings":[{"rfilename":"a.safetensors","size":7,"lfs":{"sha256":"{{Digest}}","size":7} },{"rfilename":"README.md"}],
         "safetensors":{"parameters":{"BF16":9},"total":9},
         "config":{"model_type":"qwen2","architectures":["Qwen2ForCausalLM"],
           "peft":{"base_model_name_or_path":"p/arent","task_type":"CAUSAL_LM"} } }
        """;

    [Theory]
    [InlineData(Subject.Name, "a/model")]
    [InlineData(Subject.DeveloperNamespace, "a")]
    [InlineData(Subject.CommitRevision, "ec9df50045e9687fd7ea8116db84c4ad5c4a4358")]
    [InlineData(Subject.Gated, "manual")]
    [InlineData(Subject.FirstPublished, "2025-01-20T03:46:07Z")]
    [InlineData(Subject.LastChanged, "2025-02-24T03:30:57Z")]
    [InlineData(Subject.HostingRegion, "us")]
    [InlineData(Subject.DataSet, "d/set")]
    [InlineData(Subject.ParameterCount, "9")]
    [InlineData(Subject.ModelType, "qwen2")]
    [InlineData(Subject.Architecture, "Qwen2ForCausalLM")]
    public void States_each_field(Subject about, string value) =>
        Assert.All(Given.Metadata(Full).Values(about), v => Assert.Equal(value, v));

    [Fact]
    public void Keeps_the_hubs_inference_apart_from_the_publishers_declaration()
    {
        var model = Given.Metadata(Full);
        var inferred = Assert.Single(model.Parents, p => p.Force is Force.InferredByHub);
        Assert.Equal((DerivationRelation.Quantization, Asserter.Hub, "/tags/5"),
            (inferred.Relation, inferred.From.AssertedBy, inferred.From.Location));
        var declared = Assert.Single(model.Parents, p => p.From.Location == "/cardData/base_model");
        Assert.Equal((DerivationRelation.Undeclared, Force.Declared, Asserter.Publisher),
            (declared.Relation, declared.Force, declared.From.AssertedBy));
    }

    [Fact]
    public void Never_takes_the_hosting_region_for_anything_else()
    {
        var region = Assert.Single(Given.Metadata(Full).Statements, s => s.Value == "us");
        Assert.Equal((Subject.HostingRegion, Asserter.Hub), (region.About, region.From.AssertedBy));
    }

    [Fact]
    public void Lists_files_with_the_digests_that_the_hub_states()
    {
        var files = Given.Metadata(Full).Artifacts;
        Assert.Equal(("a.safetensors", 7L, Sha256Digest.Of(Digest)), (files[0].Name, files[0].Bytes!.Value, files[0].Sha256!.Value));
        Assert.Equal(("README.md", null, null), (files[1].Name, files[1].Bytes, files[1].Sha256));
    }

    [Fact]
    public void Keeps_what_has_no_meaning_here_once() =>
        Assert.Equal(["downloads", "parameters", "private", "task_type"],
            Given.Metadata(Full).NotUnderstood.Where(n => n.Reason is Reason.KeptNotInterpreted).Select(n =>
                n.What.Split(' ')[0]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("false", Truth.No)]
    [InlineData("true", Truth.Yes)]
    [InlineData("\"auto\"", Truth.Yes)]
    [InlineData("\"manual\"", Truth.Yes)]
    [InlineData("null", Truth.Unknown)]
    [InlineData("\"perhaps\"", Truth.Unknown)]
    public void Knows_gated_only_when_it_is_said(string value, Truth gated) =>
        Assert.Equal(gated, Given.Metadata($"{{\"gated\":{value}}}").Gated);

    [Fact]
    public void Reads_files_that_a_crawl_printed_as_text()
    {
        var model = Given.Metadata("""
            {"siblings":["RepoSibling(rfilename='it\"s.bin', size=None, blob_id=None, lfs=None)",
             "RepoSibling(rfilename=\"x'y\", size=5, blob_id=None, lfs=None)","?"]}
            """);
        Assert.Equal([("it\"s.bin", null), ("x'y", 5L)], model.Artifacts.Select(a => (a.Name, a.Bytes)));
        Assert.Equal("/siblings/2", model.Only(Reason.Wrong).Location);
    }

    [Fact]
    public void Reads_the_card_inside_that_a_crawl_kept_as_YAML_text()
    {
        var model = Given.Metadata("""{"card_data":"base_model: a/b\nlicense: mit","cardData":"base_model: a/b\nlicense: mit"}""");
        var parent = Assert.Single(model.Parents);
        Assert.Equal(("/cardData/base_model", (int?)null), (parent.From.Location, parent.From.Line));
    }

    [Fact]
    public void Does_not_take_the_hubs_placeholder_date_for_a_first_publication()
    {
        var model = Given.Metadata("""{"createdAt":"2022-03-02T23:29:04.000Z"}""");
        Assert.Null(model.FirstPublished);
        Assert.Contains("stays unknown", model.Only(Reason.Wrong).What, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_the_first_publication_in_UTC() =>
        Assert.Equal(new DateTimeOffset(2025, 1, 20, 3, 46, 7, TimeSpan.Zero),
            Given.Metadata("""{"created_at":"2025-01-20 05:46:07+02:00"}""").FirstPublished);

    [Theory]
    [InlineData("{\"id\":\"a/b\",", "The JSON is malformed at byte")]
    [InlineData("{\"id\":\"a/b\"} x", "The JSON is malformed at byte")]
    [InlineData("[1]", "The metadata is a list, not an object.")]
    [InlineData("", "The JSON is malformed at byte")]
    [InlineData("{\"createdAt\":\"soon\"}", "This is no instant.")]
    [InlineData("{\"id\":5}", "id is a number, not a name.")]
    [InlineData("{\"sha\":\"a\",\"sha\":\"b\"}", "The key sha stands here a second time")]
    [InlineData("{\"author\":\"\\ud800\"}", "A string escapes half of a surrogate pair")]
    [InlineData("{\"siblings\":[{\"rfilename\":\"a\",\"lfs\":{\"sha256\":\"zz\"}}]}", "This is no SHA-256 digest")]
    [InlineData("{\"cardData\":\"a: [\"}", "The YAML is malformed")]
    [InlineData("{\"cardData\":5}", "cardData is a number.")]
    public void Says_what_is_wrong(string json, string what) =>
        Assert.StartsWith(what, Given.Metadata(json).Only(Reason.Wrong).What, StringComparison.Ordinal);

    [Fact]
    public void Refuses_bytes_that_are_not_UTF_8() =>
        Assert.Equal("The bytes are not UTF-8.", Given.Reader.ReadHubMetadata(new byte[] { (byte)'{', 0xff,
            (byte)'}' }).Only(Reason.Wrong).What);
}
