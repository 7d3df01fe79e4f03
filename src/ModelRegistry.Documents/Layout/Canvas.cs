using System.Globalization;
using System.Text;
using ModelRegistry.Documents.Fonts;
using static ModelRegistry.Documents.Pdf.PdfSyntax;

namespace ModelRegistry.Documents.Layout;

/// <summary>The drawing of one page. Lengths are points; the origin is the lower left corner.</summary>
internal sealed class Canvas(PaperFonts fonts)
{
    private readonly StringBuilder content = new();

    public byte[] Content => Encoding.ASCII.GetBytes(content.ToString());

    public void Write(Line line, double x, double y, double size, string ink)
    {
        for (var start = 0; start < line.Letters.Count;)
        {
            var font = line.Letters[start].Font!;
            var run = line.Letters.Skip(start).TakeWhile(letter => letter.Font == font).ToList();
            content.Append(CultureInfo.InvariantCulture, $"BT {ink} rg /{fonts.NameOf(font)} {Number(size)} Tf ");
            content.Append(CultureInfo.InvariantCulture, $"{Number(x)} {Number(y)} Td <");
            foreach (var letter in run) content.Append(CultureInfo.InvariantCulture, $"{fonts.Use(letter):X4}");
            content.Append("> Tj ET\n");
            x += run.Sum(letter => letter.Width);
            start += run.Count;
        }
    }

    public void Fill(double x, double y, double width, double height, string ink) =>
        content.Append(CultureInfo.InvariantCulture, $"{ink} rg {Number(x)} {Number(y)} {Number(width)} {Number(height)} re f\n");
}

/// <summary>The fonts one paper uses, each with the glyphs it uses.</summary>
internal sealed class PaperFonts
{
    private readonly List<FontSubset> subsets = [];

    public IReadOnlyList<FontSubset> Subsets => subsets;

    public string NameOf(TrueTypeFont font) => "F" + (IndexOf(font) + 1).ToString(CultureInfo.InvariantCulture);

    public ushort Use(Letter letter) => subsets[IndexOf(letter.Font!)].Use(letter.Glyph, letter.Rune);

    private int IndexOf(TrueTypeFont font)
    {
        var index = subsets.FindIndex(subset => subset.Font == font);
        if (index >= 0) return index;
        subsets.Add(new FontSubset(font));
        return subsets.Count - 1;
    }
}
