namespace ModelRegistry.Documents.Reading;

/// <summary>
/// The form of a decision's file: in each revision the objects follow each other without a gap and without one inside another, then
/// comes the table of exactly these, the trailer and the end. No byte is anybody's secret.
/// </summary>
internal static class PlainLayout
{
    private const int LongestHeader = 32;

    public static void Check(PdfDocument document, byte[] bytes)
    {
        if (!document.Revisions[0].Places.TryGetValue(0, out var head) || !head.Free)
            throw new MalformedPdfException("its table of objects does not begin with 0");
        for (var i = 0; i < document.Revisions.Count; i++) CheckRevision(new PdfView(document, i), bytes);
        if (document.Revisions[^1].End != bytes.Length)
            throw new MalformedPdfException("something stands after its end: it was added later, which a decision never allows");
    }

    private static void CheckRevision(PdfView view, byte[] bytes)
    {
        var revision = view.Document.Revisions[view.Revision];
        var start = view.Revision == 0 ? 0 : view.Document.Revisions[view.Revision - 1].End;
        var expected = start;
        foreach (var (number, place) in revision.Places.OrderBy(one => one.Value.Offset))
        {
            if (place.Free)
            {
                if (number != 0) throw new MalformedPdfException($"object {number} was taken away, which a decision never allows");
                continue;
            }

            var first = expected == start;
            if (place.Offset < expected || place.Offset > expected + (first && start == 0 ? LongestHeader : 0)) throw Hidden(place.Offset);
            expected = view.Document.EndOf(view, number) + 1;
            if (bytes[expected - 1] != '\n') throw Hidden(expected);
        }

        if (expected != revision.Table) throw Hidden(revision.Table);
    }

    private static MalformedPdfException Hidden(int at) =>
        new($"something lies between its objects that nobody would see (before byte {at})");
}
