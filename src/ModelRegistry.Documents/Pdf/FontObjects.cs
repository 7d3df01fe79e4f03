using ModelRegistry.Documents.Fonts;

namespace ModelRegistry.Documents.Pdf;

/// <summary>A subset as PDF objects: composite font, Identity-H, with a character for every glyph (ISO 32000-1, 9.7).</summary>
internal static class FontObjects
{
    private const int Symbolic = 4;
    private const int Italic = 64;

    public static int Add(PdfObjects objects, FontSubset subset)
    {
        var packed = subset.Packed;
        var (compact, name) = (subset.Face.IsCompact, packed.Name);
        var program = objects.AddWhole(packed.Program);
        var descriptor = objects.Add(Descriptor(subset.Face, name, $"{(compact ? "/FontFile3" : "/FontFile2")} {program} 0 R"));
        var kind = compact ? "/CIDFontType0" : "/CIDFontType2 /CIDToGIDMap /Identity";
        var descendant = objects.Add(
            $"<< /Type /Font /Subtype {kind} /BaseFont {name} /CIDSystemInfo << /Registry (Adobe) " +
            $"/Ordering (Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R /DW 0 /W {packed.Widths} >>");
        var unicode = objects.AddWhole(packed.ToUnicode);
        return objects.Add(
            $"<< /Type /Font /Subtype /Type0 /BaseFont {name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] " +
            $"/ToUnicode {unicode} 0 R >>");
    }

    private static string Descriptor(FontFace font, string name, string program)
    {
        string Scaled(int units) => PdfSyntax.Number(Math.Round(units * 1000.0 / font.UnitsPerEm));
        var flags = Symbolic | (font.ItalicAngle != 0 ? Italic : 0);
        return $"<< /Type /FontDescriptor /FontName {name} /Flags {flags} " +
            $"/FontBBox [{string.Join(' ', font.Bounds.Select(b => Scaled(b)))}] " +
            $"/ItalicAngle {PdfSyntax.Number(font.ItalicAngle)} /Ascent {Scaled(font.Ascent)} /Descent {Scaled(font.Descent)} " +
            $"/CapHeight {Scaled(font.Ascent)} /StemV 80 {program} >>";
    }
}
