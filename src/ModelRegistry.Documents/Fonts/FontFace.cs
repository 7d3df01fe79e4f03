using System.Buffers.Binary;

namespace ModelRegistry.Documents.Fonts;

/// <summary>
/// One face of an OpenType file, read as far as a paper needs it (OpenType 1.9, chapters cmap to post). Its outlines are of one of two
/// kinds, glyf or CFF; a subset of them becomes a font program inside the paper.
/// </summary>
internal abstract class FontFace
{
    private readonly byte[] bytes;
    private readonly Dictionary<string, Range> tables;
    private readonly CharacterMap characters;
    private readonly int metrics;
    private readonly Range widths;
    private readonly Lazy<FontSubset?> ground;

    protected FontFace(byte[] bytes, Dictionary<string, Range> tables, string name, string groundCharacters)
    {
        (this.bytes, this.tables) = (bytes, tables);
        Name = NameTable.PostScriptName(tables.ContainsKey("name") ? Table("name") : default) ?? name;
        var head = Table("head");
        UnitsPerEm = U16(head, 18);
        Bounds = [S16(head, 36), S16(head, 38), S16(head, 40), S16(head, 42)];
        var hhea = Table("hhea");
        (Ascent, Descent, metrics) = (S16(hhea, 4), S16(hhea, 6), U16(hhea, 34));
        GlyphCount = U16(Table("maxp"), 4);
        ItalicAngle = BinaryPrimitives.ReadInt32BigEndian(Table("post")[4..]) / 65536.0;
        if (UnitsPerEm is < 16 or > 16384 || metrics == 0) throw new InvalidDataException("the font has no units or no widths");
        if (Table("hmtx").Length < 4 * metrics) throw new InvalidDataException("the font's widths are cut short");
        widths = tables["hmtx"];
        characters = CharacterMap.Read(Table("cmap"), GlyphCount);
        ground = new Lazy<FontSubset?>(() => groundCharacters.Length > 0 ? FontSubset.Of(this, groundCharacters) : null);
    }

    public string Name { get; }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public double ItalicAngle { get; }

    public IReadOnlyList<short> Bounds { get; }

    /// <summary>
    /// Characters that nearly every paper uses of this face, as a subset that is made once and embedded whole, so that a paper does not
    /// pay for packing it; null where the face has none. What else a paper uses goes into a subset of its own.
    /// </summary>
    public FontSubset? Ground => ground.Value;

    /// <summary>Whether the outlines are in the compact font format (CFF), which another kind of PDF font holds.</summary>
    public abstract bool IsCompact { get; }

    public ReadOnlySpan<byte> Table(string tag) =>
        tables.TryGetValue(tag, out var range) ? bytes.AsSpan(range) : throw new InvalidDataException($"the font has no {tag} table");

    /// <summary>The glyph that shows a character; 0, the box for the missing, where none does or its outline is broken.</summary>
    public ushort GlyphFor(int character)
    {
        var glyph = characters[character];
        return glyph != 0 && CanDraw(glyph) ? glyph : (ushort)0;
    }

    /// <summary>The advance width in font units.</summary>
    public int Advance(ushort glyph) => U16(bytes.AsSpan(widths), 4 * Math.Min(glyph, metrics - 1));

    public short LeftBearing(ushort glyph)
    {
        var table = bytes.AsSpan(widths);
        var at = glyph < metrics ? (4 * glyph) + 2 : (4 * metrics) + (2 * (glyph - metrics));
        return at + 2 <= table.Length ? S16(table, at) : (short)0;
    }

    /// <summary>A font program with these glyphs alone, numbered in this order; the first is glyph 0.</summary>
    public abstract byte[] Program(IReadOnlyList<ushort> glyphs);

    protected abstract bool CanDraw(ushort glyph);

    protected static ushort U16(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadUInt16BigEndian(table[at..]);

    protected static short S16(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadInt16BigEndian(table[at..]);
}
