namespace ModelRegistry.Documents.Reading;

/// <summary>
/// A PDF with all its revisions (ISO 32000-2, 7.5). One in the form of a decision is read whole at once, object for object, so that
/// nothing in the file stays unseen; others as far as a question leads.
/// </summary>
internal sealed class PdfDocument
{
    private const int MostPacked = 20_000;
    private readonly byte[] bytes;
    private readonly PdfForm form;
    private readonly PdfScanner scanner;
    private readonly Dictionary<int, PdfValue> objects = [];
    private readonly Dictionary<int, PackedObjects> packs = [];

    private PdfDocument(byte[] bytes, PdfForm form)
    {
        (this.bytes, this.form) = (bytes, form);
        scanner = new PdfScanner(bytes, form);
        Content = new StreamContent(bytes);
        if (!bytes.AsSpan().StartsWith("%PDF-"u8)) throw new MalformedPdfException("it is no PDF");
        Revisions = new RevisionReader(bytes, scanner, Content, form).Read();
        if (form == PdfForm.Decision) PlainLayout.Check(this, bytes);
        if (Revisions.Any(revision => revision.Trailer["Encrypt"] is not null))
            throw new MalformedPdfException("it is encrypted, and what nobody can read nobody can check");
    }

    /// <summary>The revisions, the oldest first; there is at least one.</summary>
    public IReadOnlyList<PdfRevision> Revisions { get; }

    /// <summary>Unpacks its streams.</summary>
    public StreamContent Content { get; }

    /// <summary>The document as the file shows it.</summary>
    public PdfView Last => new(this, Revisions.Count - 1);

    /// <exception cref="MalformedPdfException">The bytes are no PDF of this form.</exception>
    public static PdfDocument Read(byte[] bytes, PdfForm form) => new(bytes, form);

    public ReadOnlySpan<byte> Raw(PdfStream stream) => bytes.AsSpan(stream.Start, stream.Length);

    /// <summary>An object as it stands in a view, or nothing.</summary>
    public PdfValue? Object(PdfView view, int number)
    {
        if (view.Place(number) is not { Free: false } place) return null;
        if (place.Packed != 0) return Packed(view, number, place);
        if (objects.TryGetValue(place.Offset, out var known)) return known;
        var (value, settled) = ObjectAt(view, number, place.Offset);
        if (settled) objects[place.Offset] = value;
        return value;
    }

    /// <summary>Reads the object at a place and says where it ends.</summary>
    public int EndOf(PdfView view, int number)
    {
        objects.Remove(view.Place(number)!.Value.Offset);
        Object(view, number);
        return scanner.At;
    }

    /// <summary>
    /// The object, and whether it is so in every view: the length of a stream may be an object that a later one replaced.
    /// </summary>
    private (PdfValue Value, bool Settled) ObjectAt(PdfView view, int number, int offset)
    {
        scanner.At = offset;
        if (scanner.Integer() != number || scanner.Integer() != 0) throw scanner.Malformed($"object {number} is not where the table says");
        scanner.Expect("obj"u8);
        var value = scanner.Value();
        var settled = true;
        if (value is PdfDictionary dictionary && scanner.Take("stream"u8))
        {
            settled = dictionary["Length"] is not PdfReference;
            value = Stream(view, dictionary);
        }

        scanner.Expect("endobj"u8);
        return (value, settled);
    }

    private PdfStream Stream(PdfView view, PdfDictionary dictionary)
    {
        if (form == PdfForm.Decision && (dictionary.Names("Type", "ObjStm") || dictionary.Names("Type", "XRef")))
            throw scanner.Malformed("it hides objects in a stream, which decisions never do");
        var length = dictionary["Length"];
        if (length is PdfReference reference && form == PdfForm.Any)
        {
            var back = scanner.At;
            length = LengthOf(view, reference);
            scanner.At = back;
        }

        if (length is not PdfNumber { Whole: true } number || number.Value > bytes.Length)
            throw scanner.Malformed("the length of a stream is wrong");
        return StreamContent.Place(bytes, scanner, dictionary, (int)number.Value);
    }

    private PdfValue? LengthOf(PdfView view, PdfReference reference)
    {
        // A number and nothing else: a stream whose length stands in a stream could go round in a circle.
        if (view.Place(reference.Number) is not { Free: false, Packed: 0 } place) return null;
        scanner.At = place.Offset;
        return scanner.Integer() == reference.Number && scanner.Integer() == 0 && scanner.Take("obj"u8)
            ? scanner.Value() as PdfNumber : null;
    }

    private PdfValue? Packed(PdfView view, int number, ObjectPlace place)
    {
        if (view.Place(place.Packed) is not { Free: false, Packed: 0 } pack)
            throw new MalformedPdfException("objects are packed in a stream that is not there");
        if (!packs.TryGetValue(pack.Offset, out var found))
        {
            if (packs.Count == MostPacked || Object(view, place.Packed) is not PdfStream stream)
                throw new MalformedPdfException("objects are packed in a stream that is not there");
            packs[pack.Offset] = found = PackedObjects.Read(stream, Content.Unpack(stream));
        }

        return found.Object(number);
    }
}
