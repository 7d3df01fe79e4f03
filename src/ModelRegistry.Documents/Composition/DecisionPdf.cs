using ModelRegistry.Documents.Fonts;
using ModelRegistry.Documents.Layout;
using ModelRegistry.Documents.Pdf;

namespace ModelRegistry.Documents;

/// <summary>Composes the paper of a decision: PDF 1.7 (ISO 32000-1), A4, fonts embedded, attachments inside.</summary>
public static class DecisionPdf
{
    /// <summary>
    /// Lays out the text and embeds the attachments. There is no clock and no chance in it: the same input gives the same bytes.
    /// </summary>
    /// <param name="text">What the decision says.</param>
    /// <param name="attachments">Files to travel inside, in any order; empty where there are none.</param>
    /// <param name="configured">
    /// A font for scripts that the built-in ones lack (they have Latin, Greek, Cyrillic, arrows and signs).
    /// </param>
    /// <returns>The unsigned paper, or every character that could not be printed, each with its place.</returns>
    /// <exception cref="ArgumentException">A table's rows do not fit its columns, or an attachment's name is not allowed.</exception>
    public static Composition Compose(DecisionText text, IReadOnlyList<Attachment> attachments, ConfiguredFont? configured = null)
    {
        AttachmentObjects.Check(attachments);
        var fonts = configured is null ? FontBook.Standard : FontBook.Standard.With(configured.Font);
        var unprintable = Unprintable.Find(text, fonts);
        if (unprintable.Count > 0) return new Composition.Refused(unprintable);
        var paperFonts = new PaperFonts();
        var pages = PagePainter.Paint(new Sheet(fonts, paperFonts), text);
        return new Composition.Made(Assemble(text, attachments, pages, paperFonts));
    }

    private static UnsignedDecision Assemble(
        DecisionText text, IReadOnlyList<Attachment> attachments, IReadOnlyList<Canvas> pages, PaperFonts fonts)
    {
        var objects = new PdfObjects();
        var (catalog, tree, field) = (objects.Reserve(), objects.Reserve(), objects.Reserve());
        var information = Metadata.AddInformation(objects, text);
        var metadata = Metadata.AddXmp(objects, text);
        var names = fonts.Subsets.Select(subset => $"/{fonts.NameOf(subset.Font)} {FontObjects.Add(objects, subset)} 0 R");
        var resources = objects.Add($"<< /Font << {string.Join(' ', names)} >> >>");
        var numbers = pages.Select((page, i) => AddPage(objects, page, tree, resources, i == 0 ? $" /Annots [{field} 0 R]" : "")).ToList();
        objects.Set(tree, $"<< /Type /Pages /Count {numbers.Count} /Kids [{PdfSyntax.References(numbers)}] >>");
        var files = AttachmentObjects.Add(objects, attachments, text.Dated);
        var skeleton = new Skeleton(
            catalog,
            $"/Type /Catalog /Version /1.7 /Pages {tree} 0 R /Lang {PdfSyntax.Text(text.Language)} /Metadata {metadata} 0 R " +
            $"/ViewerPreferences << /DisplayDocTitle true >> {files}",
            field,
            $"/Type /Annot /Subtype /Widget /FT /Sig /T (decision) /Rect [0 0 0 0] /F 132 /P {numbers[0]} 0 R",
            information);
        return new UnsignedDecision(text.Reference, objects, skeleton);
    }

    private static int AddPage(PdfObjects objects, Canvas page, int tree, int resources, string entries)
    {
        var content = objects.AddStream("", page.Content);
        return objects.Add(
            $"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {PdfSyntax.Number(Look.PageWidth)} {PdfSyntax.Number(Look.PageHeight)}] " +
            $"/Resources {resources} 0 R /Contents {content} 0 R{entries} >>");
    }
}

/// <summary>What came of composing a decision.</summary>
public abstract record Composition
{
    private Composition()
    {
    }

    /// <summary>The paper is made.</summary>
    /// <param name="Decision">The paper, not yet signed.</param>
    public sealed record Made(UnsignedDecision Decision) : Composition;

    /// <summary>No paper was made.</summary>
    /// <param name="Characters">The characters that cannot be printed, at most fifty, in reading order.</param>
    public sealed record Refused(IReadOnlyList<Unprintable> Characters) : Composition;
}
