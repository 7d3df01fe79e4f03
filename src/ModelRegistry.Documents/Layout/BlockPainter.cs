using ModelRegistry.Documents.Pdf;

namespace ModelRegistry.Documents.Layout;

/// <summary>Draws the blocks of a section, each under its element.</summary>
internal static class BlockPainter
{
    private const double Indent = 14;
    private const double Inset = 12;

    /// <param name="sheet">The pages.</param>
    /// <param name="parent">The section's element.</param>
    /// <param name="block">What is drawn.</param>
    /// <param name="level">The level of a heading inside the section, so that no level is left out.</param>
    public static void Paint(Sheet sheet, Element parent, Block block, int level)
    {
        switch (block)
        {
            case Paragraph paragraph:
                sheet.Write(
                    parent.Add("P"), sheet.Set(paragraph.Text, Look.Width, Look.Body), Look.Left, Look.Body, Look.BodyLeading, Look.Ink);
                sheet.Gap(7);
                break;
            case Heading heading:
                sheet.Gap(4);
                sheet.Need(50);
                sheet.WriteHeading(parent, heading.Text, level, 10.75, 16);
                sheet.Gap(2);
                break;
            case KeyValues pairs:
                TablePainter.Paint(sheet, parent, pairs);
                break;
            case Table table:
                TablePainter.Paint(sheet, parent, table);
                break;
            case Bullets bullets:
                Paint(sheet, parent, bullets.Items, 0);
                sheet.Gap(7);
                break;
            case Notice notice:
                Paint(sheet, parent, notice);
                break;
            default:
                throw new InvalidOperationException($"A block of kind {block.GetType().Name} has no drawing.");
        }
    }

    private static void Paint(Sheet sheet, Element parent, IReadOnlyList<Bullet> items, int depth)
    {
        if (items.Count == 0) return;
        // Beyond the eighth step an outline would have no width left for its words.
        var x = Look.Left + (Indent * (Math.Min(depth, 8) + 1));
        var list = parent.Add("L", depth % 2 == 0 ? "/A<</O/List/ListNumbering/Disc>>" : "");
        var sign = sheet.Set(PrintedText.Sign(depth), Indent, Look.Body)[0];
        foreach (var item in items)
        {
            var lines = sheet.Set(item.Text, Look.Left + Look.Width - x, Look.Body);
            sheet.Need(Math.Min(lines.Count, 2) * Look.BodyLeading);
            var point = list.Add("LI");
            sheet.WriteAt(point.Add("Lbl"), sign, x - Indent + 3, sheet.Y, Look.Body, Look.BodyLeading, Look.Muted);
            var body = point.Add("LBody");
            sheet.Write(body, lines, x, Look.Body, Look.BodyLeading, Look.Ink);
            sheet.Gap(2);
            Paint(sheet, body, item.Under, depth + 1);
        }
    }

    private static void Paint(Sheet sheet, Element parent, Notice notice)
    {
        var box = parent.Add("Div");
        var (heading, text) = (box.Add("P"), box.Add("P"));
        var headingLines = sheet.Set(notice.Heading, Look.Width - (2 * Inset), Look.Body, Emphasis.Strong);
        List<Line> lines = [.. headingLines, .. sheet.Set(notice.Text, Look.Width - (2 * Inset), Look.Body)];
        var height = Height(lines.Count);
        if (height <= Sheet.FullRoom) sheet.Need(height);
        for (var done = 0; done < lines.Count;)
        {
            sheet.Need(Height(1));
            var taken = Math.Min(lines.Count - done, (int)((sheet.Room - (2 * 9)) / Look.BodyLeading));
            PaintBox(sheet, Height(taken), notice.Kind == NoticeKind.Caution);
            sheet.Down(9);
            for (var i = done; i < done + taken; i++)
            {
                var element = i < headingLines.Count ? heading : text;
                sheet.WriteAt(element, lines[i], Look.Left + Inset + 2, sheet.Y, Look.Body, Look.BodyLeading, Look.Ink);
                sheet.Down(Look.BodyLeading);
            }

            sheet.Down(9);
            done += taken;
        }

        sheet.Gap(10);
    }

    private static void PaintBox(Sheet sheet, double height, bool caution)
    {
        sheet.Canvas.Artifact(Canvas.Layout);
        sheet.Canvas.Fill(Look.Left, sheet.Y - height, Look.Width, height, caution ? Look.CautionFill : Look.InformationFill);
        sheet.Canvas.Fill(Look.Left, sheet.Y - height, 4, height, caution ? Look.CautionEdge : Look.InformationEdge);
    }

    private static double Height(int lines) => (lines * Look.BodyLeading) + (2 * 9);
}
