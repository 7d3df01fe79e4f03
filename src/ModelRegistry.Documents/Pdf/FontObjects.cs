using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Documents.Fonts;

namespace ModelRegistry.Documents.Pdf;

/// <summary>A subset font as PDF objects: composite font, Identity-H, with a character for every glyph (ISO 32000-2, 9.7).</summary>
internal static class FontObjects
{
    private const int Symbolic = 4;
    private const int Italic = 64;
    private const int EntriesPerBlock = 100;

    public static int Add(PdfObjects objects, FontSubset subset)
    {
        var file = subset.Build();
        var name = PdfSyntax.Name($"{Tag(file)}+{subset.Font.Name}");
        var program = objects.AddStream($"/Length1 {file.Length}", file);
        var descriptor = objects.Add(Descriptor(subset.Font, name, program));
        var descendant = objects.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont {name} /CIDSystemInfo << /Registry (Adobe) " +
            $"/Ordering (Identity) /Supplement 0 >> " +
            $"/FontDescriptor {descriptor} 0 R /CIDToGIDMap /Identity /DW 0 /W [0 [{Widths(subset)}]] >>");
        var unicode = objects.AddStream("", Encoding.ASCII.GetBytes(ToUnicode(subset)));
        return objects.Add(
            $"<< /Type /Font /Subtype /Type0 /BaseFont {name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] " +
            $"/ToUnicode {unicode} 0 R >>");
    }

    private static string Descriptor(TrueTypeFont font, string name, int program)
    {
        string Scaled(int units) => PdfSyntax.Number(Math.Round(units * 1000.0 / font.UnitsPerEm));
        var flags = Symbolic | (font.ItalicAngle != 0 ? Italic : 0);
        return $"<< /Type /FontDescriptor /FontName {name} /Flags {flags} " +
            $"/FontBBox [{string.Join(' ', font.Bounds.Select(b => Scaled(b)))}] " +
            $"/ItalicAngle {PdfSyntax.Number(font.ItalicAngle)} /Ascent {Scaled(font.Ascent)} /Descent {Scaled(font.Descent)} " +
            $"/CapHeight {Scaled(font.Ascent)} /StemV 80 /FontFile2 {program} 0 R >>";
    }

    private static string Widths(FontSubset subset) => string.Join(
        ' ',
        subset.Used.Select(used => PdfSyntax.Number(subset.Font.Advance(used.Glyph) * 1000.0 / subset.Font.UnitsPerEm)));

    /// <summary>Six letters that tell this subset from others of the same font (ISO 32000-2, 9.9.2).</summary>
    private static string Tag(byte[] file) => string.Concat(SHA256.HashData(file).Take(6).Select(b => (char)('A' + (b % 26))));

    private static string ToUnicode(FontSubset subset)
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName " +
                $"/Adobe-Identity-UCS def\n/CMapType 2 def\n" +
            "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        for (var start = 1; start < subset.Used.Count; start += EntriesPerBlock)
        {
            var end = Math.Min(start + EntriesPerBlock, subset.Used.Count);
            map.Append(CultureInfo.InvariantCulture, $"{end - start} beginbfchar\n");
            for (var number = start; number < end; number++)
                map.Append(CultureInfo.InvariantCulture, $"<{number:X4}> <{Utf16(subset.Used[number].Rune)}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    private static string Utf16(int rune) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(rune)));
}
