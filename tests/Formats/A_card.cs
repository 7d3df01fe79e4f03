using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Formats;

public sealed class A_card
{
    private const string Full = """
        ---
        base_model: Qwen/Qwen2.5-7B
        base_model_relation: finetune
        datasets:
        - a/one
        - b/two
        license: other
        license_name: house-licence
        license_link: LICENSE
        tags:
        - chat
        - dataset:c/three
        - base_model:merge:d/four
        language:
        - en
        - no
        pipeline_tag: text-generation
        library_name: transformers
        new_version: a/next
        quantized_by: someone
        co2_eq_emissions:
          emissions: 12
          hardware_used: 8 x A100
          geographical_location: Oslo
        extra_gated_prompt: You agree.
        ---
        # A model
        """;

    [Fact]
    public void States_each_field_with_its_line_and_the_digest_of_the_bytes()
    {
        var card = Given.Card(Full, "a/model");
        var parent = Assert.Single(card.Parents, p => p.Name == "Qwen/Qwen2.5-7B");
        Assert.Equal((DerivationRelation.FineTune, Force.Declared, 2, "/base_model"),
            (parent.Relation, parent.Force, parent.From.Line!.Value, parent.From.Location));
        Assert.Equal(3, parent.RelationFrom!.Line);
        Assert.Equal(Sha256Digest.OfBytes(Given.Bytes(Full)), parent.From.Sha256);
        Assert.Equal((Asserter.Publisher, EvidenceKind.PublisherDeclaration), (parent.From.AssertedBy, parent.From.Kind));
    }

    [Theory]
    [InlineData(Subject.Name, "a/model")]
    [InlineData(Subject.DeveloperNamespace, "a")]
    [InlineData(Subject.License, "other")]
    [InlineData(Subject.LicenseName, "house-licence")]
    [InlineData(Subject.LicenseLink, "LICENSE")]
    [InlineData(Subject.Task, "text-generation")]
    [InlineData(Subject.Library, "transformers")]
    [InlineData(Subject.ReplacedBy, "a/next")]
    [InlineData(Subject.QuantizedBy, "someone")]
    [InlineData(Subject.Energy, "training: 12 g CO2eq")]
    [InlineData(Subject.TrainingPlace, "Oslo")]
    [InlineData(Subject.GatingTerm, "prompt: You agree.")]
    public void Reads_a_field(Subject about, string value) => Assert.Equal([value], Given.Card(Full, "a/model").Values(about));

    [Fact]
    public void Reads_a_run_from_what_its_emissions_tell()
    {
        var run = Assert.Single(Given.Card(Full.Replace("Oslo", "Oslo, Norway", StringComparison.Ordinal)).Runs);
        Assert.Equal(("training", "NO", "8 x A100"), (run.Name, run.Place?.Code, Assert.Single(run.Chips).Name));
        Assert.Null(Assert.Single(Given.Card(Full).Runs).Place);
    }

    [Fact]
    public void Reads_data_sets_from_the_list_and_from_tags() =>
        Assert.Equal(["a/one", "b/two", "c/three"], Given.Card(Full).Values(Subject.DataSet).Order(StringComparer.Ordinal));

    [Fact]
    public void Takes_a_relation_tag_as_the_publishers_word()
    {
        var parent = Assert.Single(Given.Card(Full).Parents, p => p.Name == "d/four");
        Assert.Equal((DerivationRelation.Merge, Force.Declared, 13), (parent.Relation, parent.Force, parent.From.Line));
    }

    [Fact]
    public void Keeps_a_parent_without_a_relation_as_undeclared()
    {
        var parent = Assert.Single(Given.Front("base_model:\n- a/one").Parents);
        Assert.Equal((DerivationRelation.Undeclared, 3, "/base_model/0"), (parent.Relation, parent.From.Line!.Value, parent.From.Location));
        Assert.Null(parent.RelationFrom);
    }

    [Fact]
    public void Keeps_an_unknown_key_with_its_raw_text()
    {
        var kept = Given.Front("license: mit\nodd:\n- x: 1\n  y: [2, 3]\n- z\nlast: {a: b}").NotUnderstood;
        Assert.Equal(["- x: 1\n  y: [2, 3]\n- z", "{a: b}"], kept.Select(k => k.Text));
        Assert.All(kept, k => Assert.Equal(Reason.KeptNotInterpreted, k.Reason));
        Assert.Equal([3, 7], kept.Select(k => k.Line));
    }

    [Fact]
    public void Says_nothing_about_the_name_when_nobody_gave_one() => Assert.Null(Given.Front("license: mit").Name);
}
