namespace ModelRegistry.Documents.Reading;

/// <summary>
/// Finds the sections of cross-references by their chain, from the last to the first (ISO 32000-2, 7.5.6), within limits: a chain that
/// turns back on itself, or claims more objects than its bytes could hold, is refused.
/// </summary>
internal sealed class RevisionReader(byte[] bytes, PdfScanner scanner, StreamContent streams, PdfForm form)
{
    /// <summary>More sections than this has no decision: with a renewal each year it would be older than fifty years.</summary>
    public const int MostRevisions = 120;

    private const int MostObjects = 50_000;
    private const int ShortestEntry = 3;
    private int entries;

    /// <summary>The sections, the oldest first.</summary>
    public IReadOnlyList<PdfRevision> Read()
    {
        var revisions = new List<PdfRevision>();
        var seen = new HashSet<int>();
        for (int? at = Start(); at is { } table; at = Previous(revisions[^1].Trailer))
        {
            if (!seen.Add(table)) throw new MalformedPdfException("its tables of objects lead back to themselves");
            if (revisions.Count == MostRevisions) throw new MalformedPdfException($"it has more than {MostRevisions} revisions");
            revisions.Add(Section(table));
        }

        revisions.Reverse();
        return revisions;
    }

    private int Start()
    {
        var at = bytes.AsSpan().LastIndexOf("startxref"u8);
        if (at < 0) throw new MalformedPdfException("its end is missing; it may have been cut short");
        scanner.At = at + "startxref".Length;
        var table = scanner.Integer();
        return table < at ? table : throw scanner.Malformed("its table of objects lies outside the file");
    }

    private int? Previous(PdfDictionary trailer) => trailer["Prev"] switch
    {
        null => null,
        PdfNumber { Whole: true } number when number.Value < bytes.Length => (int)number.Value,
        _ => throw new MalformedPdfException("a table of objects names an earlier one that lies outside the file"),
    };

    private PdfRevision Section(int table)
    {
        var places = new Dictionary<int, ObjectPlace>();
        scanner.At = table;
        if (!scanner.Take("xref"u8)) return PackedSection(table, places);
        while (!scanner.Take("trailer"u8)) Subsection(places);
        var trailer = scanner.Value() as PdfDictionary ?? throw scanner.Malformed("the trailer is no dictionary");
        var end = End(table);
        if (trailer["XRefStm"] is not PdfNumber { Whole: true } hidden) return new PdfRevision(table, end, places, trailer, Classic: true);
        if (form == PdfForm.Decision) throw new MalformedPdfException("it has a second, packed table of objects beside its own");
        if (hidden.Value >= bytes.Length) throw new MalformedPdfException("its packed table of objects lies outside the file");
        var packed = new XrefStream(bytes, scanner, streams).Read((int)hidden.Value, Room);
        foreach (var (number, place) in packed.Places) places.TryAdd(number, place);
        return new PdfRevision(table, end, places, trailer, Classic: false);
    }

    private PdfRevision PackedSection(int table, Dictionary<int, ObjectPlace> places)
    {
        if (form == PdfForm.Decision)
            throw scanner.Malformed("its table of objects is not where it should be, or is of another kind than decisions have");
        var (found, trailer) = new XrefStream(bytes, scanner, streams).Read(table, Room);
        foreach (var (number, place) in found) places.Add(number, place);
        return new PdfRevision(table, End(table), places, trailer, Classic: false);
    }

    private void Subsection(Dictionary<int, ObjectPlace> places)
    {
        var (first, count) = (scanner.Integer(), scanner.Integer());
        if (first > MostObjects || count > MostObjects || count > (bytes.Length - scanner.At) / ShortestEntry)
            throw scanner.Malformed("it claims an impossible number of objects");
        Room(count);
        for (var number = first; number < first + count; number++)
        {
            var (offset, generation) = (scanner.Integer(), scanner.Integer());
            var free = scanner.Take("f"u8);
            if (!free) scanner.Expect("n"u8);
            if (!free && (offset >= bytes.Length || generation != 0))
                throw scanner.Malformed($"object {number} lies outside the file or is of a later generation");
            if (!places.TryAdd(number, new ObjectPlace(offset, 0, free)))
                throw scanner.Malformed($"a table has object {number} twice");
        }
    }

    /// <summary>Counts entries against the limit before they are kept.</summary>
    private void Room(int more)
    {
        entries += more;
        if (entries > 2 * MostObjects) throw scanner.Malformed("it claims an impossible number of objects");
    }

    /// <summary>The end of the section's revision: after the first end-of-file mark behind its own word "startxref".</summary>
    private int End(int table)
    {
        if (form == PdfForm.Decision) return PlainEnd(table);
        var mark = bytes.AsSpan(scanner.At).IndexOf("%%EOF"u8);
        if (mark < 0) return bytes.Length;
        var end = scanner.At + mark + "%%EOF".Length;
        if (end < bytes.Length && bytes[end] == '\r') end++;
        return end < bytes.Length && bytes[end] == '\n' ? end + 1 : end;
    }

    private int PlainEnd(int table)
    {
        scanner.Expect("startxref"u8);
        if (scanner.Integer() != table) throw scanner.Malformed("it has two tables of objects");
        if (!bytes.AsSpan(scanner.At).StartsWith("\n%%EOF\n"u8))
            throw scanner.Malformed("something stands after its end: it was added later, which a decision never allows");
        return scanner.At + "\n%%EOF\n".Length;
    }
}
