using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ModelRegistry.Documents;

namespace ModelRegistry.Tests.Documents;

/// <summary>Signed files by other programs: never a valid decision, yet what holds of their signatures is said and what does not.</summary>
public sealed class ForeignFiles
{
    private static readonly X509Certificate2 Office =
        X509CertificateLoader.LoadPkcs12(Keys.Ecdsa.Pkcs12.Span, Keys.Password);

    private static readonly X509Certificate2 Other =
        X509CertificateLoader.LoadPkcs12(Keys.Stranger.Pkcs12.Span, Keys.Password);

    [Theory]
    [InlineData("--object-streams=disable")]
    [InlineData("--object-streams=generate")]
    public void Another_programs_file_is_no_decision_but_its_signature_is_told(string packing)
    {
        var file = Approve(Unsigned(packing), Office, "approval");
        using (var readers = new Readers(file))
            Assert.Contains("Signature is Valid", readers.Run("pdfsig", "-nocert", readers.Pdf).Output, StringComparison.Ordinal);
        var verification = Keys.Verify(file);
        Assert.Equal(Verdict.NotValid, verification.Verdict);
        var signature = Assert.Single(verification.OtherSignatures);
        Assert.Equal((true, true, true), (signature.Intact, signature.Trusted, signature.CoversFile));
        Assert.Equal(("approval", "adbe.pkcs7.detached"), (signature.Field, signature.Form));
        Assert.Contains("unbroken", signature.Sentences[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_signatures_each_is_told_by_itself()
    {
        var file = Approve(Approve(Unsigned("--object-streams=generate"), Office, "first"), Other, "second");
        var signatures = Keys.Verify(file).OtherSignatures;
        Assert.Equal(["first", "second"], signatures.Select(one => one.Field));
        Assert.All(signatures, one => Assert.True(one.Intact));
        Assert.Equal([false, true], signatures.Select(one => one.CoversFile));
        Assert.Equal([true, false], signatures.Select(one => one.Trusted!.Value));
        Assert.Equal([ChangeKind.SignatureAdded], signatures[0].Changes.Select(change => change.Kind));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void What_a_certification_permits_is_told_apart_from_what_it_does_not(int permits, bool permitted)
    {
        var certified = Approve(Unsigned("--object-streams=generate"), Office, "author", permits);
        var signature = Keys.Verify(Approve(certified, Other, "second")).OtherSignatures[0];
        Assert.Equal(permits, signature.Permits);
        Assert.Contains(
            signature.Sentences,
            sentence => sentence.Contains(permitted ? "permitted changes of this kind" : "permitted no such change", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_replaced_after_an_approval_is_named()
    {
        var file = new Revised(Approve(Unsigned("--object-streams=generate"), Office, "approval"));
        var verification = Keys.Verify(file.Stream(file.Content, "", "BT ET").Write());
        var signature = Assert.Single(verification.OtherSignatures);
        Assert.Equal((true, false), (signature.Intact, signature.CoversFile));
        Assert.Contains(ChangeKind.ContentReplaced, signature.Changes.Select(change => change.Kind));
    }

    [Fact]
    public void A_changed_byte_breaks_it_and_a_range_with_a_hole_proves_nothing()
    {
        var file = Approve(Unsigned("--object-streams=generate"), Office, "approval");
        var changed = file.ToArray();
        changed[file.AsSpan().IndexOf("stream"u8) + 40] ^= 1;
        Assert.DoesNotContain(Keys.Verify(changed).OtherSignatures, one => one.Intact == true);
        var text = Encoding.Latin1.GetString(file);
        var at = text.LastIndexOf("/ByteRange [0 ", StringComparison.Ordinal) + "/ByteRange [0 ".Length;
        var holed = file.ToArray();
        holed[at] = (byte)(holed[at] - 1);
        Assert.Contains("cannot be relied on", Assert.Single(Keys.Verify(holed).OtherSignatures).Sentences[0], StringComparison.Ordinal);
    }

    /// <summary>A paper of ours as another program writes it.</summary>
    internal static byte[] Unsigned(string packing)
    {
        using var readers = new Readers(Papers.Compose(Papers.Typical()).ToPreview());
        var made = Path.Combine(readers.Folder, "other.pdf");
        readers.Run("qpdf", packing, "--remove-acroform", readers.Pdf, made);
        if (!File.Exists(made)) readers.Run("qpdf", packing, readers.Pdf, made);
        return File.ReadAllBytes(made);
    }

    private static byte[] Approve(byte[] file, X509Certificate2 certificate, string name, int permits = 0) =>
        Approve(file, data => Signed(certificate, data), name, permits);

    internal static byte[] Approve(byte[] file, Func<byte[], byte[]> sign, string name, int permits = 0)
    {
        const string range = "[0 0000000000 0000000000 0000000000]";
        const int room = 3000;
        var revised = new Revised(file);
        var certifies = permits == 0 ? "" : "/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams "
            + $"<< /Type /TransformParams /P {permits} /V /1.2 >> >>] ";
        var signature = revised.Add(
            $"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached {certifies}/ByteRange {range} /Contents <{new string('0', 2 * room)}> >>");
        var field = revised.Add($"<< /FT /Sig /T ({name}) /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /F 132 /V {signature} 0 R >>");
        var made = WithField(revised, field).Write();
        var at = made.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(range));
        var start = at + range.Length + " /Contents ".Length;
        var end = start + (2 * room) + 2;
        var filled = string.Create(CultureInfo.InvariantCulture, $"[0 {start} {end} {made.Length - end}]").PadRight(range.Length);
        Encoding.ASCII.GetBytes(filled, made.AsSpan(at));
        var signed = sign([.. made.AsSpan(0, start), .. made.AsSpan(end)]);
        Encoding.ASCII.GetBytes(Convert.ToHexString(signed), made.AsSpan(start + 1));
        return made;
    }

    private static byte[] Signed(X509Certificate2 certificate, byte[] data)
    {
        var cms = new SignedCms(new ContentInfo(data), detached: true);
        cms.ComputeSignature(
            new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
            {
                DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"),
                IncludeOption = X509IncludeOption.EndCertOnly,
            },
            silent: true);
        return cms.Encode();
    }

    private static Revised WithField(Revised file, int field)
    {
        var catalog = file.Catalog;
        return file.Has(catalog, "AcroForm")
            ? file.Put(catalog, file.Written(catalog, "AcroForm", $"<< /SigFlags 3 /Fields [{file.FieldList()}{field} 0 R] >>"))
            : file.Put(catalog, file.Written(catalog, "AcroForm", $"<< /SigFlags 3 /Fields [{field} 0 R] >>"));
    }
}
