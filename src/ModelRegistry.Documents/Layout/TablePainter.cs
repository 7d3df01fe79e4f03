using ModelRegistry.Documents.Pdf;

namespace ModelRegistry.Documents.Layout;

/// <summary>Tables and lists of names with values; both are tables with headers to whoever hears the paper.</summary>
internal static class TablePainter
{
    private const double Gutter = 6;
    private const double KeyShare = 0.28;
    private const string OfColumn = "/A<</O/Table/Scope/Column>>";
    private const string OfRow = "/A<</O/Table/Scope/Row>>";

    public static void Paint(Sheet sheet, Element parent, Table table)
    {
        Check(table);
        var columns = Columns(table);
        var element = parent.Add("Table");
        var caption = table.Caption.Length > 0 ? element.Add("Caption") : null;
        var captionLines = sheet.Set(table.Caption, Look.Width, Look.Small, Emphasis.Strong);
        var row = element.Add("THead").Add("TR");
        var header = new Cell[columns.Length];
        for (var i = 0; i < header.Length; i++)
            header[i] = Set(sheet, table.Columns[i].Heading, columns[i], Emphasis.Strong, row.Add("TH", OfColumn));
        var heading = new RowPainter(sheet, Look.Small, Look.SmallLeading);
        var height = heading.Height(RowPainter.Most(header));
        sheet.Need(Start(sheet, table));
        if (caption is not null)
        {
            sheet.Write(caption, captionLines, Look.Left, Look.Small, Look.SmallLeading, Look.Muted);
            sheet.Down(3);
        }

        heading.PaintHeader(header, again: false);
        // A header that would fill half a page is not repeated: it would leave no room for the rows.
        var repeats = height < Sheet.FullRoom / 2;
        var rows = new RowPainter(sheet, Look.Small, Look.SmallLeading)
        {
            OnTurn = repeats ? () => heading.PaintHeader(header, again: true) : () => { },
            HeaderHeight = repeats ? height : 0,
        };
        if (table.Rows.Count > 0) PaintRows(sheet, rows, table, columns, element.Add("TBody"));
        sheet.Gap(10);
    }

    /// <summary>The height of caption, header and first row, which stand together where a page can hold them.</summary>
    public static double Start(Sheet sheet, Table table)
    {
        Check(table);
        var (columns, rows) = (Columns(table), new RowPainter(sheet, Look.Small, Look.SmallLeading));
        var caption = sheet.Set(table.Caption, Look.Width, Look.Small, Emphasis.Strong).Count;
        var header = Most(sheet, [.. table.Columns.Select(column => (Prose)column.Heading)], columns, Emphasis.Strong);
        var first = rows.Height(table.Rows.Count == 0 ? 0 : Most(sheet, table.Rows[0], columns, Emphasis.Plain));
        var top = (caption * Look.SmallLeading) + 3 + rows.Height(header);
        return top + (top + first <= Sheet.FullRoom ? first : rows.Height(2));
    }

    /// <summary>The height of the first name with its value.</summary>
    public static double Start(Sheet sheet, KeyValues pairs) => pairs.Rows.Count == 0 ? 0 : Height(sheet, pairs.Rows[0]);

    /// <summary>The height of one name with its value.</summary>
    public static double Height(Sheet sheet, KeyValue pair) =>
        new RowPainter(sheet, Look.Body, Look.BodyLeading).Height(Math.Max(Key(sheet, pair).Count, Value(sheet, pair).Count));

    public static void Paint(Sheet sheet, Element parent, KeyValues pairs)
    {
        if (pairs.Rows.Count == 0) return;
        const double valueLeft = Look.Left + (Look.Width * KeyShare);
        var rows = new RowPainter(sheet, Look.Body, Look.BodyLeading);
        var element = parent.Add("Table");
        foreach (var pair in pairs.Rows)
        {
            var row = element.Add("TR");
            var (key, value) = (Key(sheet, pair), Value(sheet, pair));
            rows.Paint([new Cell(key, Look.Left, row.Add("TH", OfRow)), new Cell(value, valueLeft, row.Add("TD"))], Look.Ink);
        }

        sheet.Gap(10);
    }

    private static void PaintRows(Sheet sheet, RowPainter rows, Table table, (double X, double Width)[] columns, Element body)
    {
        var cells = new Cell[columns.Length];
        foreach (var content in table.Rows)
        {
            var row = body.Add("TR");
            for (var i = 0; i < cells.Length; i++) cells[i] = Set(sheet, content[i], columns[i], Emphasis.Plain, row.Add("TD"));
            rows.Paint(cells, Look.Ink);
        }
    }

    private static List<Line> Key(Sheet sheet, KeyValue pair) =>
        sheet.Set(Prose.Of(pair.Key, Emphasis.Strong), (Look.Width * KeyShare) - Gutter, Look.Body);

    private static List<Line> Value(Sheet sheet, KeyValue pair) => sheet.Set(pair.Value, Look.Width * (1 - KeyShare), Look.Body);

    private static int Most(Sheet sheet, IReadOnlyList<Prose> cells, (double X, double Width)[] columns, Emphasis whole) =>
        cells.Select((cell, i) => sheet.Set(cell, columns[i].Width, Look.Small, whole).Count).Max();

    private static Cell Set(Sheet sheet, Prose prose, (double X, double Width) column, Emphasis whole, Element element) =>
        new(sheet.Set(prose, column.Width, Look.Small, whole), column.X, element);

    private static (double X, double Width)[] Columns(Table table)
    {
        var (x, shares) = (Look.Left, table.Columns.Sum(column => column.Share));
        var columns = new (double, double)[table.Columns.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            var width = Look.Width * table.Columns[i].Share / shares;
            columns[i] = (x + Gutter, width - (2 * Gutter));
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
