using System.Buffers.Binary;

namespace ModelRegistry.Documents.Fonts;

/// <summary>A face with glyf outlines (OpenType 1.9, glyf and loca).</summary>
internal sealed class TrueTypeFont : FontFace
{
    private const int DeepestParts = 8;
    private readonly bool longOffsets;

    public TrueTypeFont(byte[] bytes, string name, string groundCharacters = "", int face = 0)
        : this(bytes, FontTables.Directory(bytes, face), name, groundCharacters)
    {
    }

    public TrueTypeFont(byte[] bytes, Dictionary<string, Range> tables, string name, string groundCharacters = "")
        : base(bytes, tables, name, groundCharacters)
    {
        longOffsets = S16(Table("head"), 50) == 1;
        if (Table("loca").Length < (GlyphCount + 1) * (longOffsets ? 4 : 2))
            throw new InvalidDataException("the font's outlines are cut short");
        _ = Table("glyf");
    }

    public override bool IsCompact => false;

    /// <summary>The glyphs and the parts they are composed of; hints are left out.</summary>
    public override byte[] Program(IReadOnlyList<ushort> glyphs)
    {
        List<ushort> all = [.. glyphs];
        var parts = new Dictionary<ushort, ushort>();
        var outlines = new MemoryStream();
        List<int> offsets = [0];
        for (var i = 0; i < all.Count; i++)
        {
            outlines.Write(GlyphOutline.Unhinted(Outline(all[i]), part => NumberOfPart(part, all, parts)));
            while (outlines.Length % 4 != 0) outlines.WriteByte(0);
            offsets.Add((int)outlines.Length);
        }

        return FontTables.Write(
        [
            ("glyf", outlines.ToArray()),
            ("head", Head()),
            ("hhea", WithU16(Table("hhea"), 34, all.Count)),
            ("hmtx", Metrics(all)),
            ("loca", Offsets(offsets)),
            ("maxp", WithU16(Table("maxp"), 4, all.Count)),
        ]);
    }

    protected override bool CanDraw(ushort glyph)
    {
        try
        {
            return CanDraw(glyph, 0);
        }
        catch (ArgumentOutOfRangeException)
        {
            // The outline is cut short; such a glyph is as good as none.
            return false;
        }
    }

    private bool CanDraw(ushort glyph, int depth)
    {
        if (glyph >= GlyphCount || depth > DeepestParts) return false;
        var whole = true;
        GlyphOutline.Unhinted(
            Outline(glyph),
            part =>
            {
                whole &= CanDraw(part, depth + 1);
                return part;
            });
        return whole;
    }

    private ReadOnlySpan<byte> Outline(ushort glyph)
    {
        var (start, end) = (Offset(glyph), Offset(glyph + 1));
        var glyf = Table("glyf");
        return start <= end && end <= glyf.Length ? glyf[start..end] : throw new ArgumentOutOfRangeException(nameof(glyph));
    }

    private int Offset(int glyph) => longOffsets
        ? (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(Table("loca")[(4 * glyph)..]), int.MaxValue)
        : 2 * U16(Table("loca"), 2 * glyph);

    private static ushort NumberOfPart(ushort part, List<ushort> glyphs, Dictionary<ushort, ushort> parts)
    {
        if (parts.TryGetValue(part, out var number)) return number;
        number = checked((ushort)glyphs.Count);
        parts[part] = number;
        glyphs.Add(part);
        return number;
    }

    private byte[] Head()
    {
        var head = WithU16(Table("head"), 50, 1);
        head.AsSpan(8, 4).Clear();
        return head;
    }

    private static byte[] WithU16(ReadOnlySpan<byte> table, int at, int value)
    {
        var copy = table.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at), checked((ushort)value));
        return copy;
    }

    private byte[] Metrics(List<ushort> glyphs)
    {
        var table = new byte[4 * glyphs.Count];
        for (var i = 0; i < glyphs.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(4 * i), (ushort)Advance(glyphs[i]));
            BinaryPrimitives.WriteInt16BigEndian(table.AsSpan((4 * i) + 2), LeftBearing(glyphs[i]));
        }

        return table;
    }

    private static byte[] Offsets(List<int> offsets)
    {
        var table = new byte[4 * offsets.Count];
        for (var i = 0; i < offsets.Count; i++) BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(4 * i), offsets[i]);
        return table;
    }
}
