using System.Text;
using ModelRegistry.Documents.Reading;

namespace ModelRegistry.Documents.Verifying;

/// <summary>
/// The text of one page by its marks (ISO 32000-2, 14.7.5.2): every stretch belongs to an element of the structure or is an artifact.
/// Text outside of both would be shown and said nowhere, and is refused.
/// </summary>
internal sealed class PageText
{
    private readonly PdfView view;
    private readonly PdfDictionary? fonts;
    private readonly Dictionary<string, CharacterNames> names = new(StringComparer.Ordinal);
    private readonly Dictionary<int, CharacterNames> known;
    private readonly Dictionary<int, StringBuilder> marks = [];
    private readonly List<PdfValue> operands = [];
    private (bool Open, int Mark) stretch;
    private string font = "";

    /// <param name="view">The paper.</param>
    /// <param name="page">The page.</param>
    /// <param name="known">What fonts of earlier pages were read, by their objects' numbers.</param>
    public PageText(PdfView view, PdfDictionary page, Dictionary<int, CharacterNames> known)
    {
        (this.view, this.known) = (view, known);
        fonts = view.Dictionary(view.Dictionary(page["Resources"])?["Font"]);
        if (view.Resolve(page["Contents"]) is not PdfStream content) throw new MalformedPdfException("a page has no content of its own");
        var scanner = new PdfScanner(view.Document.Content.Unpack(content), PdfForm.Any);
        while (!scanner.AtEnd)
            if (scanner.Operator() is { } name) Run(name);
            else operands.Add(scanner.Value());
    }

    /// <summary>The marks of the stretches that are content.</summary>
    public IEnumerable<int> Marks => marks.Keys;

    public string? Of(int mark) => marks.TryGetValue(mark, out var text) ? text.ToString() : null;

    private void Run(string name)
    {
        switch (name)
        {
            case "BDC" or "BMC":
                Begin();
                break;
            case "EMC":
                stretch = default;
                break;
            case "Tf" when operands is [PdfName named, ..]:
                font = named.Name;
                break;
            case "Tj" when operands is [PdfString shown]:
                Show(shown.Content);
                break;
            case "Do" or "TJ" or "'" or "\"" or "sh" or "BI" or "Tr" or "gs":
                throw new MalformedPdfException("a page is drawn in a way that decisions' never are");
            default:
                break;
        }

        operands.Clear();
    }

    private void Begin()
    {
        if (stretch.Open) throw new MalformedPdfException("stretches of a page lie inside of each other");
        if (operands is [PdfName { Name: "Artifact" }, ..]) stretch = (true, -1);
        else if (operands is [PdfName, PdfDictionary entries] && entries["MCID"] is PdfNumber { Whole: true } mark)
            stretch = marks.TryAdd((int)mark.Value, new StringBuilder()) ? (true, (int)mark.Value)
                : throw new MalformedPdfException("a page has a mark twice");
        else throw new MalformedPdfException("a stretch of a page has no mark");
    }

    private void Show(byte[] codes)
    {
        if (!stretch.Open) throw new MalformedPdfException("a page shows text that is no part of the paper");
        if (stretch.Mark < 0) return;
        if (!names.TryGetValue(font, out var characters)) names[font] = characters = Named();
        marks[stretch.Mark].Append(characters.Text(codes));
    }

    private CharacterNames Named() => fonts?[font] is PdfReference reference
        ? known.TryGetValue(reference.Number, out var read) ? read : known[reference.Number] = Read()
        : Read();

    private CharacterNames Read() => view.Resolve(view.Dictionary(fonts?[font])?["ToUnicode"]) is PdfStream map
        ? new CharacterNames(view.Document.Content.Unpack(map))
        : throw new MalformedPdfException("a font does not say which characters its letters stand for");
}
