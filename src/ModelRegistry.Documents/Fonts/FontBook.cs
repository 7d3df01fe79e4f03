using System.Text;

namespace ModelRegistry.Documents.Fonts;

/// <summary>The fonts of the paper: for each emphasis the ones to ask, in order, glyph by glyph.</summary>
internal sealed class FontBook
{
    private static readonly Lazy<FontBook> Shared = new(() => new FontBook());

    private readonly Dictionary<Emphasis, TrueTypeFont[]> chains;

    private FontBook()
    {
        var (text, fallback) = (Embedded("text", "PublicSans-Regular"), Embedded("fallback", "DejaVuSans"));
        chains = new Dictionary<Emphasis, TrueTypeFont[]>
        {
            [Emphasis.Plain] = [text, fallback],
            [Emphasis.Strong] = [Embedded("strong", "PublicSans-Bold"), Embedded("fallback-strong", "DejaVuSans-Bold"), fallback],
            [Emphasis.Quiet] = [Embedded("quiet", "PublicSans-Italic"), fallback],
            [Emphasis.Code] = [Embedded("code", "RobotoMono-Regular"), fallback],
        };
    }

    private FontBook(FontBook standard, TrueTypeFont configured) =>
        chains = standard.chains.ToDictionary(chain => chain.Key, chain => (TrueTypeFont[])[.. chain.Value, configured]);

    public static FontBook Standard => Shared.Value;

    public FontBook With(TrueTypeFont configured) => new(this, configured);

    /// <summary>The first font that has the character, with its glyph; null if none has.</summary>
    public (TrueTypeFont Font, ushort Glyph)? Find(Emphasis emphasis, Rune rune)
    {
        foreach (var font in chains[emphasis])
            if (font.GlyphFor(rune) is { } glyph) return (font, glyph);
        return null;
    }

    private static TrueTypeFont Embedded(string resource, string name)
    {
        using var stream = typeof(FontBook).Assembly.GetManifestResourceStream($"fonts/{resource}.ttf")
            ?? throw new InvalidOperationException($"The assembly was built without its font {resource}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new TrueTypeFont(bytes, name);
    }
}
