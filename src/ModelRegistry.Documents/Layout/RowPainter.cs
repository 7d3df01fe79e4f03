using ModelRegistry.Documents.Pdf;

namespace ModelRegistry.Documents.Layout;

/// <summary>The lines of one cell, the element they belong to and where the cell begins.</summary>
internal readonly record struct Cell(List<Line> Lines, double X, Element Element);

/// <summary>Rows of cells side by side. A row stays whole where a page can hold it and is cut between lines where none can.</summary>
internal sealed class RowPainter(Sheet sheet, double size, double leading)
{
    private const double Padding = 4;

    /// <summary>Called at the top of each page a row continues on, for the repeated header.</summary>
    public Action OnTurn { get; init; } = () => { };

    public double HeaderHeight { get; init; }

    public void Paint(ReadOnlySpan<Cell> cells, string ink)
    {
        var total = Most(cells);
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
            PaintSlice(cells, done, taken, ink, fill: null);
            done += taken;
        }
    }

    /// <summary>
    /// The header of a table on a coloured ground; its repetition on a later page is an artifact, for it says nothing new.
    /// </summary>
    public void PaintHeader(ReadOnlySpan<Cell> cells, bool again)
    {
        if (!again && Height(Most(cells)) > sheet.Room)
        {
            Paint(cells, Look.Navy);
            return;
        }

        if (!again)
        {
            PaintSlice(cells, 0, Most(cells), Look.Navy, Look.Shade);
            return;
        }

        var height = Height(Most(cells));
        sheet.Canvas.Artifact(Canvas.Header);
        sheet.Canvas.Fill(Look.Left, sheet.Y - height, Look.Width, height, Look.Shade);
        foreach (var cell in cells)
            for (var i = 0; i < cell.Lines.Count; i++)
                sheet.Canvas.Write(
                    cell.Lines[i], cell.X, sheet.Y - Padding - (i * leading) - ((leading + (0.7 * size)) / 2), size, Look.Navy);
        Rule(height);
    }

    public double Height(int lines) => (lines * leading) + (2 * Padding);

    public static int Most(ReadOnlySpan<Cell> cells)
    {
        var most = 0;
        foreach (var cell in cells) most = Math.Max(most, cell.Lines.Count);
        return most;
    }

    private void Turn()
    {
        sheet.Turn();
        OnTurn();
    }

    private void PaintSlice(ReadOnlySpan<Cell> cells, int first, int count, string ink, string? fill)
    {
        var height = Height(count);
        if (fill is not null)
        {
            sheet.Canvas.Artifact(Canvas.Layout);
            sheet.Canvas.Fill(Look.Left, sheet.Y - height, Look.Width, height, fill);
        }

        foreach (var cell in cells)
            for (var i = first; i < Math.Min(first + count, cell.Lines.Count); i++)
                sheet.WriteAt(cell.Element, cell.Lines[i], cell.X, sheet.Y - Padding - ((i - first) * leading), size, leading, ink);
        Rule(height);
    }

    private void Rule(double height)
    {
        sheet.Down(height);
        sheet.Canvas.Artifact(Canvas.Layout);
        sheet.Canvas.Fill(Look.Left, sheet.Y, Look.Width, 0.6, Look.Hairline);
    }
}
