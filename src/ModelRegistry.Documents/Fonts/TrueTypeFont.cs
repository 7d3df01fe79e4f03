using System.Buffers.Binary;
using System.Text;

namespace ModelRegistry.Documents.Fonts;

/// <summary>A TrueType font with glyf outlines, read as far as a paper needs it (OpenType 1.9, chapters cmap to post).</summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] bytes;
    private readonly Dictionary<string, Range> tables;
    private readonly Dictionary<int, ushort> glyphs;
    private readonly bool longOffsets;
    private readonly int metrics;

    public TrueTypeFont(byte[] bytes, string name)
    {
        this.bytes = bytes;
        Name = name;
        tables = FontTables.Directory(bytes);
        var head = Table("head");
        UnitsPerEm = U16(head, 18);
        Bounds = [S16(head, 36), S16(head, 38), S16(head, 40), S16(head, 42)];
        longOffsets = S16(head, 50) == 1;
        var hhea = Table("hhea");
        (Ascent, Descent, metrics) = (S16(hhea, 4), S16(hhea, 6), U16(hhea, 34));
        GlyphCount = U16(Table("maxp"), 4);
        ItalicAngle = BinaryPrimitives.ReadInt32BigEndian(Table("post")[4..]) / 65536.0;
        glyphs = CharacterMap.Read(Table("cmap"));
        if (UnitsPerEm == 0 || metrics == 0) throw new InvalidDataException("the font has no units or no widths");
    }

    public string Name { get; }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public double ItalicAngle { get; }

    public IReadOnlyList<short> Bounds { get; }

    public ReadOnlySpan<byte> Table(string tag) =>
        tables.TryGetValue(tag, out var range) ? bytes.AsSpan(range) : throw new InvalidDataException($"the font has no {tag} table");

    /// <summary>The glyph that shows a character, or null; glyph 0 is the box for the missing, which is never shown.</summary>
    public ushort? GlyphFor(Rune rune) => glyphs.TryGetValue(rune.Value, out var glyph) && glyph > 0 && glyph < GlyphCount ? glyph : null;

    /// <summary>The advance width in font units.</summary>
    public int Advance(ushort glyph) => U16(Table("hmtx"), 4 * Math.Min(glyph, metrics - 1));

    public short LeftBearing(ushort glyph) =>
        glyph < metrics ? S16(Table("hmtx"), (4 * glyph) + 2) : S16(Table("hmtx"), (4 * metrics) + (2 * (glyph - metrics)));

    /// <summary>The outline program of a glyph; empty for blanks.</summary>
    public ReadOnlySpan<byte> Outline(ushort glyph) => Table("glyf")[Offset(glyph)..Offset(glyph + 1)];

    private int Offset(int glyph) => longOffsets
        ? checked((int)BinaryPrimitives.ReadUInt32BigEndian(Table("loca")[(4 * glyph)..]))
        : 2 * U16(Table("loca"), 2 * glyph);

    private static ushort U16(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadUInt16BigEndian(table[at..]);

    private static short S16(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadInt16BigEndian(table[at..]);
}
