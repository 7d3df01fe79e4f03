using ModelRegistry.Documents.Fonts;
using ModelRegistry.Documents.Pdf;

namespace ModelRegistry.Documents.Layout;

/// <summary>
/// The whole paper: title, sections, attached files, and on every page the running header and the page's number. Mark and authority are
/// content on the first page, for who hears the paper must learn them too, and artifacts on all others.
/// </summary>
internal sealed class PagePainter
{
    private const double LineStep = 9;
    private readonly DecisionText text;
    private readonly Sheet sheet;
    private readonly FrameWords words;
    private readonly List<Line> mark;
    private readonly List<Line> authority;
    private readonly List<Line> reference;

    private PagePainter(DecisionText text, FontBook book, PaperFonts fonts)
    {
        (this.text, words) = (text, FrameWords.For(text.Language));
        sheet = new Sheet(book, fonts) { OnPage = PaintHead };
        mark = text.DemonstrationMark is { } sentence ? sheet.Set(sentence, Look.Width, Look.Tiny, Emphasis.Strong) : [];
        authority = sheet.Set(text.Authority, Look.Width * 0.62, Look.Tiny, Emphasis.Strong);
        reference = sheet.Set(text.Reference, Look.Width * 0.34, Look.Tiny);
    }

    public static Sheet Paint(DecisionText text, IReadOnlyList<AttachedDigest> attached, FontBook book, PaperFonts fonts)
    {
        var painter = new PagePainter(text, book, fonts);
        painter.Paint(attached);
        return painter.sheet;
    }

    private void Paint(IReadOnlyList<AttachedDigest> attached)
    {
        sheet.Turn();
        sheet.Down(10);
        sheet.WriteHeading(sheet.Document, text.Title, 1, 21, 27);
        sheet.Down(4);
        sheet.Write(
            sheet.Document.Add("P"), sheet.Set(PrintedText.UnderTitle(text), Look.Width, 11), Look.Left, 11, 17, Look.Muted);
        sheet.Down(14);
        foreach (var section in text.Sections) SectionPainter.Paint(sheet, section);
        new EndPainter(sheet, words).Paint(attached, text.VerifyAt);
        foreach (var page in sheet.Pages) PaintFoot(page);
    }

    private void PaintHead(Canvas page)
    {
        var first = page.Page == 0;
        if (mark.Count > 0) PaintMark(page, first);
        if (first) page.Mark(sheet.Document.Add("P"));
        else page.Artifact(Canvas.Header);
        WriteUpwards(page, authority, _ => Look.Left, Look.PageHeight - 58, Look.Navy);
        page.Artifact(Canvas.Header);
        WriteUpwards(page, reference, line => Look.Left + Look.Width - line.Width, Look.PageHeight - 58, Look.Muted);
        page.Fill(Look.Left, Look.PageHeight - 66, Look.Width, 0.8, Look.Navy);
    }

    private void PaintFoot(Canvas page)
    {
        var count = sheet.Set(words.PageOf(page.Page + 1, sheet.Pages.Count), Look.Width, Look.Tiny)[0];
        page.Artifact(Canvas.Footer);
        page.Fill(Look.Left, 56, Look.Width, 0.6, Look.Hairline);
        page.Write(count, Look.Left + Look.Width - count.Width, 42, Look.Tiny, Look.Muted);
        page.Close();
    }

    private void PaintMark(Canvas page, bool first)
    {
        var bottom = Look.PageHeight - 16 - (LineStep * mark.Count);
        page.Artifact(Canvas.Header);
        page.Fill(0, bottom, Look.PageWidth, Look.PageHeight - bottom, Look.CautionFill);
        page.Fill(0, bottom - 1, Look.PageWidth, 1, Look.CautionEdge);
        if (first) page.Mark(sheet.Document.Add("P"));
        WriteUpwards(page, mark, line => (Look.PageWidth - line.Width) / 2, bottom + 9, Look.MarkInk);
    }

    /// <summary>The last line stands at this height, the others above it: a long name grows away from the text.</summary>
    private static void WriteUpwards(Canvas page, List<Line> lines, Func<Line, double> left, double y, string ink)
    {
        for (var i = 0; i < lines.Count; i++)
            page.Write(lines[i], left(lines[i]), y + (LineStep * (lines.Count - 1 - i)), Look.Tiny, ink);
    }
}
