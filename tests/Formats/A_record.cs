using System.Text.Json;
using ModelRegistry.Domain;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Formats;

public sealed class A_record
{
    private const string Card = "---\nlicense: mit\nbase_model: p/arent\n---\n";

    private static ImportedModel Record(object record) => Given.Reader.ReadRecord(JsonSerializer.SerializeToUtf8Bytes(record), "m.jsonl:7");

    private static ImportedModel Carded(string metadata) => Record(new { model_id = "a/model", card = Card, metadata });

    [Fact]
    public void Gives_card_and_metadata_digests_of_their_own()
    {
        var model = Record(new { model_id = "a/model", card = Card, metadata = "{\"id\":\"a/model\"}" });
        Assert.Equal(["m.jsonl:7", "m.jsonl:7#/card", "m.jsonl:7#/metadata"], model.Sources.Select(s => s.File));
        Assert.Equal(Sha256Digest.OfBytes(Given.Bytes(Card)), model.Sources[1].Sha256);
        Assert.Equal((Sha256Digest.OfBytes(Given.Bytes(Card)), 3), (model.Parents[0].From.Sha256, model.Parents[0].From.Line));
    }

    [Fact]
    public void Keeps_two_licences_that_differ_and_lists_the_contradiction()
    {
        var model = Carded("{\"id\":\"a/model\",\"cardData\":{\"license\":\"apache-2.0\"},\"tags\":[\"license:apache-2.0\"]}");
        Assert.Equal(["mit", "apache-2.0", "apache-2.0"], model.Values(Subject.License));
        var contradiction = Assert.Single(model.Contradictions);
        Assert.Equal("license", contradiction.About);
        Assert.StartsWith("m.jsonl:7#/card line 2 says mit; m.jsonl:7#/metadata", contradiction.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_no_contradiction_when_all_agree() =>
        Assert.Empty(Carded("{\"id\":\"a/model\",\"tags\":[\"license:MIT\",\"base_model:finetune:p/arent\"]}").Contradictions);

    [Fact]
    public void Lists_a_relation_on_which_publisher_and_hub_differ()
    {
        var model = Record(new
        {
            model_id = "a/model",
            card = "---\nbase_model: p/arent\nbase_model_relation: quantized\n---\n",
            metadata = "{\"tags\":[\"base_model:finetune:p/arent\"]}",
        });
        Assert.Equal("relation", Assert.Single(model.Contradictions).About);
        Assert.Equal(2, model.Parents.Count);
    }

    [Fact]
    public void Lists_a_name_that_differs_and_goes_by_the_hubs()
    {
        var model = Record(new { model_id = "a/old", card = Card, metadata = "{\"id\":\"a/new\"}" });
        Assert.Equal("a/new", model.Name!.Value);
        Assert.Equal("name", Assert.Single(model.Contradictions).About);
    }

    [Theory]
    [InlineData("N/A")]
    [InlineData("")]
    [InlineData(null)]
    public void Says_that_card_and_metadata_are_absent(string? nothing)
    {
        var model = Record(new { model_id = "a/model", card = nothing, metadata = nothing });
        Assert.Equal(["/card", "/metadata"], model.NotUnderstood.Select(n => n.Location));
        Assert.All(model.NotUnderstood, n => Assert.Equal(Reason.Absent, n.Reason));
    }

    [Fact]
    public void Keeps_the_metadata_when_the_card_is_malformed()
    {
        var model = Record(new { model_id = "a/model", card = "---\na: [\n---\n", metadata = "{\"cardData\":{\"license\":\"mit\"}}" });
        Assert.Equal(["mit"], model.Values(Subject.License));
        Assert.Equal("m.jsonl:7#/card", model.Only(Reason.Wrong).File);
    }

    [Theory]
    [InlineData("{\"card\":\"x\"}", "model_id is not there.")]
    [InlineData("{\"model_id\":\"a/b\",\"card\":5}", "card is a number, not text.")]
    [InlineData("[]", "The line is a list, not an object.")]
    [InlineData("{", "The JSON is malformed")]
    public void Says_what_is_wrong(string json, string what) =>
        Assert.StartsWith(what, Given.Reader.ReadRecord(Given.Bytes(json)).Only(Reason.Wrong).What, StringComparison.Ordinal);

    [Fact]
    public void Reads_metadata_that_is_an_object_and_not_text() =>
        Assert.Equal("a/model", Record(new { model_id = "a/model", metadata = new { id = "a/model", author = "a" } }).Name!.Value);
}
