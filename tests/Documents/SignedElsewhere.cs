using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Documents;
using ModelRegistry.Tests.Documents.Trust;

namespace ModelRegistry.Tests.Documents;

/// <summary>
/// Papers that other programs signed (@signpdf/signpdf under both names of the form, openssl): what holds is said, and what does not. The
/// files are made by infra/peers/signed.mjs.
/// </summary>
public sealed class SignedElsewhere
{
    private static readonly X509Certificate2 Letters = X509CertificateLoader.LoadCertificate(Kept("office.cer"));
    private static readonly DateTimeOffset Day = new(Letters.NotBefore.AddDays(2));
    private static readonly TrustOffice Office = TrustOffice.Running;
    private const string OtherForm = "ETSI.RFC3161";

    [Theory]
    [InlineData("pkcs7.pdf", "adbe.pkcs7.detached")]
    [InlineData("cades.pdf", "ETSI.CAdES.detached")]
    public void Each_form_that_signpdf_writes_is_verified(string name, string form)
    {
        var signature = Single(Kept(name), Day);
        Assert.Equal((form, true, true, true), (signature.Form, signature.Intact, signature.Trusted, signature.CoversFile));
        Assert.Equal(("CN=Office of letters", Verdict.Valid), (signature.Signer, signature.Verdict));
        Says(signature, "is unbroken", "lies under a trusted root", "no time-stamp proves", "its certificate was valid", "covers the whole file");
        Assert.Equal(Letters.NotBefore.ToUniversalTime().Date, signature.ClaimedAt!.Value.UtcDateTime.Date);
    }

    [Fact]
    public void What_calls_itself_cades_and_does_not_name_its_certificate_reaches_no_level()
    {
        var signature = Single(Kept("cades.pdf"), Day);
        Assert.Equal(SignatureLevel.None, signature.Level);
        Says(signature, "does not reach the level PAdES B-B");
    }

    [Fact]
    public void A_file_that_was_written_anew_is_proved_by_nothing()
    {
        using var readers = new Readers(Kept("pkcs7.pdf"));
        var made = Path.Combine(readers.Folder, "rewritten.pdf");
        readers.Run("qpdf", readers.Pdf, made);
        var signature = Single(File.ReadAllBytes(made), Day);
        Assert.Equal(Verdict.NotValid, signature.Verdict);
        Says(signature, "the file was written anew since");
    }

    [Fact]
    public void A_changed_letter_breaks_it()
    {
        var file = Kept("pkcs7.pdf");
        file[file.AsSpan().IndexOf("/CreationDate"u8) + 18] ^= 1;
        var signature = Single(file, Day);
        Assert.Equal((false, Verdict.NotValid), (signature.Intact, signature.Verdict));
        Says(signature, "is broken");
    }

    [Fact]
    public void Without_a_root_nobody_says_whose_it_is()
    {
        var signature = Assert.Single(new DecisionVerifier([], new Standing(Day)).SignaturesOf(Kept("pkcs7.pdf")));
        Assert.Equal((true, null, Verdict.CouldNotCheck), (signature.Intact, signature.Trusted, signature.Verdict));
        Says(signature, "no root was given");
    }

    [Fact]
    public void A_stranger_signed()
    {
        var signature = Assert.Single(new DecisionVerifier(Keys.Roots(Keys.Ecdsa), new Standing(Day)).SignaturesOf(Kept("pkcs7.pdf")));
        Assert.Equal((false, Verdict.NotValid), (signature.Trusted, signature.Verdict));
        Says(signature, "anybody may have signed");
    }

    [Fact]
    public void A_certificate_that_has_ended_since_leaves_it_open()
    {
        var signature = Single(Kept("pkcs7.pdf"), new DateTimeOffset(Letters.NotAfter).AddDays(1));
        Assert.Equal(Verdict.CouldNotCheck, signature.Verdict);
        Says(signature, "has expired since");
    }

    [Fact]
    public void A_time_still_to_come_is_not_believed()
    {
        var signature = Single(Kept("pkcs7.pdf"), new DateTimeOffset(Letters.NotBefore.AddHours(-3)));
        Assert.Equal(Verdict.NotValid, signature.Verdict);
        Says(signature, "is still to come");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Openssl_signs_one_too_with_and_without_certification_and_the_lists_are_asked(int permits)
    {
        var signature = Assert.Single(Verifier(lists: true).SignaturesOf(ByOpenssl("signer", permits)));
        Assert.Equal((true, true, Verdict.Valid), (signature.Intact, signature.Trusted, signature.Verdict));
        Assert.Equal(permits, signature.Permits);
        Says(signature, "No certificate was withdrawn");
    }

    [Fact]
    public void A_withdrawn_certificate_is_found_by_the_lists_and_said_to_be_open_without_them()
    {
        var file = ByOpenssl("revoked", 0);
        var signature = Assert.Single(Verifier(lists: true).SignaturesOf(file));
        Assert.Equal(Verdict.NotValid, signature.Verdict);
        Says(signature, "was withdrawn on", "nothing proves that it was made before");
        Says(Assert.Single(Verifier(lists: false).SignaturesOf(file)), "was not checked: no proof of it is at hand");
    }

    [Fact]
    public async Task A_decision_of_ours_reaches_as_a_foreign_paper_the_level_that_it_has()
    {
        var signatures = Verifier(lists: true).SignaturesOf(await Office.SealAsync("signer", SealLevel.Archival));
        Assert.Equal(["ETSI.CAdES.detached", OtherForm], signatures.Select(one => one.Form));
        Assert.All(signatures, one => Assert.Equal(Verdict.Valid, one.Verdict));
        Assert.Equal(SignatureLevel.Archival, signatures[0].Level);
        Assert.NotNull(signatures[0].ProvenAt);
        Says(signatures[0], "as a time-stamp proves", "B-LTA");
    }

    private static DecisionVerifier Verifier(bool lists) => new(
        new TrustAnchors([Office.Root]) { WithdrawalLists = lists ? [Office.List("issuing"), Office.List("root")] : [] }, TimeProvider.System);

    private static byte[] ByOpenssl(string signer, int permits) => ForeignFiles.Approve(
        ForeignFiles.Unsigned("--object-streams=generate"),
        data =>
        {
            Office.Certificate(signer);
            File.WriteAllBytes(Office.PathOf("covered"), data);
            Office.Openssl.Run("cms", "-sign", "-binary", "-in", "covered", "-signer", signer + ".pem", "-inkey", signer + ".key", "-certfile",
                "issuing.pem", "-md", "sha256", "-outform", "DER", "-out", "covered.cms");
            return File.ReadAllBytes(Office.PathOf("covered.cms"));
        },
        "approval", permits);

    private static OtherSignature Single(byte[] file, DateTimeOffset now)
    {
        var verification = new DecisionVerifier([Letters], new Standing(now)).Verify(file);
        Assert.Equal(Verdict.NotValid, verification.Verdict);
        return Assert.Single(verification.OtherSignatures);
    }

    private static void Says(OtherSignature signature, params IReadOnlyList<string> parts) =>
        Assert.All(parts, part => Assert.Contains(signature.Sentences, sentence => sentence.Contains(part, StringComparison.Ordinal)));

    private static byte[] Kept(string name)
    {
        using var kept = typeof(SignedElsewhere).Assembly.GetManifestResourceStream("Signed/" + name)!;
        using var bytes = new MemoryStream();
        kept.CopyTo(bytes);
        return bytes.ToArray();
    }
}
