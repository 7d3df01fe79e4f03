using ModelRegistry.Documents.Pdf;

namespace ModelRegistry.Documents.Layout;

/// <summary>Draws the blocks of a section, each under its element.</summary>
internal static class BlockPainter
{
    public const double Indent = 14;

    /// <param name="sheet">The pages.</param>
    /// <param name="parent">The section's element.</param>
    /// <param name="blocks">What is drawn.</param>
    /// <param name="level">The level of a heading inside the section, so that no level is left out.</param>
    public static void Paint(Sheet sheet, Element parent, IReadOnlyList<Block> blocks, int level)
    {
        for (var at = 0; at < blocks.Count; at++)
        {
            // A heading has words under it on the page where it stands.
            if (blocks[at] is Heading && BlockStart.Of(sheet, blocks, at) is var height and <= Sheet.FullRoom) sheet.Need(height);
            Paint(sheet, parent, blocks[at], level);
        }
    }

    private static void Paint(Sheet sheet, Element parent, Block block, int level)
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
                sheet.WriteHeading(parent, heading.Text, level, Look.Inner, Look.InnerLeading);
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
                NoticePainter.Paint(sheet, parent, notice);
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
            sheet.Need(Sheet.Together(lines.Count) * Look.BodyLeading);
            var point = list.Add("LI");
            sheet.WriteAt(point.Add("Lbl"), sign, x - Indent + 3, sheet.Y, Look.Body, Look.BodyLeading, Look.Muted);
            var body = point.Add("LBody");
            sheet.Write(body, lines, x, Look.Body, Look.BodyLeading, Look.Ink);
            sheet.Gap(2);
            Paint(sheet, body, item.Under, depth + 1);
        }
    }
}
