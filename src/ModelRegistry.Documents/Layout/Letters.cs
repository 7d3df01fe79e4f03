using System.Runtime.InteropServices;
using System.Text;
using ModelRegistry.Documents.Fonts;

namespace ModelRegistry.Documents.Layout;

/// <summary>One character with the glyph that shows it: the paper's font by its place and the glyph's number there.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Letter(int Character, short Font, ushort Number, double Width)
{
    /// <summary>The place of no font: the letter only directs the line.</summary>
    public const short NoFont = -1;

    public const int SoftBreak = 0x200B;

    public bool IsSpace => Character == ' ';

    public bool IsLineFeed => Character == '\n';
}

/// <summary>Turns prose into letters, glyph by glyph.</summary>
internal static class Letters
{
    /// <summary>Characters that direct the line instead of being shown.</summary>
    public static bool IsLayout(int character) => character is '\n' or '\r' or '\t' or 0x00A0 or 0x00AD or 0x200B or 0x202F;

    /// <summary>The letters of a text; a character that cannot be shown is left out and the answer is false.</summary>
    public static bool Of(Prose prose, Emphasis whole, double size, FontBook book, PaperFonts fonts, List<Letter> letters)
    {
        var complete = true;
        foreach (var span in prose.Spans)
        {
            var emphasis = span.Emphasis == Emphasis.Plain ? whole : span.Emphasis;
            var text = span.Text;
            for (var at = 0; at < text.Length; at++)
            {
                int character = text[at];
                if (char.IsSurrogate(text[at]) && Rune.TryGetRuneAt(text, at, out var rune))
                {
                    character = rune.Value;
                    at++;
                }

                complete &= Add(character, emphasis, size, book, fonts, letters);
            }
        }

        return complete;
    }

    private static bool Add(int character, Emphasis emphasis, double size, FontBook book, PaperFonts fonts, List<Letter> letters)
    {
        if (character is '\n' or 0x00AD or 0x200B)
            letters.Add(new Letter(character == '\n' ? '\n' : Letter.SoftBreak, Letter.NoFont, 0, 0));
        if (character is '\n' or '\r' or 0x00AD or 0x200B) return true;
        var fixedSpace = character is 0x00A0 or 0x202F;
        var shown = book.Find(emphasis, fixedSpace || character == '\t' ? ' ' : character);
        if (shown.Face is null) return false;
        var kept = character == '\t' ? ' ' : character;
        var (font, number) = fonts.Use(shown.Face, kept, shown.Glyph);
        letters.Add(new Letter(kept, font, number, shown.Advance * size));
        return true;
    }
}

/// <summary>
/// The fonts one paper uses, each with the glyphs it uses: a face's common characters as the subset that is always the same, all others
/// as a subset of this paper.
/// </summary>
internal sealed class PaperFonts
{
    private readonly List<FontSubset> subsets = [];
    private readonly List<Slots> faces = [];
    private Slots? last;

    public IReadOnlyList<FontSubset> Subsets => subsets;

    public (short Font, ushort Number) Use(FontFace face, int character, ushort glyph)
    {
        var slots = last is not null && last.Face == face ? last : last = Find(face);
        if (face.Ground is { } ground && ground.Find(character) is var number and > 0)
        {
            if (slots.Ground < 0) slots.Ground = Add(ground);
            return (slots.Ground, number);
        }

        if (slots.Own < 0) slots.Own = Add(new FontSubset(face));
        return (slots.Own, subsets[slots.Own].Use(character, glyph));
    }

    private Slots Find(FontFace face)
    {
        foreach (var slots in faces)
            if (slots.Face == face) return slots;
        faces.Add(new Slots(face));
        return faces[^1];
    }

    private short Add(FontSubset subset)
    {
        subsets.Add(subset);
        return (short)(subsets.Count - 1);
    }

    private sealed class Slots(FontFace face)
    {
        public FontFace Face => face;

        public short Ground { get; set; } = -1;

        public short Own { get; set; } = -1;
    }
}
