namespace ModelRegistry.Documents.Layout;

/// <summary>
/// The height that the beginning of a block takes: with so much room left under a heading, the heading is not left behind alone.
/// </summary>
internal static class BlockStart
{
    /// <summary>The height of a heading between the sections' headings, with the white space about it.</summary>
    public static double Heading(Sheet sheet, Heading heading) =>
        (sheet.Set(heading.Text, Look.Width, Look.Inner, Emphasis.Strong).Count * Look.InnerLeading) + 6;

    /// <summary>What must stand with whatever comes before this block; nothing where none follows.</summary>
    public static double Of(Sheet sheet, IReadOnlyList<Block> blocks, int at) => at >= blocks.Count ? 0 : blocks[at] switch
    {
        Heading heading => Heading(sheet, heading) + Of(sheet, blocks, at + 1),
        Paragraph paragraph => Lines(sheet, paragraph.Text, Look.Width),
        KeyValues pairs => TablePainter.Start(sheet, pairs),
        Table table => TablePainter.Start(sheet, table),
        Bullets { Items: [var first, ..] } => Lines(sheet, first.Text, Look.Width - BlockPainter.Indent),
        Notice notice => NoticePainter.Start(sheet, notice),
        _ => 0,
    };

    private static double Lines(Sheet sheet, Prose text, double width) =>
        Sheet.Together(sheet.Set(text, width, Look.Body).Count) * Look.BodyLeading;
}
