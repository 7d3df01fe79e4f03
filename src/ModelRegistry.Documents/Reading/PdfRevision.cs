namespace ModelRegistry.Documents.Reading;

/// <summary>Where an object stands.</summary>
/// <param name="Offset">The byte of its header, or its index inside of a packing stream.</param>
/// <param name="Packed">The number of the stream that packs it; 0 where it stands in the file itself.</param>
/// <param name="Free">Whether the table says that there is no such object (any more).</param>
internal readonly record struct ObjectPlace(int Offset, int Packed, bool Free);

/// <summary>
/// One section of cross-references with what it adds (ISO 32000-2, 7.5.4 to 7.5.8). A file that was saved once has one; each later
/// addition brings another, whose entries take the place of earlier ones.
/// </summary>
/// <param name="Table">The byte where the section begins.</param>
/// <param name="End">The first byte after its end-of-file mark.</param>
/// <param name="Places">Where its objects stand.</param>
/// <param name="Trailer">Its trailer.</param>
/// <param name="Classic">Whether it is a plain table, not a packed stream nor a mixture of both.</param>
internal sealed record PdfRevision(
    int Table, int End, IReadOnlyDictionary<int, ObjectPlace> Places, PdfDictionary Trailer, bool Classic);
