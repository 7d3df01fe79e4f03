using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Formats;
using ModelRegistry.Formats.Folders;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Signatures;
using ModelRegistry.Tests.Formats.Signatures;

namespace ModelRegistry.Tests.Formats.Attestations;

public sealed class A_training_attestation : IDisposable
{
    private static readonly string Statement = """
        {"_type":"https://in-toto.io/Statement/v1","subject":[{"name":"out/model.bin","digest":{"sha256":"DIGEST"}}],
         "predicateType":"https://slsa.dev/provenance/v1","predicate":{"buildDefinition":{"buildType":"https://example.com/train/v1",
          "externalParameters":{"epochs":3},"resolvedDependencies":[
           {"uri":"pkg:huggingface/big/parent@0123456789abcdef","digest":{"sha256":"00"}},
           {"uri":"https://huggingface.co/datasets/lab/set"},{"uri":"git+https://example.com/code"},{"name":"local-file"}]},
         "runDetails":{"builder":{"id":"https://example.com/builder"},"metadata":{"startedOn":"2026-01-31T12:00:00Z","finishedOn":"2026-01-31T13:00:00Z"}}}}
        """.Replace("DIGEST", Sha256Digest.OfBytes("weights"u8).Hex, StringComparison.Ordinal);

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public void By_a_builder_that_is_pinned_as_trusted_is_strong_evidence_of_derivation()
    {
        var model = Read(Enveloped(key), Pinned(isBuilder: true));
        var parent = Assert.Single(model.Parents);
        Assert.Equal(("big/parent", "0123456789abcdef", EvidenceKind.TrainingAttestation, EvidenceStrength.Strong, "Builder"),
            (parent.Name, parent.Revision, parent.From.Kind!.Value, parent.Strength, parent.From.Who));
        Assert.Equal("/payload/predicate/buildDefinition/resolvedDependencies/0", parent.From.Location);
        Assert.Equal(["lab/set"], model.Values(Subject.DataSet));
        Assert.Equal(["took in git+https://example.com/code", "took in local-file"], model.Values(Subject.LineageNote));
        Assert.Equal(["built by https://example.com/builder as https://example.com/train/v1, from 2026-01-31T12:00:00Z to 2026-01-31T13:00:00Z", "parameter epochs: 3"],
            model.Values(Subject.TrainingStep));
    }

    [Fact]
    public void By_anybody_else_is_a_report()
    {
        var pinned = Read(Enveloped(key), Pinned(isBuilder: false)).Parents.Single();
        Assert.Equal((EvidenceKind.ThirdPartyFinding, EvidenceStrength.Weak), (pinned.From.Kind!.Value, pinned.Strength));
        var stranger = Read(Enveloped(other), Pinned(isBuilder: true)).Parents.Single();
        Assert.Equal((EvidenceKind.ThirdPartyFinding, EvidenceStrength.Indicative, "a signer nobody pinned"), (stranger.From.Kind!.Value, stranger.Strength, stranger.From.Who));
    }

    [Fact]
    public void In_a_bundle_is_read_like_one_in_an_envelope_and_refused_when_it_does_not_hold()
    {
        var good = Read(Signing.ByKey(key, Statement), Pinned(isBuilder: true));
        Assert.Equal(EvidenceKind.TrainingAttestation, good.Parents.Single().From.Kind);
        var bad = Read(Signing.Bundle(Statement, Signing.Sign(other, Signing.Pae(Statement)), Signing.Hint(key)), Pinned(isBuilder: true));
        Assert.Equal("It does not verify with the pinned key of Builder, which it names.", bad.Only(Reason.Wrong).What);
        Assert.Empty(bad.Parents);
    }

    [Fact]
    public void Whose_products_are_not_the_files_at_hand_is_about_another_model()
    {
        var bytes = Given.Bytes(Enveloped(key));
        FolderFile[] Folder(string weights) =>
            [new("model.bin", 7, Sha256Digest.OfBytes(Given.Bytes(weights)), null), new("a.intoto.json", bytes.Length, Sha256Digest.OfBytes(bytes), bytes)];
        Assert.Single(Reader(Pinned(isBuilder: true)).ReadFolder(Folder("weights")).Parents);
        var model = Reader(Pinned(isBuilder: true)).ReadFolder(Folder("others!"));
        Assert.Empty(model.Parents);
        Assert.StartsWith("No file at hand is among what was attested", model.Only(Reason.Wrong).What, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_another_kind_is_kept_and_not_interpreted()
    {
        var text = Statement.Replace("https://slsa.dev/provenance/v1", "https://example.com/other", StringComparison.Ordinal);
        Assert.Equal("A statement of type https://example.com/other is kept and not interpreted.", Read(Enveloped(key, text), Pinned(isBuilder: true)).Only(Reason.KeptNotInterpreted).What);
    }

    [Fact]
    public void As_a_link_is_verified_over_its_canonical_form()
    {
        var model = Read(Link(key, "weights"), Pinned(isBuilder: true));
        Assert.Equal((EvidenceKind.TrainingAttestation, "step run_training: python train.py. It verifies with the pinned key of Builder."),
            model.About(Subject.TrainingStep).Select(s => (s.From.Kind!.Value, s.Value)).Single());
        Assert.Equal([$"took in in/\"set\".zip (sha256 {Sha256Digest.OfBytes("set"u8).Hex})"], model.Values(Subject.LineageNote));
        Assert.Equal("out/model.bin", model.Artifacts.Single().Name);
    }

    [Fact]
    public void As_a_link_that_was_changed_shows_no_signer()
    {
        var said = Read(Link(key, "weights").Replace("train.py", "trian.py", StringComparison.Ordinal), Pinned(isBuilder: true)).About(Subject.TrainingStep).Single();
        Assert.Equal((EvidenceKind.ThirdPartyFinding, EvidenceStrength.Indicative), (said.From.Kind!.Value, said.From.Strength!.Value));
    }

    [Theory]
    [InlineData("""{"signed":{"_type":"layout"},"signatures":[]}""", "The file is no in-toto link with products.")]
    [InlineData("""{"signed":{"_type":"link","products":{"a":{}}},"signatures":[]}""", "The link carries no signature.")]
    [InlineData("""{"payload":"e30=","payloadType":"text/plain","signatures":[{"sig":"AA=="}]}""", "The envelope is of type text/plain.")]
    [InlineData("""{"payload":"e30=","payloadType":"application/vnd.in-toto+json","signatures":[]}""", "The envelope has no payloadType or no signature.")]
    public void That_is_malformed_is_refused(string json, string what) => Assert.Equal(what, Read(json, TrustAnchors.Default).Only(Reason.Wrong).What);

    [Fact]
    public void That_is_mutated_is_answered_and_never_thrown_at_the_caller()
    {
        var random = new Random(20261122);
        foreach (var good in new[] { Given.Bytes(Link(key, "weights")), Given.Bytes(Enveloped(key)), Given.Bytes(Signing.ByKey(key, Statement)) })
        {
            for (var run = 0; run < 400; run++)
            {
                var bytes = (byte[])good.Clone();
                for (var change = random.Next(1, 4); change > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(32, 127);
                Assert.Single(Reader(Pinned(isBuilder: true)).ReadFile("x.json", bytes).Sources);
            }
        }
    }

    public void Dispose()
    {
        key.Dispose();
        other.Dispose();
    }

    private static string Enveloped(ECDsa key, string? statement = null) => new JsonObject
    {
        ["payloadType"] = Signing.Type,
        ["payload"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(statement ?? Statement)),
        ["signatures"] = new JsonArray(new JsonObject { ["sig"] = Convert.ToBase64String(Signing.Sign(key, Signing.Pae(statement ?? Statement))) }),
    }.ToJsonString();

    // The canonical form is written by hand here: keys in order, no spaces.
    private static string Link(ECDsa key, string weights)
    {
        var signed = """{"_type":"link","command":["python","train.py"],"materials":{"in/\"set\".zip":{"sha256":"TAKEN"}},"name":"run_training","products":{"out/model.bin":{"sha256":"MADE"}}}"""
            .Replace("TAKEN", Sha256Digest.OfBytes("set"u8).Hex, StringComparison.Ordinal).Replace("MADE", Sha256Digest.OfBytes(Given.Bytes(weights)).Hex, StringComparison.Ordinal);
        var signature = Convert.ToHexStringLower(Signing.Sign(key, Encoding.UTF8.GetBytes(signed)));
        return $$"""{ "signatures": [ { "keyid": "k", "sig": "{{signature}}" } ], "signed": {{signed.Replace(",", ", ", StringComparison.Ordinal)}} }""";
    }

    private TrustAnchors Pinned(bool isBuilder) => new() { Signers = [new PinnedKey("Builder", ["a"], default, Signing.Pem(key)) { IsBuilder = isBuilder }] };

    private static ImportedModel Read(string json, TrustAnchors trust) => Reader(trust).ReadFile("x.json", Given.Bytes(json), "a/model");

    private static ImportReader Reader(TrustAnchors trust) => new(TimeProvider.System, new() { Time = TimeSpan.FromSeconds(30) }, trust);
}
