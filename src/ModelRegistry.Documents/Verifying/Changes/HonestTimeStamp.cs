using ModelRegistry.Documents.Reading;

namespace ModelRegistry.Documents.Verifying;

/// <summary>
/// The form field of a document time-stamp (ETSI EN 319 142-1, 5.4.3) as an honest addition has it: new, invisible, and with nothing in
/// it that shows, runs or leads elsewhere.
/// </summary>
internal static class HonestTimeStamp
{
    private static readonly HashSet<string> FieldKeys = new(StringComparer.Ordinal)
        { "Type", "Subtype", "FT", "Ff", "T", "TU", "F", "Rect", "P", "V", "Lock", "Border", "NM", "M", "StructParent" };

    /// <summary>Whether what a reference leads to is such a field and was not there before.</summary>
    public static bool Is(PdfValue value, PdfView before, PdfView after) =>
        value is PdfReference reference && before.Place(reference.Number) is null
        && after.Dictionary(reference) is { } field
        && field.Names("FT", "Sig") && field.Entries.Keys.All(FieldKeys.Contains)
        && field.Entries.All(entry => entry.Key is "V" or "P" || Plain(entry.Value))
        && Unseen(field["Rect"])
        && field["V"] is PdfReference stamp && before.Place(stamp.Number) is null
        && after.Dictionary(stamp) is { } content && Stamp(content);

    public static bool Stamp(PdfDictionary content) =>
        content.Names("Type", "DocTimeStamp") && content.Names("SubFilter", "ETSI.RFC3161") && content.Entries.Values.All(Plain);

    private static bool Unseen(PdfValue? rectangle) => rectangle is null
        || (rectangle is PdfArray { Items: [PdfNumber left, PdfNumber bottom, PdfNumber right, PdfNumber top] }
            && (left.Value.Equals(right.Value) || bottom.Value.Equals(top.Value)));

    private static bool Plain(PdfValue value) => value switch
    {
        PdfReference or PdfDictionary or PdfStream => false,
        PdfArray array => array.Items.All(Plain),
        _ => true,
    };
}
