using System.Globalization;
using System.Text;

namespace ModelRegistry.Documents.Reading;

/// <summary>The one signature of a document, with what the checks ask of its dictionary (ISO 32000-2, 12.8.1).</summary>
internal sealed record SignatureDictionary(PdfDictionary Entries, PdfReference Reference, PdfString Contents, IReadOnlyList<long> ByteRange)
{
    private const int MostFields = 1000;

    public string? Text(string key) => Entries[key] is PdfString text ? Text(text) : null;

    /// <summary>A text string in either of its two spellings (ISO 32000-2, 7.9.2.2).</summary>
    public static string Text(PdfString text) => text.Content is [0xFE, 0xFF, ..]
        ? Encoding.BigEndianUnicode.GetString(text.Content.AsSpan(2)) : Encoding.Latin1.GetString(text.Content);

    public DateTimeOffset? ClaimedAt => DateTimeOffset.TryParseExact(
        Text("M"), "'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    /// <summary>The signature, or a sentence that says why there is not exactly one.</summary>
    public static (SignatureDictionary? Signature, string Sentence) Find(PdfView document)
    {
        var form = document.Dictionary(document.Catalog["AcroForm"]);
        var fields = document.Array(form?["Fields"]);
        if (fields.Count > MostFields) return (null, "The file has too many form fields for a decision.");
        var signatures = document.Objects.OfType<PdfDictionary>().Count(one => one["ByteRange"] is not null || one.Names("Type", "Sig"));
        var filled = fields.Select(document.Dictionary).OfType<PdfDictionary>()
            .Where(field => field.Names("FT", "Sig") && field["V"] is not null).ToList();
        if (signatures == 0 || filled.Count == 0) return (null, "The file carries no signature.");
        if (signatures > 1 || filled.Count > 1 || fields.Count > 1)
            return (null, $"The file carries more than one signature or form field ({signatures} signatures); a decision has exactly one.");
        if (filled[0]["V"] is not PdfReference reference || document.Dictionary(reference) is not { } entries)
            return (null, "The signature field does not lead to a signature.");
        return entries["Contents"] is PdfString { Hexadecimal: true } contents
            ? (new SignatureDictionary(entries, reference, contents, Range(entries)), "The file carries exactly one signature.")
            : (null, "The signature has no content.");
    }

    /// <summary>Whether the document is certified by this very signature with no change permitted (12.8.2.2).</summary>
    public bool CertifiesNoChanges(PdfView document)
    {
        var permitted = document.Dictionary(document.Catalog["Perms"])?["DocMDP"];
        return permitted == Reference
            && document.Array(Entries["Reference"]) is [var only]
            && document.Dictionary(only) is { } transform
            && transform.Names("TransformMethod", "DocMDP")
            && document.Dictionary(transform["TransformParams"])?["P"] is PdfNumber { Value: 1 };
    }

    public static List<long> Range(PdfDictionary entries) =>
        entries["ByteRange"] is PdfArray { Items: { Count: 4 } items } && items.All(item => item is PdfNumber { Whole: true })
            ? [.. items.Cast<PdfNumber>().Select(number => (long)number.Value)]
            : [];
}
