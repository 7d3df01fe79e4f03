using System.Globalization;
using ModelRegistry.Documents.Reading;

namespace ModelRegistry.Documents.Verifying;

/// <summary>A place at which two revisions of a document differ.</summary>
/// <param name="Route">The way to it.</param>
/// <param name="Before">What stood there, as written; null if nothing did.</param>
/// <param name="After">What stands there now.</param>
internal sealed record Difference(Route Route, PdfValue? Before, PdfValue? After);

/// <summary>
/// Compares what two revisions of a document show, from the trailer to the last object, by content and not by what was written again.
/// It keeps its own list of what is still to be compared, so that no file can lead it too deep.
/// </summary>
internal sealed class GraphComparison(PdfView before, PdfView after)
{
    /// <summary>How many pairs of values are compared at most.</summary>
    public const int MostSteps = 1_000_000;

    private readonly Stack<(Route Route, PdfValue? Before, PdfValue? After)> open = new();
    private readonly HashSet<int> seen = [];
    private readonly List<Difference> differences = [];

    public IReadOnlyList<Difference> Run()
    {
        // The proofs are taken last: whatever can be reached otherwise is then judged as what it otherwise is.
        var (old, now) = (before.Trailer, after.Trailer);
        open.Push((Route.Of("Info"), old["Info"], now["Info"]));
        if (old["Root"] != now["Root"]) differences.Add(new Difference(Route.Of("Root"), old["Root"], now["Root"]));
        var (first, second) = (before.Catalog, after.Catalog);
        foreach (var key in Keys(first, second).OrderBy(Late)) open.Push((Route.Of("Root").Then(key), first[key], second[key]));
        for (var steps = 0; open.TryPop(out var pair); steps++)
        {
            if (steps == MostSteps) throw new MalformedPdfException("it has too much in it to be compared");
            Compare(pair.Route, pair.Before, pair.After);
        }

        return differences;
    }

    /// <summary>The stack gives back last what was put in first.</summary>
    private static int Late(string key) => key switch { "DSS" => 0, "AcroForm" => 1, "Pages" => 3, _ => 2 };

    private static IEnumerable<string> Keys(PdfDictionary one, PdfDictionary other) =>
        one.Entries.Keys.Concat(other.Entries.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private void Compare(Route route, PdfValue? old, PdfValue? now)
    {
        if (old is PdfReference one && now is PdfReference other)
        {
            if (one != other) differences.Add(new Difference(route, old, now));
            else if (seen.Add(one.Number)) Content(route, one, other);
            return;
        }

        Content(route, old, now);
    }

    private void Content(Route route, PdfValue? old, PdfValue? now)
    {
        switch (before.Resolve(old), after.Resolve(now))
        {
            case (PdfDictionary one, PdfDictionary other):
                Entries(route, one, other);
                break;
            case (PdfStream one, PdfStream other):
                Entries(route, one.Dictionary, other.Dictionary);
                if (!before.Document.Raw(one).SequenceEqual(after.Document.Raw(other))) differences.Add(new Difference(route, old, now));
                break;
            case (PdfArray one, PdfArray other):
                Items(route, one, other, old, now);
                break;
            case var (one, other) when !Same(one, other):
                differences.Add(new Difference(route, old, now));
                break;
        }
    }

    private void Entries(Route route, PdfDictionary one, PdfDictionary other)
    {
        foreach (var key in Keys(one, other)) open.Push((route.Then(key), one[key], other[key]));
    }

    private void Items(Route route, PdfArray one, PdfArray other, PdfValue? old, PdfValue? now)
    {
        if (one.Items.Count != other.Items.Count) differences.Add(new Difference(route, old, now));
        for (var i = 0; i < Math.Min(one.Items.Count, other.Items.Count); i++)
            open.Push((route.Then(i.ToString(CultureInfo.InvariantCulture)), one.Items[i], other.Items[i]));
    }

    private static bool Same(PdfValue? one, PdfValue? other) => (one, other) switch
    {
        (null or PdfWord { Word: "null" }, null or PdfWord { Word: "null" }) => true,
        (PdfString first, PdfString second) => first.Content.AsSpan().SequenceEqual(second.Content),
        _ => one == other,
    };
}
