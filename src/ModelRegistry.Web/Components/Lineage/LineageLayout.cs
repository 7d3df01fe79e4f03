namespace ModelRegistry.Web.Components.Lineage;

/// <summary>A box in its place, in the units of the drawing.</summary>
internal sealed record PlacedBox(MapBox Box, double X, double Y, double Height);

/// <summary>A line in its place: the points it runs through, the last one at the child's box.</summary>
internal sealed record PlacedLine(MapLine Line, IReadOnlyList<(double X, double Y)> Points);

/// <summary>
/// Places a map in columns, one a generation, ancestors on the left. A line that spans several generations passes each column through a
/// slot of its own, and lines end at ports of their own, so that no label covers another.
/// </summary>
internal sealed class LineageLayout
{
    public const double Gap = 220;
    public const double Port = 36;

    private const double Margin = 12;
    private const int Sweeps = 4;

    // What is higher than a screen begins at its top with the release in the middle; what is not is balanced about it.
    private const double Screen = 800;

    private readonly List<LayoutColumn> columns = [];
    private readonly Dictionary<string, LayoutSlot> boxes;

    private LineageLayout(MapDrawing drawing)
    {
        boxes = drawing.Boxes.ToDictionary(box => box.Key, box => new LayoutSlot(box));
        var generations = Generations.Of(drawing);
        foreach (var box in drawing.Boxes)
        {
            Column(generations[box.Key]).Slots.Add(boxes[box.Key]);
        }

        var chains = drawing.Lines.Select(line => (line, chain: Chain(line, generations))).ToList();
        Order();
        Place();
        Boxes = [.. boxes.Values.Select(slot => new PlacedBox(slot.Box!, slot.X, slot.Y, slot.Height))];
        Lines = [.. chains.Select(one => new PlacedLine(one.line, Points(one.line, one.chain)))];
        Width = columns.Count * (MapBox.Width + Gap) - Gap + 2 * Margin;
        Height = columns.SelectMany(column => column.Slots).Max(slot => slot.Y + slot.Height) + Margin;
    }

    public IReadOnlyList<PlacedBox> Boxes { get; }

    public IReadOnlyList<PlacedLine> Lines { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>Places a map that has at least one box; lines to boxes outside it are left out.</summary>
    public static LineageLayout Of(MapDrawing drawing)
    {
        var known = drawing.Boxes.Select(box => box.Key).ToHashSet(StringComparer.Ordinal);
        return new(drawing with { Lines = [.. drawing.Lines.Where(line => known.Contains(line.From) && known.Contains(line.To))] });
    }

    private LayoutColumn Column(int generation)
    {
        while (columns.Count <= generation)
        {
            columns.Add(new());
        }

        return columns[generation];
    }

    /// <summary>The slots a line passes, from parent to child.</summary>
    private List<LayoutSlot> Chain(MapLine line, IReadOnlyDictionary<string, int> generations)
    {
        var chain = new List<LayoutSlot> { boxes[line.From] };
        for (var generation = generations[line.From] + 1; generation < generations[line.To]; generation++)
        {
            var pass = new LayoutSlot(null);
            Column(generation).Slots.Add(pass);
            chain.Add(pass);
        }

        chain.Add(boxes[line.To]);
        foreach (var (from, to) in chain.Zip(chain.Skip(1)))
        {
            to.Before.Add(from);
            from.After.Add(to);
        }

        boxes[line.To].Arriving.Add((line, chain[^2]));
        return chain;
    }

    /// <summary>Sweeps to and fro, each slot moving to the mean place of its neighbours; fewer lines cross.</summary>
    private void Order()
    {
        columns.ForEach(column => column.Number());
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var forth = sweep % 2 == 0;
            foreach (var column in forth ? columns : Enumerable.Reverse(columns))
            {
                column.Sort(forth);
            }
        }
    }

    /// <summary>Then each moves as near to the middle of its neighbours as those beside it let it, and lines run straight.</summary>
    private void Place()
    {
        for (var generation = 0; generation < columns.Count; generation++)
        {
            columns[generation].Stack(Margin + generation * (MapBox.Width + Gap));
        }

        var slots = columns.SelectMany(column => column.Slots).ToList();
        var tall = columns.Max(column => column.Height) > Screen;
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var forth = sweep % 2 == 0;
            foreach (var column in forth ? columns : Enumerable.Reverse(columns))
            {
                if (tall) column.Raise(forth);
                else column.Align(forth);
            }
        }

        var up = slots.Min(slot => slot.Y) - Margin;
        slots.ForEach(slot => slot.Y -= up);
    }

    private List<(double X, double Y)> Points(MapLine line, List<LayoutSlot> chain)
    {
        var points = new List<(double X, double Y)> { (chain[0].X + MapBox.Width, chain[0].Middle) };
        foreach (var pass in chain.Skip(1).SkipLast(1))
        {
            points.Add((pass.X, pass.Middle));
            points.Add((pass.X + MapBox.Width, pass.Middle));
        }

        var child = boxes[line.To];
        var arriving = child.Arriving.OrderBy(one => one.From.Middle).ThenBy(one => one.From.X).Select(one => one.Line).ToList();
        var offset = (arriving.IndexOf(line) - (arriving.Count - 1) / 2.0) * Port;
        points.Add((child.X, child.Middle + offset));
        return points;
    }
}
