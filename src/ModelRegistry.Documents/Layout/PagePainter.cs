namespace ModelRegistry.Documents.Layout;

/// <summary>The whole paper: title, sections, and on every page the running header and the page's number.</summary>
internal static class PagePainter
{
    private const double LineStep = 9;

    public static IReadOnlyList<Canvas> Paint(Sheet sheet, DecisionText text)
    {
        PaintTitle(sheet, text);
        foreach (var section in text.Sections) Paint(sheet, section);
        for (var i = 0; i < sheet.Pages.Count; i++) PaintFrame(sheet, text, sheet.Pages[i], i + 1);
        return sheet.Pages;
    }

    private static void PaintTitle(Sheet sheet, DecisionText text)
    {
        sheet.Down(10);
        sheet.Write(sheet.Set(text.Title, Look.Width, 21, Emphasis.Strong), Look.Left, 21, 27, Look.Navy);
        sheet.Down(4);
        sheet.Write(sheet.Set(PrintedText.UnderTitle(text), Look.Width, 11), Look.Left, 11, 17, Look.Muted);
        sheet.Down(14);
    }

    private static void Paint(Sheet sheet, Section section)
    {
        if (section.Heading.Length > 0)
        {
            sheet.Gap(12);
            sheet.Need(74);
            sheet.Write(sheet.Set(section.Heading, Look.Width, 13.5, Emphasis.Strong), Look.Left, 13.5, 20, Look.Navy);
            sheet.Gap(5);
        }

        foreach (var block in section.Blocks) BlockPainter.Paint(sheet, block);
    }

    private static void PaintFrame(Sheet sheet, DecisionText text, Canvas page, int number)
    {
        if (text.DemonstrationMark is { } mark) PaintMark(sheet, page, mark);
        var authority = sheet.Set(text.Authority, Look.Width * 0.62, Look.Tiny, Emphasis.Strong);
        var reference = sheet.Set(text.Reference, Look.Width * 0.34, Look.Tiny);
        WriteUpwards(page, authority, _ => Look.Left, Look.PageHeight - 58, Look.Navy);
        WriteUpwards(page, reference, line => Look.Left + Look.Width - line.Width, Look.PageHeight - 58, Look.Muted);
        page.Fill(Look.Left, Look.PageHeight - 66, Look.Width, 0.8, Look.Navy);
        var count = sheet.Set(FrameWords.For(text.Language).PageOf(number, sheet.Pages.Count), Look.Width, Look.Tiny)[0];
        page.Fill(Look.Left, 56, Look.Width, 0.6, Look.Hairline);
        page.Write(count, Look.Left + Look.Width - count.Width, 42, Look.Tiny, Look.Muted);
    }

    private static void PaintMark(Sheet sheet, Canvas page, string mark)
    {
        var lines = sheet.Set(mark, Look.Width, Look.Tiny, Emphasis.Strong);
        var bottom = Look.PageHeight - 16 - (LineStep * lines.Count);
        page.Fill(0, bottom, Look.PageWidth, Look.PageHeight - bottom, Look.CautionFill);
        page.Fill(0, bottom - 1, Look.PageWidth, 1, Look.CautionEdge);
        WriteUpwards(page, lines, line => (Look.PageWidth - line.Width) / 2, bottom + 9, Look.MarkInk);
    }

    /// <summary>The last line stands at this height, the others above it: a long name grows away from the text.</summary>
    private static void WriteUpwards(Canvas page, IReadOnlyList<Line> lines, Func<Line, double> left, double y, string ink)
    {
        for (var i = 0; i < lines.Count; i++)
            page.Write(lines[i], left(lines[i]), y + (LineStep * (lines.Count - 1 - i)), Look.Tiny, ink);
    }
}
