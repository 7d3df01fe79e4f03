using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using ModelRegistry.Documents.Reading;

namespace ModelRegistry.Documents.Verifying;

/// <summary>
/// Looks at the signatures of any PDF (ISO 32000-2, 12.8). Such a file never becomes a valid decision by it; its reader learns what holds
/// and what does not.
/// </summary>
internal sealed class OtherSignatures(PdfDocument document, byte[] bytes, TrustAnchors trust)
{
    private const int MostSignatures = 30;
    private const int MostFields = 1000;
    private const int MostChanges = 20;

    /// <summary>Every signature of a file; none where the file cannot be read at all.</summary>
    public static IReadOnlyList<OtherSignature> In(byte[] bytes, TrustAnchors trust)
    {
        try
        {
            return new OtherSignatures(PdfDocument.Read(bytes, PdfForm.Any), bytes, trust).All();
        }
        catch (MalformedPdfException)
        {
            // The verdict stands already; nothing more can be said.
            return [];
        }
    }

    private List<OtherSignature> All()
    {
        var view = document.Last;
        var fields = view.Array(view.Dictionary(view.Catalog["AcroForm"])?["Fields"]);
        if (fields.Count > MostFields) throw new MalformedPdfException("it has too many form fields");
        return [.. fields.Select(view.Dictionary).OfType<PdfDictionary>().Where(field => field.Names("FT", "Sig") && field["V"] is not null)
            .Take(MostSignatures).Select(One)];
    }

    private OtherSignature One(PdfDictionary field)
    {
        var view = document.Last;
        var entries = view.Dictionary(field["V"]) ?? new PdfDictionary(new Dictionary<string, PdfValue>(StringComparer.Ordinal));
        var name = field["T"] is PdfString title ? SignatureDictionary.Text(title) : "";
        var form = entries["SubFilter"] is PdfName kind ? kind.Name : "";
        if (Covered(entries) is not { } covered)
            return Told(
                name, form, null, null, null, false, 0, [], "Its range leaves out something besides itself: nothing is proved by it.");
        var (signer, intact, trusted) = Check(form, covered.Contents, covered.Data);
        var permits = Permits(entries);
        var changes = Later(covered.End);
        return Told(name, form, signer, intact, trusted, covered.End == bytes.Length, permits, changes, null);
    }

    /// <summary>The bytes a signature covers, if it covers all up to an end but its own place and nothing else.</summary>
    private (byte[] Contents, byte[] Data, int End)? Covered(PdfDictionary entries)
    {
        if (entries["Contents"] is not PdfString { Hexadecimal: true } contents
            || SignatureDictionary.Range(entries) is not [0, var first, var second, var rest]
            || first != contents.Start || second != contents.End || second + rest > bytes.Length || second >= bytes.Length
            || bytes[(int)first] != '<' || bytes[(int)second - 1] != '>')
            return null;
        var end = (int)(second + rest);
        return (contents.Content, [.. bytes.AsSpan(0, (int)first), .. bytes.AsSpan((int)second, (int)rest)], end);
    }

    private (string? Signer, bool? Intact, bool? Trusted) Check(string form, byte[] contents, byte[] data)
    {
        if (form is not ("adbe.pkcs7.detached" or "ETSI.CAdES.detached")) return (null, null, null);
        try
        {
            var cms = new SignedCms(new ContentInfo(data), detached: true);
            cms.Decode(contents);
            if (cms.SignerInfos.Count != 1 || cms.SignerInfos[0].Certificate is not { } certificate) return (null, false, null);
            var trusted = trust.Roots.Count == 0 ? (bool?)null
                : Chain.Of(certificate, cms.Certificates, trust.Roots, new DateTimeOffset(certificate.NotBefore).AddSeconds(1))
                    .Fault is null;
            return (certificate.Subject, Holds(cms), trusted);
        }
        catch (CryptographicException)
        {
            return (null, false, null);
        }
    }

    private static bool Holds(SignedCms cms)
    {
        try
        {
            cms.CheckSignature(verifySignatureOnly: true);
            return cms.SignerInfos[0].DigestAlgorithm.Value is
                "2.16.840.1.101.3.4.2.1" or "2.16.840.1.101.3.4.2.2" or "2.16.840.1.101.3.4.2.3";
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private int Permits(PdfDictionary entries) => document.Last.Array(entries["Reference"]).Select(document.Last.Dictionary)
        .Where(one => one?.Names("TransformMethod", "DocMDP") == true)
        .Select(one => document.Last.Dictionary(one!["TransformParams"])?["P"] is PdfNumber { Whole: true, Value: >= 1 and <= 3 } level
            ? (int)level.Value : 2)
        .FirstOrDefault();

    private List<Change> Later(int end)
    {
        var changes = new List<Change>();
        for (var i = 1; i < document.Revisions.Count && changes.Count < MostChanges; i++)
            if (document.Revisions[i].Table >= end)
                changes.AddRange(new ChangeJudge(new PdfView(document, i)).Changes().DistinctBy(change => (change.Kind, change.Sentence)));
        return [.. changes.Take(MostChanges)];
    }

    private static OtherSignature Told(
        string field, string form, string? signer, bool? intact, bool? trusted, bool covers, int permits, List<Change> changes,
        string? fault)
    {
        var sentences = fault is null ? OtherSentences.Of(field, signer, intact, trusted, covers, permits, changes)
            : [$"The signature \"{field}\" cannot be relied on. {fault}"];
        return new(field, form, signer, intact, trusted, covers, permits, changes, sentences);
    }
}
