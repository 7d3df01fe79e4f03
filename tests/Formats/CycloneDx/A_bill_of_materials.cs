using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats.Folders;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Formats.CycloneDx;

public sealed class A_bill_of_materials
{
    private static readonly IReadOnlyList<ImportedModel> Models = Given_a_bom.Read(Given_a_bom.Full);

    private static ImportedModel Model => Models[0];

    [Fact]
    public void Gives_every_model_it_describes_and_none_of_its_pedigree() =>
        Assert.Equal(["acme/small", "teach/teacher"], Models.Select(m => m.Name!.Value));

    [Fact]
    public void Is_accepted_without_a_fault() =>
        Assert.DoesNotContain(Models.SelectMany(m => m.NotUnderstood), n => n.Reason is Reason.Wrong or Reason.Limit);

    [Theory]
    [InlineData(Subject.CommitRevision, "0123456789abcdef")]
    [InlineData(Subject.Version, "2")]
    [InlineData(Subject.License, "Apache-2.0")]
    [InlineData(Subject.LicenseName, "Acme terms")]
    [InlineData(Subject.Task, "text-generation")]
    [InlineData(Subject.ModelType, "llama")]
    [InlineData(Subject.TrainingMethod, "self-supervised")]
    [InlineData(Subject.Limitation, "Cannot count.")]
    [InlineData(Subject.Energy, "training: 5 kWh, 2 tCO2eq")]
    [InlineData(Subject.TrainingPlace, "France", "Lyon")]
    [InlineData(Subject.LineageNote, "Trained in three stages.")]
    [InlineData(Subject.Descendant, "acme/tiny")]
    [InlineData(Subject.Variant, "acme/small-chat")]
    [InlineData(Subject.TrainingStep, "Tune: build")]
    [InlineData(Subject.DataSet, "Curated set", "Web text", "Curated set")]
    [InlineData(Subject.Claim, "Trained on licensed text (conformance 0.8 of 1)")]
    [InlineData(Subject.CounterClaim, "against \"Trained on licensed text\": A book was found")]
    public void States_what_it_says(Subject about, params string[] values) => Assert.Equal(values, Model.Values(about));

    [Fact]
    public void States_the_governance_of_a_data_set() => Assert.Equal(
        ["Curated set: classification confidential", "Web text: classification public", "Web text: sensitive data names", "Web text: owner Webbers",
            "Curated set: classification confidential"],
        Model.Values(Subject.DataSetDetail));

    [Fact]
    public void Names_the_place_and_the_bytes_of_each_statement()
    {
        var licence = Model.About(Subject.License).Single();
        Assert.Equal(("/metadata/component/licenses/0/license/id", Sha256Digest.OfBytes(Given.Bytes(Given_a_bom.Full))),
            (licence.From.Location, licence.From.Sha256));
    }

    [Fact]
    public void Lists_its_files_with_their_digests()
    {
        var file = Assert.Single(Model.Artifacts);
        Assert.Equal(("model.safetensors", 3L, Sha256Digest.OfBytes("foo"u8)), (file.Name, file.Bytes!.Value, file.Sha256!.Value));
    }

    [Fact]
    public void Declares_ancestors_with_the_relation_our_property_names_and_undeclared_without_it()
    {
        Assert.Equal(
            [("big/parent", DerivationRelation.Distillation, true), ("A Model With Spaces", DerivationRelation.Undeclared, false),
                ("teach/teacher", DerivationRelation.Undeclared, true)],
            Model.Parents.Select(p => (p.Name, p.Relation, p.IsHubName)));
        Assert.Equal("7", Model.Parents[1].Revision);
    }

    [Fact]
    public void Is_the_publishers_word_when_the_publisher_wrote_it() =>
        Assert.All(Model.Statements.Where(s => s.About is not (Subject.Claim or Subject.CounterClaim)),
            s => Assert.Equal(EvidenceKind.PublisherDeclaration, s.From.Kind));

    [Fact]
    public void Is_a_report_when_somebody_else_wrote_it()
    {
        var model = Given_a_bom.Read(Given_a_bom.Full.Replace("\"manufacturer\":{\"name\":\"Acme\"}", "\"manufacturer\":{\"name\":\"Scanner Inc\"}", StringComparison.Ordinal))[0];
        var parent = model.Parents[1];
        Assert.Equal((Force.Reported, Asserter.ThirdParty, "Scanner Inc", EvidenceKind.ThirdPartyFinding, EvidenceStrength.Indicative),
            (parent.Force, parent.From.AssertedBy, parent.From.Who, parent.From.Kind!.Value, parent.Strength));
        Assert.Empty(model.DeclaredParents);
    }

    [Fact]
    public void Without_an_author_is_nobodys_word_but_a_report() =>
        Assert.Equal((Asserter.ThirdParty, (string?)null), Speaker(Given_a_bom.Read(Given_a_bom.Model(""))[0].Name!.From));

    [Fact]
    public void Gives_what_is_cited_to_whom_it_cites_and_believes_no_grade_it_carries()
    {
        var from = Model.Parents[0].From;
        Assert.Equal((Asserter.ThirdParty, "Assessors", "E3 strong", EvidenceKind.ThirdPartyFinding),
            (from.AssertedBy, from.Who, from.CitedAs, from.Kind!.Value));
        Assert.Equal(EvidenceStrength.Indicative, Model.Parents[0].Strength);
        Assert.Equal(Asserter.Publisher, Model.Parents[1].From.AssertedBy);
    }

    [Fact]
    public void Keeps_what_it_gives_no_meaning()
    {
        Assert.Contains(Model.NotUnderstood, n => n is { Reason: Reason.KeptNotInterpreted, Location: "/metadata/component/externalReferences" });
        Assert.Contains(Model.NotUnderstood, n => n.Text!.Contains("other:x", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_two_things_with_one_reference_neither_is_chosen()
    {
        var model = Given_a_bom.Read("""
            {"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"type":"data","bom-ref":"d","name":"One"},{"type":"data","bom-ref":"d","name":"Two"},
             {"type":"machine-learning-model","name":"m","modelCard":{"modelParameters":{"datasets":[{"ref":"d"}]}}}]}
            """)[0];
        Assert.Equal(["d"], model.Values(Subject.DataSet));
    }

    [Fact]
    public async Task In_a_folder_speaks_of_the_folders_model_and_contradicts_its_card()
    {
        var model = Given.Reader.ReadFolder(
            [await File("README.md", "---\nlicense: mit\nbase_model: one/parent\n---\n"), await File("bom.json", Given_a_bom.Full)], "acme/small");
        Assert.Equal(["base_model", "license"], model.Contradictions.Select(c => c.About).Order());
        Assert.Equal("acme/small", model.Name!.Value);
        Assert.DoesNotContain(model.Statements, s => s.Value == "teach/teacher");
    }

    [Fact]
    public void That_describes_no_model_says_so() =>
        Assert.Equal("The document describes no machine-learning-model.",
            Given_a_bom.Read("""{"bomFormat":"CycloneDX","specVersion":"1.5"}""").Single().Only(Reason.Absent).What);

    private static (Asserter, string?) Speaker(Provenance from) => (from.AssertedBy, from.Who);

    private static async Task<FolderFile> File(string path, string text)
    {
        using var stream = new MemoryStream(Given.Bytes(text));
        return await FolderFile.ReadAsync(path, stream);
    }
}
