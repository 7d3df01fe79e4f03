using System.Security.Cryptography;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Formats;
using ModelRegistry.Formats.Folders;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Signatures;

namespace ModelRegistry.Tests.Formats.Signatures;

/// <summary>What is tried against pins: every signature here verifies, and none but the right one is evidence of origin.</summary>
public sealed class A_pinned_signer : IDisposable
{
    private static readonly DateTimeOffset Now = Authority.Day.AddMonths(6);
    private static readonly (string, string)[] Files = [("model.bin", "weights")];

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
    private readonly Authority authority = new();

    [Theory]
    [InlineData("acme/model", "acme")]
    [InlineData("Acme/model", "acme")]
    [InlineData("acme/model", "other,acme")]
    public void Counts_for_the_publishers_it_is_pinned_for(string model, string publishers) =>
        Assert.Equal((EvidenceKind.Signature, EvidenceStrength.Conclusive), Graded(Read(ByKey, model, Key(publishers))));

    [Theory]
    [InlineData("victim/model", "acme", "Acme is pinned for acme and not for victim")]
    [InlineData("acme-labs/model", "acme", "Acme is pinned for acme and not for acme-labs")]
    [InlineData("acm/model", "acme", "Acme is pinned for acme and not for acm")]
    [InlineData("victim/acme", "acme", "Acme is pinned for acme and not for victim")]
    [InlineData("acme/model", "*", "Acme is pinned for * and not for acme")]
    [InlineData("acme/model", "", "Acme is pinned for  and not for acme")]
    public void Of_another_publisher_shows_no_origin(string model, string publishers, string why) =>
        AssertStranger(Read(ByKey, model, Key(publishers)), why + ": it shows no origin.");

    [Fact]
    public void Of_a_model_without_a_name_shows_no_origin() =>
        AssertStranger(Read(ByKey, null, Key("acme")), "Acme is pinned for acme and not for a model without a name");

    [Fact]
    public void Whose_pin_has_ended_shows_no_origin_where_nothing_but_the_signer_says_when() =>
        AssertStranger(Read(ByKey, "acme/model", Key("acme") with { Until = Now }), "the pin of Acme ended on 2026-07-31, and nothing but the signer says when it was signed");

    [Fact]
    public void Who_is_not_pinned_yet_shows_no_origin() =>
        AssertStranger(Read(ByKey, "acme/model", Key("acme") with { From = Now.AddSeconds(1) }), "Acme is pinned from 2026-07-31, and nothing but the signer says when it was signed");

    [Fact]
    public void Keyless_counts_by_the_time_of_the_log_and_not_of_the_reading()
    {
        var anna = new PinnedIdentity("Anna", ["acme"], Authority.Day, "a@example.com", "https://login.example.com");
        Assert.Equal(EvidenceKind.Signature, Graded(Read(Keyless(), "acme/model", anna with { Until = Authority.Day.AddDays(1) })).Kind);
        AssertStranger(Read(Keyless(), "acme/model", anna with { Until = Authority.Day.AddSeconds(1) }), "the pin of Anna ended on 2026-01-31, and it was signed at 2026-01-31T12:01:00");
        AssertStranger(Read(Keyless(), "acme/model", anna with { From = Authority.Day.AddMinutes(2) }), "Anna is pinned from 2026-01-31, and it was signed at");
        AssertStranger(Read(Keyless(), "victim/model", anna), "Anna is pinned for acme and not for victim");
    }

    [Fact]
    public void Pinned_twice_counts_by_whichever_pin_fits()
    {
        var read = Read(ByKey, "acme/model", Key("other"), Key("acme") with { From = Now.AddDays(-1) });
        Assert.Equal(EvidenceKind.Signature, Graded(read).Kind);
    }

    [Fact]
    public void By_an_authority_may_be_one_subject_of_it_alone()
    {
        using var leaf = authority.Issue(key);
        var pinned = new PinnedAuthority("Acme CA", ["acme"], default, authority.Root.ExportCertificatePem());
        Assert.Equal(EvidenceKind.Signature, Graded(Read(ByChain(leaf.RawData), "acme/model", pinned with { Subject = "CN=leaf" })).Kind);
        AssertStranger(Read(ByChain(leaf.RawData), "acme/model", pinned with { Subject = "CN=somebody" }), "Acme CA: only CN=somebody is pinned");
        AssertStranger(Read(ByChain(leaf.RawData), "victim/model", pinned), "Acme CA is pinned for acme and not for victim");
    }

    public void Dispose()
    {
        key.Dispose();
        authority.Dispose();
    }

    private string ByKey => Signing.ByKey(key, Signing.Statement(Files));

    private PinnedKey Key(string publishers) => new("Acme", publishers.Split(','), default, Signing.Pem(key));

    private string Keyless()
    {
        using var leaf = authority.Issue(key);
        var payload = Signing.Statement(Files);
        var signature = Signing.Sign(key, Signing.Pae(payload));
        return Signing.Bundle(payload, signature, authority.Material(leaf, payload, signature));
    }

    private string ByChain(byte[] leaf)
    {
        var payload = Signing.Statement(Files);
        return Signing.Bundle(payload, Signing.Sign(key, Signing.Pae(payload)), new()
        {
            ["x509CertificateChain"] = new System.Text.Json.Nodes.JsonObject
            {
                ["certificates"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["rawBytes"] = Convert.ToBase64String(leaf) }),
            },
        });
    }

    private ImportedModel Read(string bundle, string? name, params PinnedSigner[] signers)
    {
        var trust = new TrustAnchors { Signers = signers, Sigstore = authority.Trusted };
        var reader = new ImportReader(new Standing(Now), new() { Time = TimeSpan.FromSeconds(30) }, trust);
        FolderFile[] files = [.. Files.Append(("model.sig", bundle)).Select(file => new FolderFile(
            file.Item1, file.Item2.Length, Sha256Digest.OfBytes(Given.Bytes(file.Item2)), file.Item1 == "model.sig" ? Given.Bytes(file.Item2) : null))];
        return reader.ReadFolder(files, name);
    }

    private static (EvidenceKind? Kind, EvidenceStrength? Strength) Graded(ImportedModel model)
    {
        var from = model.About(Subject.Signature).Single().From;
        return (from.Kind, from.Strength);
    }

    private static void AssertStranger(ImportedModel model, string why)
    {
        Assert.Equal((EvidenceKind.ThirdPartyFinding, EvidenceStrength.Indicative), Graded(model));
        Assert.Contains(why, model.About(Subject.Signature).Single().Value, StringComparison.Ordinal);
    }

    private sealed class Standing(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
