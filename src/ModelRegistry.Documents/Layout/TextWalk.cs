namespace ModelRegistry.Documents.Layout;

/// <summary>Every piece of text of a decision with the place a person would look for it.</summary>
internal static class TextWalk
{
    public static IEnumerable<(string Place, Prose Text)> Pieces(DecisionText text)
    {
        yield return ("the title", Prose.Of(text.Title, Emphasis.Strong));
        yield return ("the authority", Prose.Of(text.Authority, Emphasis.Strong));
        yield return ("the reference", text.Reference);
        var own = FrameWords.For(text.Language).All + FrameWords.Day(text.Dated, text.Language);
        yield return ("the paper's own words in its language", own);
        if (text.DemonstrationMark is { } mark) yield return ("the demonstration mark", Prose.Of(mark, Emphasis.Strong));
        for (var i = 0; i < text.Sections.Count; i++)
        {
            var section = text.Sections[i];
            var place = section.Heading.Length > 0 ? $"section {i + 1} ({section.Heading})" : $"section {i + 1}";
            yield return ($"the heading of section {i + 1}", Prose.Of(section.Heading, Emphasis.Strong));
            for (var j = 0; j < section.Blocks.Count; j++)
                foreach (var piece in Pieces(section.Blocks[j], $"{place}, block {j + 1}")) yield return piece;
        }
    }

    private static IEnumerable<(string Place, Prose Text)> Pieces(Block block, string place) => block switch
    {
        Paragraph paragraph => [($"{place}, the paragraph", paragraph.Text)],
        Heading heading => [($"{place}, the heading", Prose.Of(heading.Text, Emphasis.Strong))],
        KeyValues pairs => pairs.Rows.SelectMany((row, i) => new (string, Prose)[]
        {
            ($"{place}, the name in row {i + 1}", Prose.Of(row.Key, Emphasis.Strong)),
            ($"{place}, the value of \"{row.Key}\"", row.Value),
        }),
        Table table => Pieces(table, place),
        Bullets bullets => Pieces(bullets.Items, $"{place}, point "),
        Notice notice => [($"{place}, the notice's heading", Prose.Of(notice.Heading, Emphasis.Strong)),
            ($"{place}, the notice", notice.Text)],
        _ => throw new InvalidOperationException($"A block of kind {block.GetType().Name} has no text walk."),
    };

    private static IEnumerable<(string Place, Prose Text)> Pieces(Table table, string place)
    {
        yield return ($"{place}, the table's caption", Prose.Of(table.Caption, Emphasis.Strong));
        foreach (var column in table.Columns) yield return ($"{place}, the table's header row", Prose.Of(column.Heading, Emphasis.Strong));
        for (var row = 0; row < table.Rows.Count; row++)
            for (var column = 0; column < table.Rows[row].Count; column++)
                yield return ($"{place}, table row {row + 1}, column {column + 1}", table.Rows[row][column]);
    }

    private static IEnumerable<(string Place, Prose Text)> Pieces(IReadOnlyList<Bullet> items, string place)
    {
        for (var i = 0; i < items.Count; i++)
        {
            yield return ($"{place}{i + 1}", items[i].Text);
            foreach (var piece in Pieces(items[i].Under, $"{place}{i + 1}.")) yield return piece;
        }
    }
}
