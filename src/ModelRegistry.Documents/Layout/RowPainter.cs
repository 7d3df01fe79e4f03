namespace ModelRegistry.Documents.Layout;

/// <summary>The lines of one cell and where the cell begins.</summary>
internal sealed record Cell(IReadOnlyList<Line> Lines, double X);

/// <summary>Rows of cells side by side. A row stays whole where a page can hold it and is cut between lines where none can.</summary>
internal sealed class RowPainter(Sheet sheet, double size, double leading, string ink)
{
    private const double Padding = 4;

    /// <summary>Called at the top of each page a row continues on, for the repeated header.</summary>
    public Action OnTurn { get; init; } = () => { };

    public double HeaderHeight { get; init; }

    public void Paint(IReadOnlyList<Cell> cells, string? fill = null)
    {
        var total = cells.Max(cell => cell.Lines.Count);
        if (Height(total) > sheet.Room && Height(total) <= Sheet.FullRoom - HeaderHeight) Turn();
        for (var done = 0; done < total;)
        {
            var fitting = (int)((sheet.Room - (2 * Padding)) / leading);
            if (fitting < 1)
            {
                Turn();
                continue;
            }

            var taken = Math.Min(total - done, fitting);
            PaintSlice(cells, done, taken, fill);
            done += taken;
        }
    }

    public double Height(int lines) => (lines * leading) + (2 * Padding);

    private void Turn()
    {
        sheet.Turn();
        OnTurn();
    }

    private void PaintSlice(IReadOnlyList<Cell> cells, int first, int count, string? fill)
    {
        var height = Height(count);
        if (fill is not null) sheet.Canvas.Fill(Look.Left, sheet.Y - height, Look.Width, height, fill);
        foreach (var cell in cells)
            for (var i = first; i < Math.Min(first + count, cell.Lines.Count); i++)
                sheet.WriteAt(cell.Lines[i], cell.X, sheet.Y - Padding - ((i - first) * leading), size, leading, ink);
        sheet.Down(height);
        sheet.Canvas.Fill(Look.Left, sheet.Y, Look.Width, 0.6, Look.Hairline);
    }
}
