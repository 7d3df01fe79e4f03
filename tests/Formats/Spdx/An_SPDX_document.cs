using System.Text;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Formats.Spdx;

public sealed class An_SPDX_document
{
    private const string Full = """
        {"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[
         {"type":"CreationInfo","@id":"_:own","specVersion":"3.0.1","createdBy":["urn:acme"],"created":"2026-01-31T12:00:00Z"},
         {"type":"CreationInfo","@id":"_:other","specVersion":"3.0.1","createdBy":["urn:lab"],"created":"2026-01-31T12:00:00Z"},
         {"type":"Organization","spdxId":"urn:acme","creationInfo":"_:own","name":"Acme"},
         {"type":"Organization","spdxId":"urn:lab","creationInfo":"_:own","name":"The Lab"},
         {"type":"ai_AIPackage","spdxId":"urn:m","creationInfo":"_:own","name":"Small","suppliedBy":"urn:acme","releaseTime":"2026-01-31T00:00:00Z",
          "software_packageVersion":"2","software_downloadLocation":"https://huggingface.co/acme/small","software_primaryPurpose":"model",
          "ai_domain":["text-generation"],"ai_typeOfModel":["transformer"],"ai_informationAboutTraining":"Three stages.","ai_limitation":"Cannot count.",
          "ai_safetyRiskAssessment":"high","ai_autonomyType":"noAssertion","ai_hyperparameter":[{"type":"DictionaryEntry","key":"lr","value":"0.1"}],
          "ai_energyConsumption":{"type":"ai_EnergyConsumption","ai_trainingEnergyConsumption":[{"type":"ai_EnergyConsumptionDescription",
            "ai_energyQuantity":"5","ai_energyUnit":"kilowattHour"}]},
          "verifiedUsing":[{"type":"Hash","algorithm":"sha256","hashValue":"2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"}]},
         {"type":"ai_AIPackage","spdxId":"urn:p","creationInfo":"_:own","name":"big/parent","software_packageVersion":"1"},
         {"type":"ai_AIPackage","spdxId":"urn:t","creationInfo":"_:own","name":"teach/teacher"},
         {"type":"dataset_DatasetPackage","spdxId":"urn:d","creationInfo":"_:own","name":"Curated","dataset_confidentialityLevel":"amber",
          "dataset_datasetType":["text"],"dataset_hasSensitivePersonalInformation":"no"},
         {"type":"software_File","spdxId":"urn:f","creationInfo":"_:own","name":"./model.bin","verifiedUsing":[{"type":"Hash","algorithm":"sha256",
          "hashValue":"2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"}]},
         {"type":"simplelicensing_LicenseExpression","spdxId":"urn:l","creationInfo":"_:own","simplelicensing_licenseExpression":"Apache-2.0"},
         {"type":"Relationship","spdxId":"urn:r1","creationInfo":"_:own","from":"urn:m","to":["urn:p"],"relationshipType":"descendantOf","completeness":"complete",
          "extension":[{"type":"extension_CdxPropertiesExtension","extension_cdxProperty":[{"type":"extension_CdxPropertyEntry",
            "extension_cdxPropName":"modelreg:relation","extension_cdxPropValue":"quantization"}]}]},
         {"type":"Relationship","spdxId":"urn:r2","creationInfo":"_:own","from":"urn:m","to":["urn:d"],"relationshipType":"trainedOn","completeness":"incomplete"},
         {"type":"Relationship","spdxId":"urn:r3","creationInfo":"_:own","from":"urn:t","to":["urn:d"],"relationshipType":"generates"},
         {"type":"Relationship","spdxId":"urn:r4","creationInfo":"_:own","from":"urn:m","to":["urn:f"],"relationshipType":"contains"},
         {"type":"Relationship","spdxId":"urn:r5","creationInfo":"_:own","from":"urn:m","to":["urn:l"],"relationshipType":"hasDeclaredLicense"},
         {"type":"Relationship","spdxId":"urn:r6","creationInfo":"_:other","from":"urn:m","to":["https://spdx.org/licenses/MIT"],"relationshipType":"hasConcludedLicense"},
         {"type":"Relationship","spdxId":"urn:r7","creationInfo":"_:other","from":"urn:q","to":["urn:m"],"relationshipType":"ancestorOf"},
         {"type":"Relationship","spdxId":"urn:r8","creationInfo":"_:own","from":"urn:m","to":["NoneElement"],"relationshipType":"testedOn"},
         {"type":"Relationship","spdxId":"urn:r9","creationInfo":"_:own","from":"urn:m","to":["https://spdx.org/rdf/3.0.1/terms/Core/NoAssertionElement"],
          "relationshipType":"dependsOn"}]}
        """;

    private static readonly IReadOnlyList<ImportedModel> Models = Read(Full);

    private static ImportedModel Model => Models[0];

    [Fact]
    public void Gives_every_model_it_describes() =>
        Assert.Equal(["acme/small", "big/parent", "teach/teacher"], Models.Select(m => m.Name!.Value));

    [Theory]
    [InlineData(Subject.Version, "2")]
    [InlineData(Subject.Publisher, "Acme")]
    [InlineData(Subject.ReleasedOn, "2026-01-31T00:00:00Z")]
    [InlineData(Subject.Task, "text-generation")]
    [InlineData(Subject.TrainingStep, "Three stages.")]
    [InlineData(Subject.Limitation, "Cannot count.", "safety risk assessed as high")]
    [InlineData(Subject.Energy, "training: 5 kilowattHour")]
    [InlineData(Subject.DataSet, "Curated")]
    [InlineData(Subject.DataSetDetail, "Curated: confidentialityLevel amber", "Curated: datasetType text", "Curated: hasSensitivePersonalInformation no")]
    [InlineData(Subject.License, "Apache-2.0", "MIT")]
    [InlineData(Subject.Completeness, "descendantOf: complete", "trainedOn: incomplete")]
    public void States_what_it_says(Subject about, params string[] values) => Assert.Equal(values, Model.Values(about));

    [Fact]
    public void Tells_known_none_from_nothing_asserted_and_both_from_silence()
    {
        Assert.Equal(["testedOn"], Model.Values(Subject.KnownNone));
        Assert.Equal(["dependsOn"], Model.Values(Subject.Unstated));
        Assert.Empty(Models[1].Values(Subject.KnownNone));
    }

    [Fact]
    public void Names_parents_with_relation_speaker_and_place()
    {
        Assert.Equal(
            [("big/parent", DerivationRelation.Quantization, Force.Declared, "/@graph/10/to/0"), ("urn:q", DerivationRelation.Undeclared, Force.Reported, "/@graph/16/from"),
                ("teach/teacher", DerivationRelation.TrainingOnOutputs, Force.Declared, "/@graph/12/from")],
            Model.Parents.Select(p => (p.Name, p.Relation, p.Force, p.From.Location)));
        Assert.Equal(("1", "The Lab", false), (Model.Parents[0].Revision, Model.Parents[1].From.Who, Model.Parents[1].IsHubName));
    }

    [Fact]
    public void Is_evidence_by_who_created_each_element()
    {
        Assert.Equal(EvidenceKind.PublisherDeclaration, Model.Name!.From.Kind);
        var concluded = Model.About(Subject.License).Single(l => l.Value == "MIT");
        Assert.Equal((EvidenceKind.ThirdPartyFinding, "The Lab"), (concluded.From.Kind!.Value, concluded.From.Who));
        Assert.Contains(Model.Contradictions, c => c.About == "license");
    }

    [Fact]
    public void Lists_its_files() =>
        Assert.Equal(("model.bin", (Sha256Digest?)Sha256Digest.OfBytes("foo"u8)), Model.Artifacts.Select(a => (a.Name, a.Sha256)).Single());

    [Fact]
    public void Keeps_what_it_gives_no_meaning() =>
        Assert.Contains(Model.NotUnderstood, n => n is { Reason: Reason.KeptNotInterpreted, Location: "/@graph/4/ai_hyperparameter" });

    [Theory]
    [InlineData("\"@graph\":[", "\"@graph\":1,\"elements\":[", "/@graph")]
    [InlineData("https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "https://example.com", "/@context")]
    [InlineData("\"relationshipType\":\"generates\"", "\"relationshipType\":\"distils\"", "/@graph/12/relationshipType")]
    [InlineData("\"completeness\":\"incomplete\"", "\"completeness\":\"some\"", "/@graph/11/completeness")]
    [InlineData("\"ai_safetyRiskAssessment\":\"high\"", "\"ai_safetyRiskAssessment\":\"none\"", "/@graph/4/ai_safetyRiskAssessment")]
    [InlineData("\"spdxId\":\"urn:p\"", "\"spdxId\":\"urn:m\"", "/@graph/5")]
    [InlineData("\"spdxId\":\"urn:p\",\"creationInfo\":\"_:own\"", "\"spdxId\":\"urn:p\",\"creationInfo\":\"_:none\"", "/@graph/5/creationInfo")]
    [InlineData("\"to\":[\"urn:f\"]", "\"to\":[]", "/@graph/13")]
    [InlineData("\"to\":[\"urn:f\"]", "\"to\":[1]", "/@graph/13/to/0")]
    [InlineData("\"name\":\"./model.bin\",", "", "/@graph/8")]
    [InlineData("\"name\":\"Acme\"", "\"name\":\"Acme\",\"name\":\"Acme\"", "/@graph/2/name")]
    [InlineData("{\"type\":\"Organization\"", "{\"typ\":\"Organization\"", "/@graph/2")]
    public void That_breaks_a_rule_is_refused_whole_with_the_place(string from, string to, string place)
    {
        var at = Full.IndexOf(from, StringComparison.Ordinal);
        var model = Read(Full[..at] + to + Full[(at + from.Length)..]).Single();
        Assert.Equal(place, model.Only(Reason.Wrong).Location);
        Assert.Empty(model.Statements);
    }

    [Fact]
    public void With_two_relationships_of_one_name_is_read_with_both_and_says_so()
    {
        var model = Read(Full.Replace("urn:r8", "urn:r9", StringComparison.Ordinal))[0];
        Assert.Equal(["testedOn", "dependsOn"], [.. model.Values(Subject.KnownNone), .. model.Values(Subject.Unstated)]);
        Assert.Equal("/@graph/18", model.Only(Reason.Wrong).Location);
    }

    [Fact]
    public void That_is_mutated_is_answered_and_never_thrown_at_the_caller()
    {
        var random = new Random(20261122);
        string[] pieces = ["\"", "{", "}", "[", "]", ",", "null", "1", "urn:m", "NoneElement", "é"];
        for (var run = 0; run < 1500; run++)
        {
            var text = new StringBuilder(Full);
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                var at = random.Next(text.Length - 8);
                if (random.Next(2) == 0) text.Remove(at, random.Next(1, 6));
                else text.Insert(at, pieces[random.Next(pieces.Length)]);
            }

            Assert.All(Read(text.ToString()), model => Assert.Single(model.Sources));
        }
    }

    private static IReadOnlyList<ImportedModel> Read(string json) => Given.Reader.ReadAll("x.spdx.json", Given.Bytes(json));
}
