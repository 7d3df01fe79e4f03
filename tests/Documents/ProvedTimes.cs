using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Documents;
using ModelRegistry.Tests.Documents.Trust;

namespace ModelRegistry.Tests.Documents;

/// <summary>Papers of every level, sealed with the authorities that openssl runs, and what the verifier makes of them.</summary>
public sealed class ProvedTimes
{
    private static readonly TrustOffice Office = TrustOffice.Running;

    [Theory]
    [InlineData(SealLevel.Basic, SignatureLevel.Basic)]
    [InlineData(SealLevel.Stamped, SignatureLevel.Timed)]
    [InlineData(SealLevel.LongTerm, SignatureLevel.LongTerm)]
    [InlineData(SealLevel.Archival, SignatureLevel.Archival)]
    public async Task Every_level_is_valid_and_named(SealLevel sealing, SignatureLevel expected)
    {
        var verification = Verify(await Office.SealAsync("signer", sealing));
        Assert.True(verification.Verdict == Verdict.Valid, verification.Summary);
        Assert.Equal(expected, verification.Level);
        Assert.Equal(expected > SignatureLevel.Basic, verification.ProvenAt is not null);
        Assert.Empty(verification.Changes);
        var revocation = Outcome(verification, CheckKind.Revocation);
        Assert.Equal(expected >= SignatureLevel.LongTerm ? CheckOutcome.Passed : CheckOutcome.NotChecked, revocation);
        Assert.Equal(expected > SignatureLevel.Basic ? CheckOutcome.Passed : CheckOutcome.NotChecked, Outcome(verification, CheckKind.Time));
    }

    [Theory]
    [InlineData("signer-rsa")]
    [InlineData("lists-only")]
    public async Task Other_kinds_of_key_and_of_proof_are_as_good(string signer)
    {
        var verification = Verify(await Office.SealAsync(signer, SealLevel.Archival));
        Assert.True(verification.Verdict == Verdict.Valid, verification.Summary);
        Assert.Equal(SignatureLevel.Archival, verification.Level);
    }

    [Fact]
    public async Task A_time_stamp_authority_that_is_not_trusted_is_refused_where_the_trusted_ones_are_known()
    {
        var file = await Office.SealAsync("signer", SealLevel.Stamped);
        using var other = X509CertificateLoader.LoadCertificate(Keys.Stranger.Root.Span);
        var trust = new TrustAnchors([Office.Root]) { TimestampRoots = [other] };
        var verification = new DecisionVerifier(trust, TimeProvider.System).Verify(file);
        Assert.Equal(Verdict.NotValid, verification.Verdict);
        Assert.Contains("under no trusted root of time-stamp", Failed(verification, CheckKind.TimeStamps), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_stamp_for_another_paper_is_refused()
    {
        var first = await Office.SealAsync("signer", SealLevel.Stamped);
        var other = await Office.SealAsync("signer", SealLevel.Stamped);
        var cms = new SignedCms();
        cms.Decode(Resigned.Signature(other));
        using var key = Office.Key("signer");
        var swapped = Resigned.With(first, key, cms.SignerInfos[0].UnsignedAttributes[0].Values[0].RawData);
        Assert.Contains("not over these bytes", Failed(Verify(swapped), CheckKind.TimeStamps), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tsa-weak", "RSA key of 2048 bits")]
    [InlineData("tsa-sha1", "no longer safe")]
    [InlineData("tsa-purpose", "cannot be read")]
    [InlineData("tsa-stranger", "under no trusted root")]
    public async Task A_time_stamp_that_our_signer_would_refuse_the_verifier_refuses_too(string authority, string reason)
    {
        var file = await Office.SealAsync("signer", SealLevel.Stamped);
        var cms = new SignedCms();
        cms.Decode(Resigned.Signature(file));
        var token = await StampAsync(authority, cms.SignerInfos[0].GetSignature());
        cms.SignerInfos[0].RemoveUnsignedAttribute(cms.SignerInfos[0].UnsignedAttributes[0].Values[0]);
        cms.SignerInfos[0].AddUnsignedAttribute(new AsnEncodedData("1.2.840.113549.1.9.16.2.14", token));
        var trust = new TrustAnchors([Office.Root]) { TimestampRoots = [Office.Root] };
        var verification = new DecisionVerifier(trust, TimeProvider.System).Verify(Resigned.With(file, cms.Encode()));
        Assert.Contains(reason, Failed(verification, CheckKind.TimeStamps), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_withdrawn_after_a_proved_time_still_serves_and_without_proof_it_does_not()
    {
        var proved = await Office.SealAsync("withdrawn-later", SealLevel.LongTerm);
        var claimed = await Office.SealAsync("withdrawn-later", SealLevel.Basic);
        // Lists name full seconds: the withdrawal must not fall into the second of the signature.
        var withdrawn = Verify(proved).ProvenAt!.Value.AddSeconds(2);
        Office.Withdraw("withdrawn-later", withdrawn);
        var later = new Standing(withdrawn.AddMinutes(1));
        var lists = new TrustAnchors([Office.Root]) { WithdrawalLists = [Office.List("issuing"), Office.List("root")] };
        var still = new DecisionVerifier(lists, later).Verify(proved);
        Assert.True(still.Verdict == Verdict.Valid, still.Summary);
        Assert.Contains("after the paper was signed",
            still.Checks.Single(check => check.Kind == CheckKind.Revocation).Sentence, StringComparison.Ordinal);
        var gone = new DecisionVerifier(lists, later).Verify(claimed);
        Assert.Contains("was withdrawn on", Failed(gone, CheckKind.Revocation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expired", CheckKind.Validity)]
    [InlineData("early", CheckKind.Validity)]
    public void A_certificate_out_of_its_time_is_refused(string signer, CheckKind kind)
    {
        using var key = Office.Key(signer);
        var statement = new SigningStatement("Officer", "Issued", "Here", TimeProvider.System.GetUtcNow());
        var file = new DecisionSigner(key).Sign(Papers.Compose(Papers.Small()), statement).Bytes.ToArray();
        Assert.NotEmpty(Failed(Verify(file), kind));
    }

    [Theory]
    [InlineData("sha1", "SHA-1")]
    [InlineData("rsa2048", "2048 bits")]
    [InlineData("p384", "another curve")]
    public async Task A_weak_certificate_is_refused(string signer, string reason)
    {
        var file = await Office.SealAsync("signer-rsa", SealLevel.Stamped);
        using var certificate = X509CertificateLoader.LoadPkcs12FromFile(Office.Pkcs12(signer), TrustOffice.Password);
        var verification = Verify(Resigned.By(file, certificate, Office.Certificate("issuing")));
        Assert.Contains(reason, Failed(verification, CheckKind.SigningCertificate), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_over_SHA_1_is_refused()
    {
        var file = await Office.SealAsync("signer", SealLevel.Stamped);
        using var certificate = X509CertificateLoader.LoadPkcs12FromFile(Office.Pkcs12("signer"), TrustOffice.Password);
        var verification = Verify(Resigned.By(file, certificate, Office.Certificate("issuing"), "1.3.14.3.2.26"));
        Assert.Contains("algorithm", Failed(verification, CheckKind.Form), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_time_stamp_proves_nothing_until_it_is_renewed()
    {
        var first = await Office.SealAsync("signer", SealLevel.Archival, "tsa-short");
        var proven = Verify(first).ProvenAt;
        using var sealing = new Sealing(Office.Plan(SealLevel.Archival), TimeProvider.System);
        var renewed = Assert.IsType<Renewed.Paper>(await sealing.RenewAsync(first, default)).Bytes.ToArray();
        var later = new Standing(TimeProvider.System.GetUtcNow().AddDays(5));
        var lapsed = new DecisionVerifier([Office.Root], later).Verify(first);
        Assert.Equal(CheckOutcome.NotChecked, Outcome(lapsed, CheckKind.Time));
        Assert.Contains("has expired", lapsed.Checks.Single(check => check.Kind == CheckKind.TimeStamps).Sentence, StringComparison.Ordinal);
        Assert.Null(lapsed.ProvenAt);
        var good = new DecisionVerifier([Office.Root], later).Verify(renewed);
        Assert.True(good.Verdict == Verdict.Valid, good.Summary);
        Assert.Equal((SignatureLevel.Archival, proven), (good.Level, good.ProvenAt));
        Assert.Equal(3, good.TimeStamps.Count);
    }

    [Fact]
    public async Task When_the_signers_certificate_has_expired_only_a_proved_time_helps()
    {
        var late = new Standing(TimeProvider.System.GetUtcNow().AddDays(729.9));
        var after = new Standing(TimeProvider.System.GetUtcNow().AddDays(731));
        var basic = await Office.SealAsync("signer", SealLevel.Basic);
        Assert.Equal(Verdict.Valid, new DecisionVerifier([Office.Root], late).Verify(basic).Verdict);
        var verification = new DecisionVerifier([Office.Root], after).Verify(basic);
        Assert.Equal(Verdict.CouldNotCheck, verification.Verdict);
        Assert.Contains("nothing proves that the paper was signed before", verification.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_byte_of_what_a_time_stamp_covers_is_refused_wherever_it_is()
    {
        var file = await Office.SealAsync("signer", SealLevel.Archival);
        var (start, passed) = (file.AsSpan().IndexOf("%%EOF"u8) + 6, new List<int>());
        for (var at = start; at < file.Length; at += 29)
        {
            var copy = file.ToArray();
            copy[at] ^= 0x01;
            if (Verify(copy).Verdict == Verdict.Valid) passed.Add(at);
        }

        Assert.True(passed.Count == 0, string.Join(' ', passed.Select(at => $"{at}:{System.Text.Encoding.ASCII.GetString(file, at - 10, 20)}")));
    }

    [Fact]
    public async Task A_changed_byte_of_a_proof_is_refused_though_nothing_covers_it()
    {
        var file = await Office.SealAsync("signer", SealLevel.LongTerm);
        var passed = new List<int>();
        for (var at = file.AsSpan().IndexOf("%%EOF"u8) + 6; (at = Next(file, at)) > 0; at += 40)
        {
            var copy = file.ToArray();
            copy[at + 30] ^= 0x10;
            if (Verify(copy).Verdict == Verdict.Valid) passed.Add(at);
        }

        Assert.Empty(passed);
    }

    [Fact]
    public void A_time_stamp_that_is_none_is_refused()
    {
        var file = new Revised(Keys.Sign(Papers.Compose(Papers.Typical())));
        var verification = Keys.Verify(Honest.TimeStamp(file, "stamp").Write());
        Assert.Empty(verification.Changes);
        Assert.Contains("does not cover all", Failed(verification, CheckKind.TimeStamps), StringComparison.Ordinal);
    }

    [Fact]
    public void Proofs_that_are_none_are_refused()
    {
        var file = new Revised(Keys.Sign(Papers.Compose(Papers.Typical())));
        Assert.Contains("cannot be read", Failed(Keys.Verify(Honest.Proofs(file).Write()), CheckKind.Proofs), StringComparison.Ordinal);
    }

    private static int Next(byte[] file, int at)
    {
        var stream = file.AsSpan(at).IndexOf("\nstream\n"u8);
        return stream < 0 ? -1 : at + stream + 8;
    }

    private static async Task<byte[]> StampAsync(string authority, byte[] data)
    {
        var request = Rfc3161TimestampRequest.CreateFromData(data, HashAlgorithmName.SHA256, requestSignerCertificates: true);
        using var client = new HttpClient();
        using var content = new ByteArrayContent(request.Encode());
        using var answer = await client.PostAsync(Office.At(authority), content);
        // Our reader of answers refuses what these authorities give, so that the token is cut out by its place.
        var reader = new System.Formats.Asn1.AsnReader(await answer.Content.ReadAsByteArrayAsync(), System.Formats.Asn1.AsnEncodingRules.BER)
            .ReadSequence();
        reader.ReadEncodedValue();
        return reader.ReadEncodedValue().ToArray();
    }

    private static Verification Verify(byte[] file) => new DecisionVerifier([Office.Root], TimeProvider.System).Verify(file);

    private static CheckOutcome Outcome(Verification verification, CheckKind kind) =>
        Assert.Single(verification.Checks, check => check.Kind == kind).Outcome;

    private static string Failed(Verification verification, CheckKind kind)
    {
        Assert.Equal(Verdict.NotValid, verification.Verdict);
        var check = Assert.Single(verification.Checks, check => check.Kind == kind);
        Assert.True(check.Outcome == CheckOutcome.Failed, verification.Summary);
        return check.Sentence;
    }
}
