namespace ModelRegistry.Documents.Fonts;

/// <summary>
/// Glyphs of one face, renumbered in the order of first use, so that the same text gives the same bytes.
/// A glyph that shows two characters is taken twice: then every glyph has one character to be copied as.
/// </summary>
internal sealed class FontSubset(FontFace face)
{
    private const int FirstPlane = 0x10000;
    private readonly ushort[]?[] numbers = new ushort[256][];
    private readonly Dictionary<int, ushort> beyond = [];
    private readonly List<ushort> glyphs = [0];
    private readonly List<int> characters = [-1];
    private PackedFont? packed;

    public FontFace Face => face;

    /// <summary>The face's glyph for each number in the paper; the first is the box for the missing, which is never shown.</summary>
    public IReadOnlyList<ushort> Glyphs => glyphs;

    /// <summary>The character that each number shows.</summary>
    public IReadOnlyList<int> Characters => characters;

    /// <summary>What is embedded of a subset that no paper adds to, made once.</summary>
    public PackedFont Packed => packed ??= PackedFont.Of(this);

    public static FontSubset Of(FontFace face, string characters)
    {
        var subset = new FontSubset(face);
        foreach (var rune in characters.EnumerateRunes())
            if (face.GlyphFor(rune.Value) is var glyph and > 0) subset.Use(rune.Value, glyph);
        return subset;
    }

    /// <summary>The number of a character that was used before, or 0.</summary>
    public ushort Find(int character) =>
        character >= FirstPlane ? beyond.GetValueOrDefault(character)
        : numbers[character >> 8] is { } page ? page[character & 0xFF] : (ushort)0;

    public ushort Use(int character, ushort glyph)
    {
        if (Find(character) is var known and > 0) return known;
        var number = checked((ushort)glyphs.Count);
        if (character >= FirstPlane) beyond[character] = number;
        else (numbers[character >> 8] ??= new ushort[256])[character & 0xFF] = number;
        glyphs.Add(glyph);
        characters.Add(character);
        return number;
    }
}
