using System.Formats.Asn1;
using ModelRegistry.Documents.Reading;

namespace ModelRegistry.Documents.Verifying;

/// <summary>A time-stamp over the document (ISO 32000-2, 12.8.5), with what it covers.</summary>
/// <param name="Revision">The addition it came with.</param>
/// <param name="Token">The time-stamp; empty where its dictionary is not in order.</param>
/// <param name="Data">The bytes it should be over.</param>
/// <param name="Fault">Why it cannot be right, or null.</param>
internal sealed record DocumentTimeStamp(int Revision, byte[] Token, byte[] Data, string? Fault)
{
    /// <summary>Those of a file, the newest first.</summary>
    public static IEnumerable<DocumentTimeStamp> In(PdfDocument document, byte[] bytes)
    {
        for (var i = document.Revisions.Count - 1; i > 0; i--)
        {
            var view = new PdfView(document, i);
            var stamps = document.Revisions[i].Places.Keys.Order().Select(number => document.Object(view, number))
                .OfType<PdfDictionary>().Where(HonestTimeStamp.Stamp).ToList();
            if (stamps.Count > 1) yield return new(i, [], [], "An addition holds more than one time-stamp over the document.");
            else if (stamps.Count == 1) yield return Read(stamps[0], i, document.Revisions[i].End, bytes);
        }
    }

    private static DocumentTimeStamp Read(PdfDictionary content, int revision, int end, byte[] bytes)
    {
        if (content["Contents"] is not PdfString { Hexadecimal: true } contents
            || SignatureDictionary.Range(content) is not [0, var first, var second, var rest]
            || first != contents.Start || second != contents.End || second + rest != end)
            return new(revision, [], [], "A time-stamp over the document does not cover all that was there when it was made.");
        try
        {
            byte[] data = [.. bytes.AsSpan(0, contents.Start), .. bytes.AsSpan(contents.End, end - contents.End)];
            return new(revision, SignatureBytes.Of(contents, bytes), data, null);
        }
        catch (AsnContentException unfit)
        {
            return new(revision, [], [], $"A time-stamp over the document cannot be read: {unfit.Message.TrimEnd('.')}.");
        }
    }
}
