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
        // The first row comes with its header where a page can hold both.
        var (top, first) = ((captionLines.Count * Look.SmallLeading) + 3 + height, heading.Height(FirstRow(sheet, table, columns)));
        sheet.Need(top + (top + first <= Sheet.FullRoom ? first : heading.Height(2)));
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

    public static void Paint(Sheet sheet, Element parent, KeyValues pairs)
    {
        if (pairs.Rows.Count == 0) return;
        const double valueLeft = Look.Left + (Look.Width * KeyShare);
        var rows = new RowPainter(sheet, Look.Body, Look.BodyLeading);
        var element = parent.Add("Table");
        foreach (var pair in pairs.Rows)
        {
            var row = element.Add("TR");
            var key = sheet.Set(Prose.Of(pair.Key, Emphasis.Strong), (Look.Width * KeyShare) - Gutter, Look.Body);
            var value = sheet.Set(pair.Value, Look.Width * (1 - KeyShare), Look.Body);
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

    private static int FirstRow(Sheet sheet, Table table, (double X, double Width)[] columns) => table.Rows.Count == 0
        ? 0
        : table.Rows[0].Select((cell, i) => sheet.Set(cell, columns[i].Width, Look.Small).Count).Max();

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
