namespace ModelRegistry.Documents.Reading;

/// <summary>The document as it stands after one of its revisions: what a reader of that day would have seen.</summary>
/// <param name="Document">The document.</param>
/// <param name="Revision">The revision's place in the list, from 0.</param>
internal sealed record PdfView(PdfDocument Document, int Revision)
{
    public PdfDictionary Trailer => Document.Revisions[Revision].Trailer;

    public PdfDictionary Catalog => Dictionary(Trailer["Root"]) ?? throw new MalformedPdfException("it has no catalog");

    /// <summary>The numbers of all objects there are at this revision.</summary>
    public IEnumerable<int> Numbers => Document.Revisions.Take(Revision + 1).SelectMany(one => one.Places.Keys).Distinct()
        .Where(number => Place(number) is { Free: false });

    public IEnumerable<PdfValue> Objects => Numbers.Select(number => Document.Object(this, number)).OfType<PdfValue>();

    /// <summary>Where an object stands at this revision; null if there never was one.</summary>
    public ObjectPlace? Place(int number)
    {
        for (var i = Revision; i >= 0; i--)
            if (Document.Revisions[i].Places.TryGetValue(number, out var place)) return place;
        return null;
    }

    /// <summary>The value itself, or the object that a reference names; nothing for one that leads on to a further reference.</summary>
    public PdfValue? Resolve(PdfValue? value) => value is not PdfReference reference ? value
        : reference.Generation == 0 && Document.Object(this, reference.Number) is { } found and not PdfReference ? found : null;

    public PdfDictionary? Dictionary(PdfValue? value) => Resolve(value) as PdfDictionary;

    public IReadOnlyList<PdfValue> Array(PdfValue? value) => (Resolve(value) as PdfArray)?.Items ?? [];
}
