using ModelRegistry.Documents.Reading;

namespace ModelRegistry.Documents.Verifying;

/// <summary>
/// Judges one addition to a signed file. Honest are proofs about certificates (DSS), the note of the extension they come by, and
/// document time-stamps (ETSI EN 319 142-1); everything else is a change, and is named.
/// </summary>
internal sealed class ChangeJudge
{
    private readonly PdfView before;
    private readonly PdfView after;
    private readonly HashSet<PdfValue> stamps;

    /// <param name="after">The view after the addition; the one before is that of the revision before.</param>
    public ChangeJudge(PdfView after)
    {
        (this.after, before) = (after, after with { Revision = after.Revision - 1 });
        stamps = Fields(after).Except(Fields(before)).Where(field => HonestTimeStamp.Is(field, before, after)).ToHashSet();
    }

    public IEnumerable<Change> Changes()
    {
        var names = new ChangeNames(before, after);
        foreach (var difference in new GraphComparison(before, after).Run())
            if (!Honest(difference)) yield return Named(names.Of(difference), difference.Route.Keys);
        if (before.Catalog["DSS"] is not null || after.Catalog["DSS"] is not null)
            if (new HonestProofs(before, after).Fault() is { } fault)
                yield return new Change(
                    ChangeKind.Proofs, after.Revision, $"The proofs about certificates are not in order: {fault}.", "Root/DSS");
        foreach (var number in Unseen())
            yield return Named(ChangeKind.Hidden, [$"object {number}"]);
    }

    private Change Named(ChangeKind kind, IReadOnlyList<string> keys) =>
        new(kind, after.Revision, ChangeSentences.Of(kind, keys), string.Join('/', keys));

    private bool Honest(Difference difference) => difference.Route.Keys switch
    {
        // Their content is judged as a whole.
        ["Root", "DSS", ..] => true,
        ["Root", "Extensions", ..] => Extensions(),
        ["Root", "AcroForm", "Fields"] or ["Root", "Pages", .., "Annots"] => OnlyStampsCame(difference),
        _ => false,
    };

    private bool OnlyStampsCame(Difference difference)
    {
        var (old, now) = (before.Array(difference.Before), after.Array(difference.After));
        return now.Count > old.Count && now.Take(old.Count).SequenceEqual(old) && now.Skip(old.Count).All(stamps.Contains);
    }

    /// <summary>Notes by whom the format was extended, and nothing else (ISO 32000-2, 7.12).</summary>
    private bool Extensions() => after.Dictionary(after.Catalog["Extensions"]) is { } all && all.Entries.All(entry =>
        entry.Key == "Type" || (after.Dictionary(entry.Value) is { } one && one.Entries.All(Note)));

    private static bool Note(KeyValuePair<string, PdfValue> item) =>
        item.Key is "Type" or "BaseVersion" or "ExtensionLevel" && item.Value is PdfName or PdfNumber;

    /// <summary>Objects of this addition that nothing leads to.</summary>
    private IEnumerable<int> Unseen()
    {
        var reached = Reach.From(after);
        var packing = after.Document.Revisions[after.Revision].Places.Values.Select(place => place.Packed).ToHashSet();
        foreach (var (number, place) in after.Document.Revisions[after.Revision].Places.OrderBy(one => one.Key))
            if (!place.Free && !reached.Contains(number) && !packing.Contains(number) && !IsTable(number)) yield return number;
    }

    private bool IsTable(int number) =>
        after.Document.Object(after, number) is PdfStream stream && stream.Dictionary.Names("Type", "XRef");

    private static IReadOnlyList<PdfValue> Fields(PdfView view) =>
        view.Array(view.Dictionary(view.Catalog["AcroForm"])?["Fields"]);
}
