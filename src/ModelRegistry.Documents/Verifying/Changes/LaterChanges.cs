using ModelRegistry.Documents.Reading;

namespace ModelRegistry.Documents.Verifying;

/// <summary>Goes through the additions to a decision one by one: each must be honest by itself, whatever the next one does.</summary>
internal static class LaterChanges
{
    private const int MostNamed = 50;

    /// <summary>Judges every addition to a file that has the form of a decision.</summary>
    public static void Check(PdfDocument document, Report report)
    {
        for (var i = 1; i < document.Revisions.Count && report.Changes.Count < MostNamed; i++) Judge(document, i, report);
        var additions = document.Revisions.Count - 1;
        report.Note(
            CheckKind.Changes, report.Changes.Count == 0,
            additions == 0
                ? "Nothing was added to the file after it was signed."
                : $"Only proofs about certificates and time-stamps were added after signing (additions: {additions}).",
            Sentence(report.Changes));
    }

    /// <summary>
    /// For a file that has not the form of a decision: whatever can still be read is compared, so that what was done to it gets a name.
    /// </summary>
    public static void NameIn(ReadOnlyMemory<byte> file, Report report)
    {
        try
        {
            var document = PdfDocument.Read(file.ToArray(), PdfForm.Any);
            if (document.Revisions.Count < 2) return;
            for (var i = 1; i < document.Revisions.Count && report.Changes.Count < MostNamed; i++) Judge(document, i, report);
            if (report.Changes.Count > 0) report.Fail(CheckKind.Changes, Sentence(report.Changes));
        }
        catch (MalformedPdfException)
        {
            // Nothing is added to the verdict, which stands already: the file is no decision.
            report.Changes.Clear();
        }
    }

    private static void Judge(PdfDocument document, int revision, Report report) =>
        report.Changes.AddRange(new ChangeJudge(new PdfView(document, revision)).Changes()
            .DistinctBy(change => (change.Kind, change.Sentence)).Take(MostNamed));

    private static string Sentence(IReadOnlyCollection<Change> changes) =>
        "The file was changed after it was signed. " + string.Join(' ', changes.Select(change => change.Sentence).Distinct().Take(5));
}
