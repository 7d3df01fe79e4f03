using System.Globalization;
using System.Text;

namespace ModelRegistry.Documents.Fonts;

/// <summary>How a character is shown: face, glyph and width as a share of the size. Without a face it cannot be.</summary>
internal readonly record struct Shown(FontFace? Face, ushort Glyph, double Advance);

/// <summary>
/// The fonts of the paper: for each emphasis the ones to ask, in order, glyph by glyph. Answers are kept by pages of 256 characters, for
/// whole papers are made of few; they depend on the fonts alone.
/// </summary>
internal sealed class FontBook
{
    private const int FirstPlane = 0x10000;
    private const string Ascii =
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";

    private const string Western = "\u00A0§°·ÄÀÂÇÉÈÊËÎÏÔÖÙÛÜßäàâçéèêëîïôöùûüœ–—‘’“”„…•«»";
    private static readonly Lazy<FontBook> Shared = new(() => new FontBook());

    private readonly FontFace[][] chains;
    private readonly Shown[]?[][] known;

    private FontBook(FontFace[][] chains)
    {
        this.chains = chains;
        known = [.. chains.Select(_ => new Shown[]?[256])];
    }

    private FontBook()
        : this(Standards())
    {
    }

    public static FontBook Standard => Shared.Value;

    public FontBook With(FontFace configured) => new([.. chains.Select(chain => (FontFace[])[.. chain, configured])]);

    /// <summary>The first font that has the character; no face if none has, or if a glyph by itself would not show it rightly.</summary>
    public Shown Find(Emphasis emphasis, int character)
    {
        if (character >= FirstPlane) return Ask(emphasis, character);
        var pages = known[(int)emphasis];
        var page = pages[character >> 8] ??= Page(emphasis, character & 0xFF00);
        return page[character & 0xFF];
    }

    /// <summary>Characters that are no text: controls, halves of pairs, marks of the replaced and those of private meaning.</summary>
    public static bool IsNoText(int character) =>
        !Rune.IsValid(character) || character == 0xFFFD
        || Rune.GetUnicodeCategory(new Rune(character))
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse;

    private Shown[] Page(Emphasis emphasis, int first)
    {
        var page = new Shown[256];
        for (var i = 0; i < page.Length; i++) page[i] = Ask(emphasis, first + i);
        return page;
    }

    private Shown Ask(Emphasis emphasis, int character)
    {
        if (IsNoText(character) || Script.NeedsShaping(character)) return default;
        foreach (var face in chains[(int)emphasis])
            if (face.GlyphFor(character) is var glyph and > 0) return new Shown(face, glyph, (double)face.Advance(glyph) / face.UnitsPerEm);
        return default;
    }

    /// <summary>In the order of <see cref="Emphasis"/>.</summary>
    private static FontFace[][] Standards()
    {
        var (text, fallback) = (Embedded("text", "PublicSans-Regular", Ascii + Western), Embedded("fallback", "DejaVuSans", ""));
        return
        [
            [text, fallback],
            [Embedded("strong", "PublicSans-Bold", Ascii + Western), Embedded("fallback-strong", "DejaVuSans-Bold", ""), fallback],
            [Embedded("quiet", "PublicSans-Italic", Ascii), fallback],
            [Embedded("code", "RobotoMono-Regular", Ascii), fallback],
        ];
    }

    private static TrueTypeFont Embedded(string resource, string name, string ground)
    {
        using var stream = typeof(FontBook).Assembly.GetManifestResourceStream($"fonts/{resource}.ttf")
            ?? throw new InvalidOperationException($"The assembly was built without its font {resource}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new TrueTypeFont(bytes, name, ground);
    }
}
