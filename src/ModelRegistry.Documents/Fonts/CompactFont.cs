namespace ModelRegistry.Documents.Fonts;

/// <summary>
/// A face with outlines in the compact font format, by name or by character collection (OpenType 1.9, CFF; Adobe Technical Note 5176).
/// A subset is always written by collection, Adobe-Identity-0, with the glyph's number as its CID: what a PDF font of type CIDFontType0C
/// takes without a map.
/// </summary>
internal sealed class CompactFont : FontFace
{
    private readonly byte[] bytes;
    private readonly int start;
    private readonly int end;
    private readonly CompactDictionary top;
    private readonly CompactIndex global;
    private readonly CompactIndex outlines;
    private readonly CompactPart[] parts;
    private readonly int select;

    public CompactFont(byte[] bytes, Dictionary<string, Range> tables, string name)
        : base(bytes, tables, name, "")
    {
        this.bytes = bytes;
        (start, end) = (tables["CFF "].Start.Value, tables["CFF "].End.Value);
        if (bytes[start] != 1) throw new InvalidDataException("its outlines are of a kind other than CFF 1");
        var names = new CompactIndex(bytes, start + bytes[start + 2], end);
        var tops = new CompactIndex(bytes, names.End, end);
        var strings = new CompactIndex(bytes, tops.End, end);
        global = new CompactIndex(bytes, strings.End, end);
        top = new CompactDictionary(tops[0]);
        if (top.Number(CompactDictionary.CharStringType) is not (null or 2)) throw CompactIndex.Broken();
        outlines = new CompactIndex(bytes, At(top.Number(CompactDictionary.CharStrings)), end);
        if (outlines.Count < GlyphCount) throw new InvalidDataException("the font's outlines are fewer than its glyphs");
        (parts, select) = Parts();
    }

    public override bool IsCompact => true;

    /// <summary>The glyphs with their subroutines put in, and of the font's parts those that they use.</summary>
    public override byte[] Program(IReadOnlyList<ushort> glyphs)
    {
        var used = glyphs.Select(PartOf).Distinct().Order().ToList();
        return CompactWriter.Write(
            Name, top, [.. glyphs.Select(Outline)], [.. glyphs.Select(glyph => (byte)used.IndexOf(PartOf(glyph)))],
            [.. used.Select(part => parts[part])]);
    }

    protected override bool CanDraw(ushort glyph)
    {
        try
        {
            return glyph < GlyphCount && Outline(glyph).Length > 0;
        }
        catch (Exception broken) when (broken is InvalidDataException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            // A glyph whose program is broken is as good as none: the character is refused by name and place.
            return false;
        }
    }

    private byte[] Outline(ushort glyph) => new CharString(global, parts[PartOf(glyph)].Subroutines).Expand(outlines[glyph]);

    private int At(int? offset) =>
        offset is > 0 && offset < end - start ? start + offset.Value : throw CompactIndex.Broken();

    private (CompactPart[] Parts, int Select) Parts()
    {
        if (!top.Has(CompactDictionary.RegistryOrdering)) return ([Part(top, matrix: false)], 0);
        var array = new CompactIndex(bytes, At(top.Number(CompactDictionary.FontArray)), end);
        var all = new CompactPart[array.Count];
        for (var i = 0; i < all.Length; i++) all[i] = Part(new CompactDictionary(array[i]), matrix: true);
        return all.Length is > 0 and < 256 ? (all, At(top.Number(CompactDictionary.FontSelect))) : throw CompactIndex.Broken();
    }

    private CompactPart Part(CompactDictionary font, bool matrix)
    {
        if (font.Operands(CompactDictionary.Private) is not [var size, var offset] || size < 0) throw CompactIndex.Broken();
        var at = At(offset);
        if (at + size > end) throw CompactIndex.Broken();
        var own = new CompactDictionary(bytes.AsSpan(at, size));
        var subroutines = own.Number(CompactDictionary.Subroutines) is { } after ? new CompactIndex(bytes, at + after, end) : null;
        return new CompactPart(
            matrix ? font.Raw(CompactDictionary.FontMatrix) : [], own.Without(CompactDictionary.Subroutines), subroutines);
    }

    /// <summary>The part of the font that a glyph belongs to, by the FDSelect of format 0 or 3 (5176, 19).</summary>
    private int PartOf(ushort glyph)
    {
        if (select == 0) return 0;
        var part = bytes[select] switch
        {
            0 => bytes[select + 1 + glyph],
            3 => InRanges(glyph),
            _ => throw CompactIndex.Broken(),
        };
        return part < parts.Length ? part : throw CompactIndex.Broken();
    }

    private int InRanges(ushort glyph)
    {
        var (low, high) = (0, U16(bytes, select + 1) - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (U16(bytes, select + 3 + (3 * middle)) <= glyph) low = middle;
            else high = middle - 1;
        }

        return bytes[select + 5 + (3 * low)];
    }
}

/// <summary>
/// A part of a font with hints and widths of its own: its matrix and its private dictionary as they stand, its subroutines.
/// </summary>
internal sealed record CompactPart(byte[] Matrix, byte[] Private, CompactIndex? Subroutines);
