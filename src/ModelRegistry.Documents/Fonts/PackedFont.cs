using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Documents.Pdf;

namespace ModelRegistry.Documents.Fonts;

/// <summary>
/// What is embedded of a subset and names no other object, so that it can be kept for all papers: program and character map as packed
/// streams, widths, name.
/// </summary>
internal sealed record PackedFont(string Name, byte[] Program, byte[] ToUnicode, string Widths)
{
    private const int EntriesPerBlock = 100;

    public static PackedFont Of(FontSubset subset)
    {
        var program = subset.Face.Program(subset.Glyphs);
        var entries = subset.Face.IsCompact ? "/Subtype /CIDFontType0C" : $"/Length1 {program.Length}";
        return new PackedFont(
            PdfSyntax.Name($"{Tag(program)}+{subset.Face.Name}"),
            PdfObjects.Packed(entries, program),
            PdfObjects.Packed("", Encoding.ASCII.GetBytes(Map(subset.Characters))),
            WidthsOf(subset));
    }

    private static string WidthsOf(FontSubset subset)
    {
        var widths = new StringBuilder("[0 [");
        foreach (var glyph in subset.Glyphs)
            widths.Append(PdfSyntax.Number(subset.Face.Advance(glyph) * 1000.0 / subset.Face.UnitsPerEm)).Append(' ');
        widths[^1] = ']';
        return widths.Append(']').ToString();
    }

    /// <summary>Six letters that tell this subset from others of the same font (ISO 32000-1, 9.6.4).</summary>
    private static string Tag(byte[] program) => string.Concat(SHA256.HashData(program).Take(6).Select(b => (char)('A' + (b % 26))));

    private static string Map(IReadOnlyList<int> characters)
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName " +
                "/Adobe-Identity-UCS def\n/CMapType 2 def\n" +
            "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        for (var start = 1; start < characters.Count; start += EntriesPerBlock)
        {
            var end = Math.Min(start + EntriesPerBlock, characters.Count);
            map.Append(CultureInfo.InvariantCulture, $"{end - start} beginbfchar\n");
            for (var number = start; number < end; number++)
                map.Append(CultureInfo.InvariantCulture, $"<{number:X4}> <{Utf16(characters[number])}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    private static string Utf16(int rune) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(rune)));
}
