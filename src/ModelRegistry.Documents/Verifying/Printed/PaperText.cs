using System.Text;
using ModelRegistry.Documents.Reading;

namespace ModelRegistry.Documents.Verifying;

/// <summary>
/// The text of a paper as it is read aloud: through the structure from its root, stretch by stretch (ISO 32000-2, 14.7 and 14.8.2.3). A
/// stretch that the structure leaves out, or takes twice, is refused: eye and ear would get different papers.
/// </summary>
internal sealed class PaperText
{
    private const int DeepestStructure = 100;
    private readonly PdfView view;
    private readonly Dictionary<int, PageText> pages = [];
    private readonly HashSet<(int Page, int Mark)> taken = [];
    private readonly HashSet<int> seen = [];
    private readonly Dictionary<int, CharacterNames> fonts = [];
    private readonly StringBuilder text = new();

    private PaperText(PdfView view) => this.view = view;

    /// <summary>The text without white space, or null where the paper has no structure, as older ones.</summary>
    public static string? Of(PdfView view)
    {
        if (view.Dictionary(view.Catalog["StructTreeRoot"]) is not { } root) return null;
        var paper = new PaperText(view);
        foreach (var page in view.Array(view.Dictionary(view.Catalog["Pages"])?["Kids"]).OfType<PdfReference>())
            paper.pages[page.Number] = new PageText(
                view, view.Dictionary(page) ?? throw new MalformedPdfException("a page is missing"), paper.fonts);
        paper.Kids(root["K"], null, 0);
        if (paper.pages.Sum(page => page.Value.Marks.Count()) != paper.taken.Count)
            throw new MalformedPdfException("its pages show text that its structure leaves out");
        return Plain(paper.text.ToString());
    }

    /// <summary>Text as it is compared: a line may end anywhere, so that no white space counts.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (!char.IsWhiteSpace(letter)) plain.Append(letter);
        return plain.ToString();
    }

    private void Kids(PdfValue? value, int? page, int depth)
    {
        if (depth > DeepestStructure) throw new MalformedPdfException("its structure is nested too deeply");
        switch (view.Resolve(value))
        {
            case PdfArray array:
                foreach (var item in array.Items) Kids(item, page, depth + 1);
                break;
            case PdfNumber { Whole: true } mark:
                Take(page, (int)mark.Value);
                break;
            case PdfDictionary { } one when one.Names("Type", "MCR"):
                Take((one["Pg"] as PdfReference)?.Number ?? page, one["MCID"] is PdfNumber { Whole: true } number ? (int)number.Value : -1);
                break;
            case PdfDictionary { } one when !one.Names("Type", "OBJR"):
                if (value is PdfReference reference && !seen.Add(reference.Number))
                    throw new MalformedPdfException("its structure leads back to itself");
                Kids(one["K"], (one["Pg"] as PdfReference)?.Number ?? page, depth + 1);
                break;
        }
    }

    private void Take(int? page, int mark)
    {
        if (page is not { } number || !pages.TryGetValue(number, out var shown)
            || shown.Of(mark) is not { } stretch || !taken.Add((number, mark)))
            throw new MalformedPdfException("its structure names text that is not there, or names it twice");
        text.Append(stretch);
    }
}
