using ModelRegistry.Documents.Pdf;

namespace ModelRegistry.Documents.Layout;

/// <summary>Draws a notice as a box with a coloured edge; one that is higher than a page goes on in another box.</summary>
internal static class NoticePainter
{
    private const double Inset = 12;
    private const double Padding = 9;

    public static void Paint(Sheet sheet, Element parent, Notice notice)
    {
        var box = parent.Add("Div");
        var (heading, text) = (box.Add("P"), box.Add("P"));
        var (lines, headed) = Set(sheet, notice);
        if (Height(lines.Count) <= Sheet.FullRoom) sheet.Need(Height(lines.Count));
        for (var done = 0; done < lines.Count;)
        {
            sheet.Need(Height(1));
            var taken = Math.Min(lines.Count - done, (int)((sheet.Room - (2 * Padding)) / Look.BodyLeading));
            PaintBox(sheet, Height(taken), notice.Kind == NoticeKind.Caution);
            sheet.Down(Padding);
            for (var i = done; i < done + taken; i++)
            {
                var element = i < headed ? heading : text;
                sheet.WriteAt(element, lines[i], Look.Left + Inset + 2, sheet.Y, Look.Body, Look.BodyLeading, Look.Ink);
                sheet.Down(Look.BodyLeading);
            }

            sheet.Down(Padding);
            done += taken;
        }

        sheet.Gap(10);
    }

    /// <summary>The height of the whole box where a page can hold it.</summary>
    public static double Start(Sheet sheet, Notice notice)
    {
        var height = Height(Set(sheet, notice).Lines.Count);
        return height <= Sheet.FullRoom ? height : Height(2);
    }

    private static (List<Line> Lines, int Headed) Set(Sheet sheet, Notice notice)
    {
        var heading = sheet.Set(notice.Heading, Look.Width - (2 * Inset), Look.Body, Emphasis.Strong);
        return ([.. heading, .. sheet.Set(notice.Text, Look.Width - (2 * Inset), Look.Body)], heading.Count);
    }

    private static void PaintBox(Sheet sheet, double height, bool caution)
    {
        sheet.Canvas.Artifact(Canvas.Layout);
        sheet.Canvas.Fill(Look.Left, sheet.Y - height, Look.Width, height, caution ? Look.CautionFill : Look.InformationFill);
        sheet.Canvas.Fill(Look.Left, sheet.Y - height, 4, height, caution ? Look.CautionEdge : Look.InformationEdge);
    }

    private static double Height(int lines) => (lines * Look.BodyLeading) + (2 * Padding);
}
