using System.Globalization;
using System.Text;
using ModelRegistry.Documents.Layout;
using ModelRegistry.Documents.Pdf;

namespace ModelRegistry.Documents;

/// <summary>
/// Puts what was drawn together as objects: fonts, pages, structure, bookmarks, attachments, and the two a signature completes.
/// </summary>
internal sealed class PaperAssembly(DecisionText text, Sheet sheet, PaperFonts fonts)
{
    private readonly PdfObjects objects = new();
    private readonly List<Element> annotated = [];

    public UnsignedDecision Assemble(IReadOnlyList<Attachment> attachments, IReadOnlyList<AttachedDigest> attached)
    {
        var (catalog, tree, field) = (objects.Reserve(), objects.Reserve(), objects.Reserve());
        var information = Metadata.AddInformation(objects, text);
        var metadata = Metadata.AddXmp(objects, text, attached);
        var intents = ColourProfile.Add(objects);
        var resources = AddResources();
        var pages = sheet.Pages.Select(_ => objects.Reserve()).ToList();
        var fieldEntries = Field(field, pages);
        AddPages(pages, tree, resources, field);
        objects.Set(tree, $"<< /Type /Pages /Count {pages.Count} /Kids [{PdfSyntax.References(pages)}] >>");
        var marked = sheet.Pages.Select(page => page.Marked).ToList();
        var structure = Structure.Write(objects, sheet.Document, pages, marked, annotated);
        var outline = Outline.Write(objects, sheet.Bookmarks, pages);
        var files = AttachmentObjects.Add(objects, attachments, text.Dated);
        var skeleton = new Skeleton(
            catalog,
            $"/Type /Catalog /Version /1.7 /Pages {tree} 0 R /Lang ({text.Language}) /MarkInfo << /Marked true >> " +
            $"/StructTreeRoot {structure} 0 R /Outlines {outline} 0 R /OutputIntents {intents} /Metadata {metadata} 0 R " +
            $"/ViewerPreferences << /DisplayDocTitle true >> {files}",
            field, fieldEntries, information);
        return new UnsignedDecision(text.Reference, objects, skeleton);
    }

    private int AddResources()
    {
        var names = new StringBuilder();
        for (var i = 0; i < fonts.Subsets.Count; i++)
            names.Append(CultureInfo.InvariantCulture, $"/F{i + 1} {FontObjects.Add(objects, fonts.Subsets[i])} 0 R ");
        return objects.Add($"<< /Font << {names}>> >>");
    }

    private void AddPages(List<int> pages, int tree, int resources, int field)
    {
        var annotations = pages.Select(_ => new List<int>()).ToList();
        annotations[0].Add(field);
        foreach (var link in sheet.Links) annotations[link.Page].Add(AddLink(link, pages));
        for (var i = 0; i < pages.Count; i++)
        {
            var content = objects.AddStream("", sheet.Pages[i].Content);
            var own = annotations[i].Count > 0 ? $" /Annots [{PdfSyntax.References(annotations[i])}]" : "";
            objects.Set(
                pages[i],
                $"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {PdfSyntax.Number(Look.PageWidth)} {PdfSyntax.Number(Look.PageHeight)}] " +
                $"/Resources {resources} 0 R /Contents {content} 0 R /StructParents {i} /Tabs /S{own} >>");
        }
    }

    /// <summary>The signature's field takes no place on the page; it is the last thing that is heard of the paper.</summary>
    private string Field(int field, List<int> pages)
    {
        var words = PdfSyntax.Text(FrameWords.For(text.Language).SignatureField);
        var form = sheet.Document.Add("Form");
        form.AddObject(0, field);
        return $"/Type /Annot /Subtype /Widget /FT /Sig /T (decision) /TU {words} /Contents {words} /Rect [0 0 0 0] /F 132 " +
            $"/P {pages[0]} 0 R /StructParent {Key(form, pages)}";
    }

    private int AddLink(LinkPlace link, List<int> pages)
    {
        var number = objects.Reserve();
        link.Element.AddObject(link.Page, number);
        var address = link.Address.AbsoluteUri;
        string Number(double value) => PdfSyntax.Number(Math.Round(value, 2));
        objects.Set(
            number,
            $"<< /Type /Annot /Subtype /Link /Rect [{Number(link.Left)} {Number(link.Bottom)} {Number(link.Left + link.Width)} " +
            $"{Number(link.Bottom + link.Height)}] /Border [0 0 0] /F 4 /P {pages[link.Page]} 0 R /Contents {PdfSyntax.Text(address)} " +
            $"/A << /Type /Action /S /URI /URI <{Convert.ToHexString(Encoding.ASCII.GetBytes(address))}> >> " +
            $"/StructParent {Key(link.Element, pages)} >>");
        return number;
    }

    private int Key(Element element, List<int> pages)
    {
        annotated.Add(element);
        return pages.Count + annotated.Count - 1;
    }
}
