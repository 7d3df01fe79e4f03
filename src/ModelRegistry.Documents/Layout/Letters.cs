using System.Text;
using ModelRegistry.Documents.Fonts;

namespace ModelRegistry.Documents.Layout;

/// <summary>One character with the glyph that shows it; a layout character has no font.</summary>
internal readonly record struct Letter(Rune Rune, TrueTypeFont? Font, ushort Glyph, double Width);

/// <summary>Turns prose into letters, glyph by glyph.</summary>
internal static class Letters
{
    private static readonly Rune Space = new(' ');
    private static readonly Rune LineFeed = new('\n');
    private static readonly Rune SoftBreak = new('\u200B');

    /// <summary>Characters that direct the line instead of being shown.</summary>
    public static bool IsLayout(Rune rune) => rune.Value is '\n' or '\r' or '\t' or 0x00A0 or 0x00AD or 0x200B or 0x202F;

    public static bool IsBreak(Letter letter) => letter.Rune == SoftBreak;

    public static bool IsLineFeed(Letter letter) => letter.Rune == LineFeed;

    public static bool IsSpace(Letter letter) => letter.Rune == Space;

    public static List<Letter> Of(Prose prose, Emphasis whole, double size, FontBook fonts)
    {
        var letters = new List<Letter>();
        foreach (var span in prose.Spans)
        {
            var emphasis = span.Emphasis == Emphasis.Plain ? whole : span.Emphasis;
            foreach (var rune in span.Text.EnumerateRunes())
                if (rune.Value != '\r') letters.Add(One(rune, emphasis, size, fonts));
        }

        return letters;
    }

    private static Letter One(Rune rune, Emphasis emphasis, double size, FontBook fonts)
    {
        if (rune.Value == '\n') return new Letter(LineFeed, null, 0, 0);
        if (rune.Value is 0x00AD or 0x200B) return new Letter(SoftBreak, null, 0, 0);
        var shown = rune.Value is '\t' or 0x00A0 or 0x202F ? Space : rune;
        var (font, glyph) = fonts.Find(emphasis, shown)
            ?? throw new InvalidOperationException($"The character U+{rune.Value:X4} was not refused before composing.");
        var kept = rune.Value is 0x00A0 or 0x202F ? rune : shown;
        return new Letter(kept, font, glyph, font.Advance(glyph) * size / font.UnitsPerEm);
    }
}
