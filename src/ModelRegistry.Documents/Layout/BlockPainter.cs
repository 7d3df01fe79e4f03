namespace ModelRegistry.Documents.Layout;

/// <summary>Draws the blocks of a section.</summary>
internal static class BlockPainter
{
    private const double Indent = 14;
    private const double Inset = 12;

    public static void Paint(Sheet sheet, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                sheet.Write(sheet.Set(paragraph.Text, Look.Width, Look.Body), Look.Left, Look.Body, Look.BodyLeading, Look.Ink);
                sheet.Gap(7);
                break;
            case Heading heading:
                Paint(sheet, heading);
                break;
            case KeyValues pairs:
                TablePainter.Paint(sheet, pairs);
                break;
            case Table table:
                TablePainter.Paint(sheet, table);
                break;
            case Bullets bullets:
                Paint(sheet, bullets.Items, 0);
                sheet.Gap(7);
                break;
            case Notice notice:
                Paint(sheet, notice);
                break;
            default:
                throw new InvalidOperationException($"A block of kind {block.GetType().Name} has no drawing.");
        }
    }

    private static void Paint(Sheet sheet, Heading heading)
    {
        sheet.Gap(4);
        sheet.Need(50);
        sheet.Write(sheet.Set(heading.Text, Look.Width, 10.75, Emphasis.Strong), Look.Left, 10.75, 16, Look.Navy);
        sheet.Gap(2);
    }

    private static void Paint(Sheet sheet, IReadOnlyList<Bullet> items, int depth)
    {
        // Beyond the eighth step an outline would have no width left for its words.
        var x = Look.Left + (Indent * (Math.Min(depth, 8) + 1));
        var mark = sheet.Set(depth % 2 == 0 ? "•" : "–", Indent, Look.Body)[0];
        foreach (var item in items)
        {
            var lines = sheet.Set(item.Text, Look.Left + Look.Width - x, Look.Body);
            sheet.Need(Math.Min(lines.Count, 2) * Look.BodyLeading);
            sheet.WriteAt(mark, x - Indent + 3, sheet.Y, Look.Body, Look.BodyLeading, Look.Muted);
            sheet.Write(lines, x, Look.Body, Look.BodyLeading, Look.Ink);
            sheet.Gap(2);
            Paint(sheet, item.Under, depth + 1);
        }
    }

    private static void Paint(Sheet sheet, Notice notice)
    {
        var caution = notice.Kind == NoticeKind.Caution;
        var (fill, edge) = caution ? (Look.CautionFill, Look.CautionEdge) : (Look.InformationFill, Look.InformationEdge);
        var heading = sheet.Set(notice.Heading, Look.Width - (2 * Inset), Look.Body, Emphasis.Strong);
        List<Line> lines = [.. heading, .. sheet.Set(notice.Text, Look.Width - (2 * Inset), Look.Body)];
        var height = Height(lines.Count);
        if (height <= Sheet.FullRoom) sheet.Need(height);
        for (var done = 0; done < lines.Count;)
        {
            sheet.Need(Height(1));
            var taken = Math.Min(lines.Count - done, (int)((sheet.Room - (2 * 9)) / Look.BodyLeading));
            sheet.Canvas.Fill(Look.Left, sheet.Y - Height(taken), Look.Width, Height(taken), fill);
            sheet.Canvas.Fill(Look.Left, sheet.Y - Height(taken), 4, Height(taken), edge);
            sheet.Down(9);
            foreach (var line in lines.Skip(done).Take(taken))
            {
                sheet.WriteAt(line, Look.Left + Inset + 2, sheet.Y, Look.Body, Look.BodyLeading, Look.Ink);
                sheet.Down(Look.BodyLeading);
            }

            sheet.Down(9);
            done += taken;
        }

        sheet.Gap(10);
    }

    private static double Height(int lines) => (lines * Look.BodyLeading) + (2 * 9);
}
