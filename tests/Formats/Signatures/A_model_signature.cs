using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Formats;
using ModelRegistry.Formats.Folders;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Signatures;

namespace ModelRegistry.Tests.Formats.Signatures;

public sealed class A_model_signature : IDisposable
{
    private static readonly (string, string)[] Files = [("model.bin", "weights"), ("sub/vocabulary.txt", "words")];

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
    private readonly ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
    private readonly Authority authority = new();

    private TrustAnchors Pinned => new()
    {
        Signers =
        [
            new PinnedKey("Acme", ["a"], default, Signing.Pem(key)),
            new PinnedAuthority("Acme CA", ["a"], default, authority.Root.ExportCertificatePem()),
            new PinnedIdentity("Anna", ["a"], default, "a@example.com", "https://login.example.com"),
        ],
        Sigstore = authority.Trusted,
    };

    [Fact]
    public void By_a_pinned_key_over_the_files_at_hand_is_evidence_of_origin() =>
        AssertOrigin(Read(Signing.ByKey(key, Signing.Statement(Files)), Files), "Acme", "It verifies with the pinned key of Acme.");

    [Fact]
    public void That_carries_its_key_verifies_with_the_pinned_one()
    {
        var payload = Signing.Statement(Files);
        AssertOrigin(Read(Signing.Bundle(payload, Signing.Sign(key, Signing.Pae(payload)), Signing.Carried(key)), Files), "Acme", "It verifies with the pinned key of Acme.");
    }

    [Fact]
    public void Of_the_first_version_is_verified_over_what_that_version_signed()
    {
        var payload = Signing.FirstStatement(Files);
        AssertOrigin(Read(Signing.Bundle(payload, Signing.Sign(key, Signing.FirstPae(payload), HashAlgorithmName.SHA256), Signing.Carried(key)), Files),
            "Acme", "It verifies with the pinned key of Acme.");
    }

    [Fact]
    public void Of_the_malformed_form_is_not_taken_from_a_later_version()
    {
        var payload = Signing.Statement(Files);
        AssertRefused(Read(Signing.Bundle(payload, Signing.Sign(key, Signing.FirstPae(payload), HashAlgorithmName.SHA256), Signing.Carried(key)), Files),
            "It verifies with no pinned key, nor with the key that it carries.");
    }

    [Fact]
    public void Over_one_file_whose_name_is_a_dot_covers_the_file_of_the_subject() =>
        AssertOrigin(Read(Signing.ByKey(key, Signing.Statement([(".", "weights")], subject: "model.bin")), ("model.bin", "weights")),
            "Acme", "It verifies with the pinned key of Acme.");

    [Fact]
    public void By_a_chain_to_a_pinned_authority_is_evidence_of_origin()
    {
        using var leaf = authority.Issue(key);
        AssertOrigin(Read(ByChain(leaf.RawData), Files), "CN=leaf (Acme CA)", "It verifies, and its certificate comes from Acme CA.");
    }

    [Fact]
    public void By_a_chain_to_nobody_pinned_shows_no_origin()
    {
        using var stranger = new Authority();
        using var leaf = stranger.Issue(key);
        var said = Read(ByChain(leaf.RawData), Files).About(Subject.Signature).Single();
        Assert.Equal(EvidenceKind.ThirdPartyFinding, said.From.Kind);
        Assert.Contains("comes from no pinned authority", said.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void By_a_certificate_that_may_not_sign_is_refused() =>
        AssertRefused(Read(ByChain(authority.Root.RawData), Files), "The certificate of CN=root may not be used for signing.");

    [Fact]
    public void Keyless_by_a_pinned_identity_holds_at_the_time_of_the_log() =>
        AssertOrigin(Read(Keyless(), Files), "Anna: a@example.com (by https://login.example.com)",
            "It verifies as Anna, logged at 2026-01-31T12:01:00.0000000+00:00.");

    [Fact]
    public void Keyless_by_somebody_nobody_pinned_shows_no_origin()
    {
        var said = Read(Keyless(identity: "b@example.com"), Files).About(Subject.Signature).Single();
        Assert.Equal((EvidenceKind.ThirdPartyFinding, EvidenceStrength.Indicative), (said.From.Kind!.Value, said.From.Strength!.Value));
        Assert.Contains("nobody pinned b@example.com", said.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Keyless_logged_after_its_certificate_ended_is_refused() =>
        AssertRefused(Read(Keyless(at: Authority.Day.AddMinutes(11)), Files), "At 2026-01-31T12:11:00.0000000+00:00, when the log took it, its certificate did not hold");

    [Theory]
    [InlineData("integratedTime", "\"1769861000\"", "The transparency log's signed entry timestamp is not there or does not verify.")]
    [InlineData("inclusionPromise", "{}", "The transparency log's signed entry timestamp is not there or does not verify.")]
    [InlineData("inclusionProof/logIndex", "\"1\"", "The inclusion proof does not lead to its root.")]
    [InlineData("inclusionProof/treeSize", "\"3\"", "The inclusion proof does not lead to its root.")]
    [InlineData("inclusionProof/checkpoint/envelope", "\"x\\n2\\ny\\n\\n— z AAAAAAAA\\n\"", "The log's checkpoint does not vouch for the root of the proof.")]
    [InlineData("canonicalizedBody", "\"e30=\"", "The transparency log's entry is about another signature.")]
    [InlineData("logId/keyId", "\"AAAA\"", "The transparency log it names is not in the trusted root.")]
    public void Keyless_with_an_entry_that_does_not_hold_is_refused(string place, string value, string why)
    {
        AssertRefused(Read(Altered(Keyless(), place, value), Files), why);
    }

    [Fact]
    public void Keyless_of_an_instance_that_is_not_trusted_is_refused()
    {
        using var stranger = new Authority();
        AssertRefused(Read(Keyless(), Pinned with { Sigstore = stranger.Trusted }, Files), "The transparency log it names is not in the trusted root.");
        AssertRefused(Read(Keyless(), Pinned with { Sigstore = TrustedRoot.Carried }, Files), "The transparency log it names is not in the trusted root.");
        AssertRefused(Read(Keyless(), Pinned with { Sigstore = authority.Trusted with { Authorities = stranger.Trusted.Authorities } }, Files), "its certificate did not hold");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Keyless_in_a_log_that_states_no_time_holds_at_the_time_that_was_stamped(bool ofPayload)
    {
        var said = Read(KeylessOfSecondKind(ofPayload), Files).About(Subject.Signature).Single();
        Assert.Equal((EvidenceStrength.Conclusive, "It verifies as Anna, logged at 2026-01-31T12:02:00.0000000+00:00. It was stamped at 2026-01-31T12:02:00.0000000+00:00."),
            (said.From.Strength!.Value, said.Value));
    }

    [Fact]
    public void Keyless_in_a_log_that_states_no_time_needs_a_time_stamp()
    {
        AssertRefused(Read(KeylessOfSecondKind(stamped: false), Files), "Its transparency log states no time, and no time-stamp that is believed here says when it was made.");
        AssertRefused(Read(KeylessOfSecondKind(minutes: 11), Files), "its certificate did not hold");
    }

    [Theory]
    [InlineData("inclusionProof", "", "The transparency log's entry carries no inclusion proof, and its log promises nothing.")]
    [InlineData("inclusionProof/logIndex", "\"1\"", "The inclusion proof does not lead to its root.")]
    [InlineData("inclusionProof/checkpoint/envelope", "\"x\\n2\\ny\\n\\n— z AAAAAAAA\\n\"", "The log's checkpoint does not vouch for the root of the proof.")]
    [InlineData("canonicalizedBody", "\"e30=\"", "The transparency log's entry states no time.")]
    public void Keyless_in_a_log_that_states_no_time_is_refused_where_the_entry_does_not_hold(string place, string value, string why) =>
        AssertRefused(Read(Altered(KeylessOfSecondKind(), place, value), Files), why);

    [Fact]
    public void Keyless_without_a_promise_of_a_log_of_certificates_that_holds_is_refused()
    {
        AssertRefused(Read(Keyless(timestamps: _ => null), Files), "Its certificate carries no signed certificate timestamp");
        Assert.Contains("Not checked: signed certificate timestamps by a log that is not in the trusted root.",
            Read(Keyless(timestamps: list => [.. list[..20], (byte)(list[20] ^ 1), .. list[21..]]), Files).About(Subject.Signature).Single().Value, StringComparison.Ordinal);
        AssertRefused(Read(Keyless(timestamps: list => [.. list[..40], (byte)(list[40] ^ 1), .. list[41..]]), Files), "A signed certificate timestamp of its certificate does not verify.");
        AssertRefused(Read(Keyless(timestamps: list => [.. list[..^1], (byte)(list[^1] ^ 1)]), Files), "A signed certificate timestamp of its certificate does not verify.");
        AssertRefused(Read(Keyless(timestamps: list => list[..10]), Files), "The signed certificate timestamps of its certificate cannot be read.");
    }

    [Fact]
    public void Keyless_by_an_instance_without_a_log_of_certificates_says_that_it_was_not_checked()
    {
        var said = Read(Keyless(), Pinned with { Sigstore = authority.Trusted with { CertificateLogs = [] } }, Files).About(Subject.Signature).Single();
        Assert.EndsWith("Not checked: signed certificate timestamps, since the trusted root names no log of certificates.", said.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_time_stamp_is_known_to_be_as_old_as_that()
    {
        var said = Read(Stamped(Authority.Day.AddDays(3)), Files).About(Subject.Signature).Single();
        Assert.Equal("It verifies with the pinned key of Acme. It was stamped at 2026-02-03T12:00:00.0000000+00:00.", said.Value);
        var ended = new PinnedKey("Acme", ["a"], default, Signing.Pem(key)) { Until = Authority.Day.AddDays(4) };
        var old = Read(Stamped(Authority.Day.AddDays(3)), Pinned with { Signers = [ended] }, Files);
        Assert.Equal(EvidenceKind.Signature, old.About(Subject.Signature).Single().From.Kind);
        var late = Read(Stamped(Authority.Day.AddDays(5)), Pinned with { Signers = [ended] }, Files);
        Assert.Equal(EvidenceKind.ThirdPartyFinding, late.About(Subject.Signature).Single().From.Kind);
    }

    [Fact]
    public void With_a_time_stamp_that_does_not_hold_is_refused_and_by_a_stranger_says_so()
    {
        AssertRefused(Read(Stamped(Authority.Day, over: [1, 2, 3]), Files), "The time-stamp beside it is about another signature or does not verify.");
        AssertRefused(Read(Stamped(Authority.Day, token: "AAAA"), Files), "The time-stamp beside it cannot be read.");
        using var stranger = new Authority();
        var said = Read(Stamped(Authority.Day, by: stranger), Files).About(Subject.Signature).Single();
        Assert.EndsWith("Not checked: a time-stamp by an authority that is not in the trusted root.", said.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void By_a_key_of_a_kind_that_cannot_sign_is_not_checked_and_never_holds()
    {
        var bundle = JsonNode.Parse(Signing.Bundle(Signing.Statement(Files), new byte[64], Signing.Carried(key)))!;
        var pem = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VuAyEAgWzROKLxQhBVC/3zFTGxhWO6djBUMgQVpOk83zQmf2g=\n-----END PUBLIC KEY-----\n";
        bundle["verificationMaterial"]!["publicKey"]!["rawBytes"] = Convert.ToBase64String(Encoding.ASCII.GetBytes(pem));
        AssertRefused(Read(bundle.ToJsonString(), Files), "Not checked: 1.3.101.110. Signatures by such a key cannot be verified here.");
    }

    [Fact]
    public void With_the_wrong_key_is_refused()
    {
        var payload = Signing.Statement(Files);
        AssertRefused(Read(Signing.Bundle(payload, Signing.Sign(other, Signing.Pae(payload)), Signing.Hint(key)), Files),
            "It does not verify with the pinned key of Acme, which it names.");
        AssertRefused(Read(Signing.ByKey(other, payload), Files), "is not pinned here, and the bundle does not carry it.");
    }

    [Fact]
    public void With_its_own_key_that_nobody_pinned_shows_no_origin()
    {
        var payload = Signing.Statement(Files);
        var said = Read(Signing.Bundle(payload, Signing.Sign(other, Signing.Pae(payload)), Signing.Carried(other)), Files).About(Subject.Signature).Single();
        Assert.Equal(EvidenceKind.ThirdPartyFinding, said.From.Kind);
    }

    [Fact]
    public void Over_a_changed_an_added_a_removed_or_a_renamed_file_is_refused_with_its_name()
    {
        var bundle = Signing.ByKey(key, Signing.Statement(Files));
        AssertRefused(Read(bundle, ("model.bin", "weightz"), Files[1]), "model.bin has digest");
        AssertRefused(Read(bundle, [.. Files, ("extra.py", "x")]), "extra.py is there, and the signature neither covers it nor leaves it out.");
        AssertRefused(Read(bundle, Files[0]), "sub/vocabulary.txt is covered and not there.");
        AssertRefused(Read(bundle, ("new.bin", "weights"), Files[1]), "model.bin is covered and not there; new.bin has its digest.");
    }

    [Fact]
    public void Whose_list_does_not_give_its_root_is_refused() =>
        AssertRefused(Read(Signing.ByKey(key, Signing.Statement(Files, root: new string('0', 64))), Files), "The digest over the listed files is");

    [Fact]
    public void Records_what_it_leaves_out()
    {
        var model = Read(Signing.ByKey(key, Signing.Statement(Files, ["extra", ".git"])), [.. Files, ("extra/a.py", "x")]);
        Assert.Equal([".git, extra"], model.Values(Subject.LeftOutOfSignature));
        AssertOrigin(model, "Acme", "It verifies with the pinned key of Acme.");
    }

    [Fact]
    public void Beside_another_over_other_files_is_shown_as_such()
    {
        var whole = Signing.ByKey(key, Signing.Statement(Files));
        var part = Signing.ByKey(key, Signing.Statement([Files[0]], ["sub"]));
        var model = Reader(Pinned).ReadFolder([.. Files.Select(File), File(("a.sig", whole)), File(("b.sig", part))], "a/model");
        Assert.Equal(2, model.About(Subject.Signature).Count(s => s.From.Kind is EvidenceKind.Signature));
        var listed = Assert.Single(model.Contradictions);
        Assert.Equal("signed files", listed.About);
        Assert.Contains("1 files", listed.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_its_files_lists_them_by_the_signers_word()
    {
        var model = Reader(Pinned).ReadFile("model.sig", Given.Bytes(Signing.ByKey(key, Signing.Statement(Files))), "a/model");
        Assert.Equal(Sha256Digest.OfBytes("weights"u8), model.Artifacts[0].Sha256);
        Assert.Equal(EvidenceStrength.Moderate, model.About(Subject.Signature).Single().From.Strength);
    }

    [Theory]
    [InlineData("mediaType", "\"text/plain\"", "The file does not say that it is a Sigstore bundle.")]
    [InlineData("dsseEnvelope", "{}", "The envelope has no payloadType or no signature.")]
    [InlineData("dsseEnvelope/payload", "\"%\"", "payload is not base64.")]
    [InlineData("dsseEnvelope/payload", "\"e30=\"", "The payload is no in-toto statement.")]
    [InlineData("dsseEnvelope/payloadType", "\"x\"", "The envelope is of type x with 1 signatures.")]
    public void That_is_malformed_is_refused(string place, string value, string why)
    {
        var bundle = JsonNode.Parse(Signing.ByKey(key, Signing.Statement(Files)))!;
        var at = bundle;
        var steps = place.Split('/');
        foreach (var step in steps[..^1]) at = at[step]!;
        at[steps[^1]] = JsonNode.Parse(value);
        Assert.Contains(Read(bundle.ToJsonString(), Files).NotUnderstood, n => n.What == why);
    }

    [Theory]
    [InlineData("dsseEnvelope/payload")]
    [InlineData("dsseEnvelope/signatures/0/sig")]
    [InlineData("verificationMaterial/certificate/rawBytes")]
    [InlineData("verificationMaterial/tlogEntries/0/canonicalizedBody")]
    [InlineData("verificationMaterial/tlogEntries/0/inclusionPromise/signedEntryTimestamp")]
    [InlineData("verificationMaterial/tlogEntries/0/inclusionProof/rootHash")]
    [InlineData("verificationMaterial/tlogEntries/0/inclusionProof/hashes/0")]
    public void With_one_byte_changed_never_holds(string place)
    {
        var good = Keyless();
        for (var at = 0; ; at += 13)
        {
            var bundle = JsonNode.Parse(good)!;
            var node = place.Split('/').Aggregate(bundle, (n, step) => int.TryParse(step, out var index) ? n[index]! : n[step]!);
            var bytes = node.GetValue<string>() is var text ? Convert.FromBase64String(text) : [];
            if (at >= bytes.Length) break;
            bytes[at] ^= 1;
            node.ReplaceWith(Convert.ToBase64String(bytes));
            Assert.Empty(Read(bundle.ToJsonString(), Files).About(Subject.Signature));
        }
    }

    [Fact]
    public void Mutated_is_answered_and_never_thrown_at_the_caller()
    {
        var good = Encoding.UTF8.GetBytes(Keyless());
        var random = new Random(20261122);
        for (var run = 0; run < 500; run++)
        {
            var bytes = (byte[])good.Clone();
            for (var change = random.Next(1, 4); change > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.Single(Reader(Pinned).ReadFolder([new("model.sig", bytes.Length, Sha256Digest.OfBytes(bytes), bytes)]).Sources);
        }
    }

    public void Dispose()
    {
        key.Dispose();
        other.Dispose();
        authority.Dispose();
    }

    private string Stamped(DateTimeOffset at, byte[]? over = null, string? token = null, Authority? by = null)
    {
        var payload = Signing.Statement(Files);
        var signature = Signing.Sign(key, Signing.Pae(payload));
        var material = Signing.Hint(key);
        material["timestampVerificationData"] = new JsonObject
        {
            ["rfc3161Timestamps"] = new JsonArray(new JsonObject { ["signedTimestamp"] = token ?? (by ?? authority).Stamp(over ?? signature, at) }),
        };
        return Signing.Bundle(payload, signature, material);
    }

    private string Keyless(string identity = "a@example.com", DateTimeOffset? at = null, Func<byte[], byte[]?>? timestamps = null)
    {
        using var leaf = authority.Issue(key, identity, timestamps: timestamps);
        var payload = Signing.Statement(Files);
        var signature = Signing.Sign(key, Signing.Pae(payload));
        return Signing.Bundle(payload, signature, authority.Material(leaf, payload, signature, at));
    }

    private string KeylessOfSecondKind(bool ofPayload = true, bool stamped = true, int minutes = 2)
    {
        using var leaf = authority.Issue(key);
        var payload = Signing.Statement(Files);
        var signature = Signing.Sign(key, Signing.Pae(payload));
        DateTimeOffset? at = stamped ? Authority.Day.AddMinutes(minutes) : null;
        return Signing.Bundle(payload, signature, authority.MaterialOfSecondKind(leaf, payload, signature, ofPayload, at));
    }

    // With another value, or none, at a place of the log's entry.
    private static string Altered(string keyless, string place, string value)
    {
        var bundle = JsonNode.Parse(keyless)!;
        var at = bundle["verificationMaterial"]!["tlogEntries"]![0]!;
        var steps = place.Split('/');
        foreach (var step in steps[..^1]) at = at[step]!;
        if (value.Length == 0) at.AsObject().Remove(steps[^1]);
        else at[steps[^1]] = JsonNode.Parse(value);
        return bundle.ToJsonString();
    }

    private string ByChain(byte[] leaf)
    {
        var payload = Signing.Statement(Files);
        return Signing.Bundle(payload, Signing.Sign(key, Signing.Pae(payload)), new()
        {
            ["x509CertificateChain"] = new JsonObject { ["certificates"] = new JsonArray(new JsonObject { ["rawBytes"] = Convert.ToBase64String(leaf) }) },
        });
    }

    private ImportedModel Read(string bundle, params (string, string)[] files) => Read(bundle, Pinned, files);

    private static ImportedModel Read(string bundle, TrustAnchors trust, params (string, string)[] files) =>
        Reader(trust).ReadFolder([.. files.Select(File), File(("model.sig", bundle))], "a/model");

    private static ImportReader Reader(TrustAnchors trust) => new(TimeProvider.System, new() { Time = TimeSpan.FromSeconds(30) }, trust);

    private static FolderFile File((string Path, string Content) file) => new(
        file.Path, file.Content.Length, Sha256Digest.OfBytes(Given.Bytes(file.Content)), file.Path.EndsWith(".sig", StringComparison.Ordinal) ? Given.Bytes(file.Content) : null);

    private static void AssertOrigin(ImportedModel model, string who, string sentence)
    {
        Assert.DoesNotContain(model.NotUnderstood, n => n.Reason is Reason.Wrong or Reason.Limit);
        var said = model.About(Subject.Signature).Single();
        Assert.Equal((EvidenceKind.Signature, EvidenceStrength.Conclusive, who, sentence),
            (said.From.Kind!.Value, said.From.Strength!.Value, said.From.Who, said.Value));
        Assert.Empty(model.Parents);
    }

    private static void AssertRefused(ImportedModel model, string why)
    {
        Assert.Contains(model.NotUnderstood, n => n.Reason is Reason.Wrong && n.What.Contains(why, StringComparison.Ordinal));
        Assert.Empty(model.About(Subject.Signature));
        Assert.Contains(model.Contradictions, c => c.About == "signature");
    }
}
