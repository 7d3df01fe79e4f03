using ModelRegistry.Documents;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>A section of a paper for the screen, in the words of the paper.</summary>
/// <param name="Heading">Its heading; empty for what stands before the first.</param>
/// <param name="Blocks">What it says, in order.</param>
public sealed record PaperSection(string Heading, IReadOnlyList<PaperBlock> Blocks)
{
    internal static IReadOnlyList<PaperSection> Of(DecisionText text) =>
        [.. text.Sections.Select(section => new PaperSection(section.Heading, [.. section.Blocks.Select(PaperBlock.Of)]))];
}

/// <summary>One block of a section: a text, a heading, points, or rows of cells.</summary>
/// <param name="Shape">How it is shown.</param>
/// <param name="Text">The text, heading or caption; empty for none.</param>
/// <param name="Rows">Cells by row: names with values, a table with its header first, points with their depth in spaces.</param>
public sealed record PaperBlock(PaperShape Shape, string Text, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    internal static PaperBlock Of(Block block) => block switch
    {
        Paragraph paragraph => new(PaperShape.Paragraph, paragraph.Text.Text, []),
        Heading heading => new(PaperShape.Heading, heading.Text, []),
        Notice notice => new(PaperShape.Notice, notice.Heading, [[notice.Text.Text]]),
        KeyValues pairs => new(PaperShape.Pairs, "", [.. pairs.Rows.Select(row => (IReadOnlyList<string>)[row.Key, row.Value.Text])]),
        Table table => new(
            PaperShape.Table, table.Caption,
            [
                [.. table.Columns.Select(column => column.Heading)],
                .. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => cell.Text)]),
            ]),
        Bullets bullets => new(PaperShape.Points, "", [.. bullets.Items.SelectMany(item => Points(item, 0))]),
        _ => throw new InvalidOperationException($"A block of kind {block.GetType().Name} is not shown on the screen."),
    };

    private static IEnumerable<IReadOnlyList<string>> Points(Bullet point, int depth) =>
        [[new string(' ', depth), point.Text.Text], .. point.Under.SelectMany(under => Points(under, depth + 1))];
}

/// <summary>How a block of a paper is shown.</summary>
public enum PaperShape
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading below the section's own.</summary>
    Heading,

    /// <summary>A box that stands out: its heading, then its text.</summary>
    Notice,

    /// <summary>Names with their values.</summary>
    Pairs,

    /// <summary>A table: the caption, then a row of headers, then rows.</summary>
    Table,

    /// <summary>Points: depth, then text.</summary>
    Points,
}
