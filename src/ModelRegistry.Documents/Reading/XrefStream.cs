namespace ModelRegistry.Documents.Reading;

/// <summary>A table of objects that is packed in a stream (ISO 32000-2, 7.5.8), as other programs write it.</summary>
internal sealed class XrefStream(byte[] bytes, PdfScanner scanner, StreamContent streams)
{
    private const int MostObjects = 50_000;

    /// <summary>The places it names and its dictionary, which serves as trailer.</summary>
    /// <param name="at">The byte of the stream's object.</param>
    /// <param name="room">Counts entries against the limit before they are read.</param>
    public (Dictionary<int, ObjectPlace> Places, PdfDictionary Trailer) Read(int at, Action<int> room)
    {
        scanner.At = at;
        scanner.Integer();
        scanner.Integer();
        scanner.Expect("obj"u8);
        if (scanner.Value() is not PdfDictionary dictionary || !dictionary.Names("Type", "XRef") || !scanner.Take("stream"u8))
            throw scanner.Malformed("its table of objects is not where it should be");
        if (dictionary["Length"] is not PdfNumber { Whole: true } length)
            throw scanner.Malformed("the length of a packed table of objects is wrong");
        var stream = StreamContent.Place(bytes, scanner, dictionary, (int)length.Value);
        return (Entries(dictionary, streams.Unpack(stream), room), dictionary);
    }

    private Dictionary<int, ObjectPlace> Entries(PdfDictionary dictionary, byte[] table, Action<int> room)
    {
        var widths = Numbers(dictionary["W"]);
        if (widths.Count != 3 || widths.Exists(width => width > 4) || widths.Sum() == 0)
            throw scanner.Malformed("a packed table of objects has impossible columns");
        var index = dictionary["Index"] is null ? [0, Numbers(dictionary["Size"]).FirstOrDefault()] : Numbers(dictionary["Index"]);
        var places = new Dictionary<int, ObjectPlace>();
        var at = 0;
        for (var i = 0; i + 1 < index.Count; i += 2)
        {
            if (index[i] > MostObjects || index[i + 1] > MostObjects) throw scanner.Malformed("it claims an impossible number of objects");
            room(index[i + 1]);
            for (var number = index[i]; number < index[i] + index[i + 1]; number++, at += widths.Sum())
                if (at + widths.Sum() > table.Length) throw scanner.Malformed("a packed table of objects is cut short");
                else if (!places.TryAdd(number, Place(table.AsSpan(at), widths)))
                    throw scanner.Malformed($"a table has object {number} twice");
        }

        return places;
    }

    private ObjectPlace Place(ReadOnlySpan<byte> entry, List<int> widths)
    {
        var kind = widths[0] == 0 ? 1 : Number(entry[..widths[0]]);
        var second = Number(entry.Slice(widths[0], widths[1]));
        var third = Number(entry.Slice(widths[0] + widths[1], widths[2]));
        return kind switch
        {
            1 when second < bytes.Length => new ObjectPlace((int)second, 0, Free: false),
            2 when second is > 0 and < MostObjects => new ObjectPlace((int)third, (int)second, Free: false),
            1 or 2 => throw scanner.Malformed("an object lies outside the file"),
            _ => new ObjectPlace(0, 0, Free: true),
        };
    }

    private static long Number(ReadOnlySpan<byte> digits)
    {
        var value = 0L;
        foreach (var digit in digits) value = (value << 8) + digit;
        return value;
    }

    private static List<int> Numbers(PdfValue? value)
    {
        IEnumerable<PdfValue> items = value is PdfArray array ? array.Items : value is null ? [] : [value];
        return [.. items.OfType<PdfNumber>().Where(number => number.Whole).Select(number => (int)number.Value)];
    }
}
