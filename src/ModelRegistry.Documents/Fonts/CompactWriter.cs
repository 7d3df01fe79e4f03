using System.Buffers.Binary;
using System.Text;

namespace ModelRegistry.Documents.Fonts;

/// <summary>Writes a font by character collection in the compact font format (Adobe Technical Note 5176, 2).</summary>
internal static class CompactWriter
{
    // The first two names after the 391 that every reader knows: registry and ordering.
    private const int Registry = 391;
    private const int Ordering = 392;

    public static byte[] Write(
        string name, CompactDictionary top, IReadOnlyList<byte[]> outlines, byte[] partOfGlyph, IReadOnlyList<CompactPart> parts)
    {
        byte[] head = [1, 0, 4, 4, .. CompactIndex.Write([Encoding.ASCII.GetBytes(name)])];
        byte[] tail = [.. CompactIndex.Write(["Adobe"u8.ToArray(), "Identity"u8.ToArray()]), .. CompactIndex.Write([])];
        var charset = Charset(outlines.Count);
        byte[] select = [0, .. partOfGlyph];
        var programs = CompactIndex.Write(outlines);
        var known = CompactIndex.Write([Top(top, outlines.Count, 0, 0, 0, 0)]).Length;
        var charsetAt = head.Length + known + tail.Length;
        var selectAt = charsetAt + charset.Length;
        var programsAt = selectAt + select.Length;
        var arrayAt = programsAt + programs.Length;
        var dictionary = CompactIndex.Write([Top(top, outlines.Count, charsetAt, selectAt, programsAt, arrayAt)]);
        return
        [
            .. head, .. dictionary, .. tail, .. charset, .. select, .. programs, .. Array(parts, arrayAt),
            .. parts.SelectMany(part => part.Private),
        ];
    }

    private static byte[] Top(CompactDictionary top, int count, int charset, int select, int programs, int array) =>
    [
        .. CompactDictionary.Entry(CompactDictionary.RegistryOrdering, Registry, Ordering, 0),
        .. top.Raw(CompactDictionary.FontMatrix),
        .. top.Raw(CompactDictionary.FontBox),
        .. CompactDictionary.Entry(CompactDictionary.CidCount, count),
        .. CompactDictionary.Entry(CompactDictionary.Charset, charset),
        .. CompactDictionary.Entry(CompactDictionary.FontSelect, select),
        .. CompactDictionary.Entry(CompactDictionary.CharStrings, programs),
        .. CompactDictionary.Entry(CompactDictionary.FontArray, array),
    ];

    /// <summary>Glyph n is character n of the collection: one range of format 2 (5176, 13).</summary>
    private static byte[] Charset(int count)
    {
        byte[] charset = [2, 0, 1, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(charset.AsSpan(3), checked((ushort)Math.Max(count - 2, 0)));
        return charset;
    }

    private static byte[] Array(IReadOnlyList<CompactPart> parts, int at)
    {
        var length = CompactIndex.Write([.. parts.Select(part => Dictionary(part, 0))]).Length;
        var place = at + length;
        var dictionaries = new List<byte[]>();
        foreach (var part in parts)
        {
            dictionaries.Add(Dictionary(part, place));
            place += part.Private.Length;
        }

        return CompactIndex.Write(dictionaries);
    }

    private static byte[] Dictionary(CompactPart part, int place) =>
        [.. part.Matrix, .. CompactDictionary.Entry(CompactDictionary.Private, part.Private.Length, place)];
}
