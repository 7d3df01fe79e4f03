namespace ModelRegistry.Documents.Layout;

/// <summary>Tables and lists of names with values.</summary>
internal static class TablePainter
{
    private const double Gutter = 6;
    private const double KeyShare = 0.28;

    public static void Paint(Sheet sheet, Table table)
    {
        Check(table);
        var columns = Columns(table);
        var header = table.Columns.Select((column, i) => Set(sheet, column.Heading, columns[i], Emphasis.Strong)).ToList();
        var heading = new RowPainter(sheet, Look.Small, Look.SmallLeading, Look.Navy);
        var height = heading.Height(header.Max(cell => cell.Lines.Count));
        void PaintHeader() => heading.Paint(header, Look.Shade);

        var caption = sheet.Set(table.Caption, Look.Width, Look.Small, Emphasis.Strong);
        sheet.Need((caption.Count * Look.SmallLeading) + height + heading.Height(2));
        sheet.Write(caption, Look.Left, Look.Small, Look.SmallLeading, Look.Muted);
        sheet.Down(3);
        PaintHeader();
        // A header that would fill half a page is not repeated: it would leave no room for the rows.
        var repeats = height < Sheet.FullRoom / 2;
        var rows = new RowPainter(sheet, Look.Small, Look.SmallLeading, Look.Ink)
        {
            OnTurn = repeats ? PaintHeader : () => { },
            HeaderHeight = repeats ? height : 0,
        };
        foreach (var row in table.Rows)
            rows.Paint([.. row.Select((cell, i) => Set(sheet, cell, columns[i], Emphasis.Plain))]);
        sheet.Gap(10);
    }

    public static void Paint(Sheet sheet, KeyValues pairs)
    {
        var key = (X: Look.Left, Width: (Look.Width * KeyShare) - Gutter);
        var value = (X: Look.Left + (Look.Width * KeyShare), Width: Look.Width * (1 - KeyShare));
        var rows = new RowPainter(sheet, Look.Body, Look.BodyLeading, Look.Ink);
        foreach (var row in pairs.Rows)
            rows.Paint(
            [
                new Cell(sheet.Set(row.Key, key.Width, Look.Body, Emphasis.Strong), key.X),
                new Cell(sheet.Set(row.Value, value.Width, Look.Body), value.X),
            ]);
        sheet.Gap(10);
    }

    private static Cell Set(Sheet sheet, Prose prose, (double X, double Width) column, Emphasis whole) =>
        new(sheet.Set(prose, column.Width, Look.Small, whole), column.X);

    private static List<(double X, double Width)> Columns(Table table)
    {
        var (x, shares) = (Look.Left, table.Columns.Sum(column => column.Share));
        var columns = new List<(double, double)>();
        foreach (var column in table.Columns)
        {
            var width = Look.Width * column.Share / shares;
            columns.Add((x + Gutter, width - (2 * Gutter)));
            x += width;
        }

        return columns;
    }

    private static void Check(Table table)
    {
        if (table.Columns.Count == 0 || table.Columns.Any(column => column.Share <= 0))
            throw new ArgumentException($"The table \"{table.Caption}\" needs at least one column and shares above zero.", nameof(table));
        if (table.Rows.FirstOrDefault(row => row.Count != table.Columns.Count) is { } wrong)
            throw new ArgumentException(
                $"A row of the table \"{table.Caption}\" has {wrong.Count} cells for {table.Columns.Count} columns.", nameof(table));
    }
}
