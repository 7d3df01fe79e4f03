using System.Text.Json.Nodes;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats.Export;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Tests.Formats.CycloneDx;

namespace ModelRegistry.Tests.Formats.Export;

public sealed class A_bill_that_we_write
{
    private static readonly DateTimeOffset Day = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Sources { get; } = new("a bill", "a card", "metadata", "a row", "every relation and subject");

    [Theory, MemberData(nameof(Sources))]
    public void Is_read_back_without_loss(string source)
    {
        var before = Of(source);
        var model = Read(CycloneDxWriter.Write(before, "The Registry", Day));
        Assert.DoesNotContain(model.NotUnderstood, n => n.Reason is Reason.Wrong or Reason.Limit);
        var after = ReleaseRecord.Of(model);
        Assert.Equal(before.Name, after.Name);
        Assert.Equal(Said(before), Said(after));
        Assert.Equal(before.Parents.Select(p => (p.Name, p.Revision, p.Relation)).Order(), after.Parents.Select(p => (p.Name, p.Revision, p.Relation)).Order());
        Assert.Equal(before.Files, after.Files);
        Assert.Equal(before.Runs.Select(Line), after.Runs.Select(Line));
    }

    [Theory, MemberData(nameof(Sources))]
    public void In_SPDX_is_read_back_without_loss(string source)
    {
        var before = Of(source);
        var model = Given.Reader.ReadAll("x.json", Given.Bytes(SpdxWriter.Write(before, "The Registry", Day))).Single();
        Assert.DoesNotContain(model.NotUnderstood, n => n.Reason is Reason.Wrong or Reason.Limit);
        var after = ReleaseRecord.Of(model);
        Assert.Equal(before.Name, after.Name);
        Assert.Equal(Said(before), Said(after));
        Assert.Equal(before.Parents.Select(p => (p.Name, p.Revision, p.Relation)).Order(), after.Parents.Select(p => (p.Name, p.Revision, p.Relation)).Order());
        Assert.Equal(before.Files, after.Files);
        Assert.Equal(before.Runs.Select(Line), after.Runs.Select(Line));
        Assert.Equal(before.Parents.Select(p => p.Grade!.AssertedBy).Distinct().Order(), model.Parents.Select(p => p.From.Who).Distinct().Order());
    }

    [Theory, MemberData(nameof(Sources))]
    public void Cites_every_part_to_who_asserts_it_with_the_grade(string source)
    {
        var before = Of(source);
        var model = Read(CycloneDxWriter.Write(before, "The Registry", Day));
        foreach (var statement in before.Statements.Where(s => s.Grade is not null))
        {
            var grade = $"E{(int)statement.Grade!.Kind} {statement.Grade.Strength.ToString().ToLowerInvariant()}";
            Assert.Contains(model.Statements, s => s.About == statement.About && s.Value == statement.Value && s.From.CitedAs == grade);
        }

        Assert.Equal(before.Parents.Count(p => p.Grade is not null), model.Parents.Count(p => p.From.CitedAs is not null));
    }

    [Fact]
    public void Keeps_the_publishers_word_apart_from_reports()
    {
        var model = Read(CycloneDxWriter.Write(new()
        {
            Name = "acme/small",
            Parents =
            [
                new("a/one", null, DerivationRelation.FineTune, new(EvidenceKind.PublisherDeclaration, EvidenceStrength.Weak, RecordedGrade.Publisher, null, null)),
                new("b/two", null, DerivationRelation.Distillation, new(EvidenceKind.ThirdPartyFinding, EvidenceStrength.Strong, "An Agency", null, null)),
            ],
        }, "The Registry", Day));
        Assert.Equal([(Force.Declared, null), (Force.Reported, "An Agency")], model.Parents.Select(p => (p.Force, p.From.Who)));
        Assert.Equal((Asserter.ThirdParty, "The Registry"), (model.Name!.From.AssertedBy, model.Name.From.Who));
    }

    [Fact]
    public void Never_carries_a_signature_over_as_a_statement_of_its_own()
    {
        var model = Read(CycloneDxWriter.Write(new()
        {
            Name = "acme/small",
            Statements = [new(Subject.Signature, "It verifies.", new(EvidenceKind.Signature, EvidenceStrength.Conclusive, "Acme", null, null))],
        }, "The Registry", Day));
        Assert.Empty(model.About(Subject.Signature));
        Assert.Contains(model.NotUnderstood, n => n.Text?.Contains("It verifies.", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Is_the_same_text_for_the_same_release_and_instant() =>
        Assert.Equal(CycloneDxWriter.Write(Of("a bill"), "R", Day), CycloneDxWriter.Write(Of("a bill"), "R", Day));

    [Fact]
    public void A_line_of_a_run_that_cannot_be_read_is_named()
    {
        var text = CycloneDxWriter.Write(Of("a row"), "R", Day).Replace("third-party-estimate", "by-magic", StringComparison.Ordinal);
        Assert.StartsWith("A value of modelreg:training lacks", Read(text).Only(Reason.Wrong).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_is_one_signed_line_on_the_digest_of_the_model()
    {
        using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        var line = ClaimWriter.Write("acme/small", Sha256Digest.OfBytes("root"u8), "modelreg-root-1", new JsonObject { ["answer"] = "cleared" }, "k",
            bytes => Signatures.Signing.Sign(key, bytes));
        Assert.DoesNotContain('\n', line);
        var trust = new ModelRegistry.Formats.Signatures.TrustAnchors { Signers = [new ModelRegistry.Formats.Signatures.PinnedKey("Registry", ["a"], default, Signatures.Signing.Pem(key))] };
        var read = new ModelRegistry.Formats.ImportReader(TimeProvider.System, null, trust).ReadFile("claim.json", Given.Bytes(line));
        Assert.Equal("A statement of type urn:modelreg:claim:v1 is kept and not interpreted.", read.Only(Reason.KeptNotInterpreted).What);
        var payload = JsonNode.Parse(Convert.FromBase64String(JsonNode.Parse(line)!["payload"]!.GetValue<string>()))!;
        Assert.Equal(Sha256Digest.OfBytes("root"u8).Hex, payload["subject"]![0]!["digest"]!["sha256"]!.GetValue<string>());
    }

    private static ReleaseRecord Of(string source) => source switch
    {
        "a bill" => ReleaseRecord.Of(Given_a_bom.Read(Given_a_bom.Full)[0]),
        "a card" => ReleaseRecord.Of(Given.Front("license: mit\nlicense_name: x\nbase_model: [a/b, c/d]\nbase_model_relation: merge\ndatasets: [e/f]\ntags: [x, 'region:us']\nlanguage: en\npipeline_tag: text-generation", "acme/small")),
        "metadata" => ReleaseRecord.Of(Given.Metadata("""{"id":"acme/small","sha":"0123","tags":["base_model:quantized:a/b","region:us"],"gated":"auto","siblings":[{"rfilename":"a.bin","size":5}]}""")),
        "a row" => ReleaseRecord.Of(Given.Reader.ReadAll("x.csv", Given.Bytes("Model,Training compute (FLOP),Training hardware,Hardware quantity,Training time (hours),Confidence,Organization\nSmall Model,9e24,NVIDIA H800,8,2.5,Likely,Acme\n"))[0]),
        _ => new()
        {
            Name = "acme/small",
            Statements = [.. Enum.GetValues<Subject>().Where(s => s is not (Subject.Name or Subject.Signature or Subject.SignedFiles or Subject.LeftOutOfSignature
                or Subject.SignedRoot or Subject.TensorInventory)).SelectMany(s => new[] { new RecordedStatement(s, $"one \"{s}\"", Graded), new RecordedStatement(s, $"two {s}", Graded) })],
            Parents = [.. Enum.GetValues<DerivationRelation>().Select(r => new RecordedParent($"p/{r}", "v1", r, Graded))],
            Runs = [new("pre-training", new(new(1e24m, null), "about 1e24", EstimateMethod.ParametersTimesTokens), [new("A100", new(1, 2), null)]), new("tuning", null, [])],
            Files = [new("a/b.bin", null, null), new("c.bin", 3, Sha256Digest.OfBytes("c"u8))],
        },
    };

    private static RecordedGrade Graded { get; } = new(EvidenceKind.ThirdPartyFinding, EvidenceStrength.Moderate, "An Agency", Sha256Digest.OfBytes("x"u8), "/a");

    private static List<string> Said(ReleaseRecord release) => [.. release.Statements.Select(s => $"{s.About}: {s.Value}").Order(StringComparer.Ordinal)];

    private static string Line(RecordedRun run) =>
        $"{run.Name} {run.Operations?.AsAsserted} {run.Operations?.Bounds} {run.Operations?.Method} {string.Join(';', run.Chips.Select(c => $"{c.Name} {c.Count} {c.Hours}"))}";

    private static ImportedModel Read(string json) => Given.Reader.ReadAll("bom.json", Given.Bytes(json)).Single();
}
