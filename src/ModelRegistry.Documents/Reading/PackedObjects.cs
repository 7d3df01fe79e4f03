namespace ModelRegistry.Documents.Reading;

/// <summary>Objects that are packed together in one stream (ISO 32000-2, 7.5.7), as other programs write them.</summary>
internal sealed class PackedObjects
{
    private const int MostObjects = 50_000;
    private readonly PdfScanner scanner;
    private readonly Dictionary<int, int> places = [];
    private readonly Dictionary<int, PdfValue> read = [];

    private PackedObjects(byte[] content) => scanner = new PdfScanner(content, PdfForm.Any);

    public static PackedObjects Read(PdfStream stream, byte[] content)
    {
        if (stream.Dictionary["N"] is not PdfNumber { Whole: true, Value: <= MostObjects } count
            || stream.Dictionary["First"] is not PdfNumber { Whole: true } first || first.Value > content.Length)
            throw new MalformedPdfException("a stream of packed objects does not say what it holds");
        var objects = new PackedObjects(content);
        for (var i = 0; i < (int)count.Value; i++)
        {
            var (number, offset) = (objects.scanner.Integer(), objects.scanner.Integer());
            if (offset > content.Length - (int)first.Value || !objects.places.TryAdd(number, (int)first.Value + offset))
                throw new MalformedPdfException("a stream of packed objects holds one twice or beyond its end");
        }

        return objects;
    }

    public PdfValue? Object(int number)
    {
        if (read.TryGetValue(number, out var known)) return known;
        if (!places.TryGetValue(number, out var at)) return null;
        scanner.At = at;
        return read[number] = scanner.Value();
    }
}
