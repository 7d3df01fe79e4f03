namespace ModelRegistry.Documents.Reading;

/// <summary>
/// A PDF of one revision: one cross-reference table after the objects, one trailer, the end (ISO 32000-2, 7.5).
/// Every object is read at once, so that nothing in the file stays unseen.
/// </summary>
internal sealed class PdfDocument
{
    private const int MostObjects = 50_000;
    private const int ShortestObject = 15;
    private const int LongestHeader = 32;
    private readonly byte[] bytes;
    private readonly PdfScanner scanner;
    private readonly Dictionary<int, PdfValue> objects = [];

    private PdfDocument(byte[] bytes)
    {
        this.bytes = bytes;
        scanner = new PdfScanner(bytes);
        if (!bytes.AsSpan().StartsWith("%PDF-"u8)) throw new MalformedPdfException("it is no PDF");
        var table = Start();
        var offsets = Table(table);
        Trailer = scanner.Value() as PdfDictionary ?? throw scanner.Malformed("the trailer is no dictionary");
        CheckSingleRevision(table);
        ReadObjects(offsets, table);
    }

    public PdfDictionary Trailer { get; }

    public IEnumerable<PdfValue> Objects => objects.Values;

    public PdfDictionary Catalog => Dictionary(Trailer["Root"]) ?? throw new MalformedPdfException("it has no catalog");

    public static PdfDocument Read(byte[] bytes) => new(bytes);

    /// <summary>The value itself, or the object that a reference names.</summary>
    public PdfValue? Resolve(PdfValue? value) =>
        value is PdfReference reference ? reference.Generation == 0 ? objects.GetValueOrDefault(reference.Number) : null : value;

    public PdfDictionary? Dictionary(PdfValue? value) => Resolve(value) as PdfDictionary;

    public IReadOnlyList<PdfValue> Array(PdfValue? value) => (Resolve(value) as PdfArray)?.Items ?? [];

    private int Start()
    {
        var at = bytes.AsSpan().LastIndexOf("startxref"u8);
        if (at < 0) throw new MalformedPdfException("its end is missing; it may have been cut short");
        scanner.At = at + "startxref".Length;
        var table = scanner.Integer();
        return table < at ? table : throw scanner.Malformed("its table of objects lies outside the file");
    }

    private Dictionary<int, int> Table(int table)
    {
        scanner.At = table;
        if (!scanner.Take("xref"))
            throw scanner.Malformed("its table of objects is not where it should be, or is of another kind than decisions have");
        if (scanner.Integer() != 0) throw scanner.Malformed("its table of objects does not begin with 0");
        var count = scanner.Integer();
        if (count is < 2 or > MostObjects || count > bytes.Length / ShortestObject)
            throw scanner.Malformed("it claims an impossible number of objects");
        var offsets = new Dictionary<int, int>();
        for (var number = 0; number < count; number++)
        {
            var (offset, _) = (scanner.Integer(), scanner.Integer());
            if (number == 0) scanner.Expect("f");
            else
            {
                scanner.Expect("n");
                if (offset >= table) throw scanner.Malformed($"object {number} lies behind the table");
                offsets[number] = offset;
            }
        }

        scanner.Expect("trailer");
        return offsets;
    }

    private void CheckSingleRevision(int table)
    {
        if (Trailer["Prev"] is not null || Trailer["XRefStm"] is not null)
            throw new MalformedPdfException("it has more than one revision: something was added to it later, which no decision allows");
        scanner.Expect("startxref");
        if (scanner.Integer() != table) throw scanner.Malformed("it has two tables of objects");
        if (!bytes.AsSpan(scanner.At).SequenceEqual("\n%%EOF\n"u8))
            throw scanner.Malformed("something stands after its end: it was added later, which a decision never allows");
    }

    /// <summary>Objects follow each other without a gap and without one inside another: no byte is anybody's secret.</summary>
    private void ReadObjects(Dictionary<int, int> offsets, int table)
    {
        var expected = LongestHeader;
        foreach (var (number, offset) in offsets.OrderBy(pair => pair.Value))
        {
            if (offset > expected || (objects.Count > 0 && offset < expected)) throw Hidden(offset);
            objects[number] = ObjectAt(number, offset);
            expected = scanner.At + 1;
        }

        if (expected != table) throw Hidden(table);
    }

    private static MalformedPdfException Hidden(int at) =>
        new($"something lies between its objects that nobody would see (before byte {at})");

    private PdfValue ObjectAt(int number, int offset)
    {
        scanner.At = offset;
        if (scanner.Integer() != number || scanner.Integer() != 0) throw scanner.Malformed($"object {number} is not where the table says");
        scanner.Expect("obj");
        var value = scanner.Value();
        if (value is PdfDictionary dictionary && scanner.Take("stream")) value = Stream(dictionary);
        scanner.Expect("endobj");
        return value;
    }

    private PdfStream Stream(PdfDictionary dictionary)
    {
        if (dictionary.Names("Type", "ObjStm") || dictionary.Names("Type", "XRef"))
            throw scanner.Malformed("it hides objects in a stream, which decisions never do");
        if (dictionary["Length"] is not PdfNumber { Whole: true } length || length.Value > bytes.Length - scanner.At)
            throw scanner.Malformed("the length of a stream is wrong");
        if (bytes[scanner.At] != '\n') throw scanner.Malformed("a stream does not begin on its own line");
        var start = scanner.At + 1;
        scanner.At = Math.Min(start + (int)length.Value, bytes.Length);
        scanner.Expect("endstream");
        return new PdfStream(dictionary, start, (int)length.Value);
    }
}
