using ModelRegistry.Documents.Reading;

namespace ModelRegistry.Documents.Verifying;

/// <summary>Which objects can be come to from the trailer; the others are shown by nothing.</summary>
internal static class Reach
{
    public static IReadOnlySet<int> From(PdfView view)
    {
        var reached = new HashSet<int>();
        var open = new Stack<PdfValue>();
        open.Push(view.Trailer);
        while (open.TryPop(out var value))
            foreach (var next in Under(value))
                if (next is not PdfReference reference) open.Push(next);
                else if (reached.Add(reference.Number) && view.Resolve(reference) is { } found) open.Push(found);
        return reached;
    }

    private static IEnumerable<PdfValue> Under(PdfValue value) => value switch
    {
        PdfDictionary dictionary => dictionary.Entries.Values,
        PdfStream stream => stream.Dictionary.Entries.Values,
        PdfArray array => array.Items,
        _ => [],
    };
}
