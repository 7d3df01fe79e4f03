using System.Buffers.Binary;
using System.Text;

namespace ModelRegistry.Documents.Fonts;

/// <summary>
/// The glyphs of one font that one paper uses, renumbered in the order of first use, so that the same text gives the same bytes.
/// A glyph that shows two characters is taken twice: then every glyph has one character to be copied as.
/// </summary>
internal sealed class FontSubset(TrueTypeFont font)
{
    private readonly Dictionary<(ushort Glyph, int Rune), ushort> numbers = [];
    private readonly List<(ushort Glyph, int Rune)> used = [(0, -1)];

    public TrueTypeFont Font => font;

    /// <summary>Used glyphs with the character each shows; the index is the glyph's number in the paper.</summary>
    public IReadOnlyList<(ushort Glyph, int Rune)> Used => used;

    public ushort Use(ushort glyph, Rune rune)
    {
        if (numbers.TryGetValue((glyph, rune.Value), out var number)) return number;
        number = checked((ushort)used.Count);
        numbers[(glyph, rune.Value)] = number;
        used.Add((glyph, rune.Value));
        return number;
    }

    /// <summary>The font file with only these glyphs and the parts they are composed of; hints are left out.</summary>
    public byte[] Build()
    {
        var glyphs = used.Select(pair => pair.Glyph).ToList();
        var parts = new Dictionary<ushort, ushort>();
        var outlines = new MemoryStream();
        var offsets = new List<int> { 0 };
        for (var i = 0; i < glyphs.Count; i++)
        {
            outlines.Write(GlyphOutline.Unhinted(font.Outline(glyphs[i]), part => NumberOfPart(part, glyphs, parts)));
            while (outlines.Length % 4 != 0) outlines.WriteByte(0);
            offsets.Add((int)outlines.Length);
        }

        return FontTables.Write(
        [
            ("glyf", outlines.ToArray()),
            ("head", Head()),
            ("hhea", WithU16(font.Table("hhea"), 34, glyphs.Count)),
            ("hmtx", Metrics(glyphs)),
            ("loca", Offsets(offsets)),
            ("maxp", WithU16(font.Table("maxp"), 4, glyphs.Count)),
        ]);
    }

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
        var head = WithU16(font.Table("head"), 50, 1);
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
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(4 * i), (ushort)font.Advance(glyphs[i]));
            BinaryPrimitives.WriteInt16BigEndian(table.AsSpan((4 * i) + 2), font.LeftBearing(glyphs[i]));
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
