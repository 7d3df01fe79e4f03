namespace ModelRegistry.Web.Components.Lineage;

/// <summary>A box of the drawing, in its units.</summary>
internal sealed record PlacedNode(LineageNode Node, double X, double Y, double Height);

/// <summary>A line of the drawing: the points it runs through, the last one at the child's box.</summary>
internal sealed record PlacedEdge(LineageEdge Edge, IReadOnlyList<(double X, double Y)> Points);

/// <summary>
/// Places a lineage in columns, one a generation, ancestors on the left. A line that spans several generations passes each column
/// through a slot of its own, and lines end at ports of their own, so that no label covers another.
/// </summary>
internal sealed class LineageLayout
{
    public const double BoxWidth = 230;
    public const double Gap = 175;
    public const double Port = 36;

    private const double RowGap = 20;
    private const double LeastHeight = 64;
    private const double Margin = 12;

    private readonly List<List<Slot>> columns = [];
    private readonly Dictionary<Guid, Slot> boxes;

    private LineageLayout(LineagePicture picture)
    {
        boxes = picture.Nodes.ToDictionary(node => node.Id, node => new Slot(node));
        var ranks = Generations(picture);
        foreach (var node in picture.Nodes)
        {
            Column(ranks[node.Id]).Add(boxes[node.Id]);
        }

        var chains = picture.Edges.Select(edge => (edge, chain: Chain(edge, ranks))).ToList();
        Order();
        Place();
        Nodes = [.. boxes.Values.Select(box => new PlacedNode(box.Node!, box.X, box.Y, box.Height))];
        Edges = [.. chains.Select(one => new PlacedEdge(one.edge, Points(one.edge, one.chain)))];
        Width = columns.Count * (BoxWidth + Gap) - Gap + 2 * Margin;
        Height = columns.Max(column => column.Sum(slot => slot.Height + RowGap)) - RowGap + 2 * Margin;
    }

    public IReadOnlyList<PlacedNode> Nodes { get; }

    public IReadOnlyList<PlacedEdge> Edges { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>Places a picture that has at least one release; lines to releases outside it are left out.</summary>
    public static LineageLayout Of(LineagePicture picture)
    {
        var known = picture.Nodes.Select(node => node.Id).ToHashSet();
        return new(picture with { Edges = [.. picture.Edges.Where(edge => known.Contains(edge.Parent) && known.Contains(edge.Child))] });
    }

    /// <summary>The generation of each release: one more than its oldest-counting parent. Lineage has no cycle, so this ends.</summary>
    private static Dictionary<Guid, int> Generations(LineagePicture picture)
    {
        var parents = picture.Edges.ToLookup(edge => edge.Child, edge => edge.Parent);
        var ranks = new Dictionary<Guid, int>();
        int Rank(Guid id, int depth)
        {
            if (ranks.TryGetValue(id, out var known) || depth > picture.Nodes.Count)
            {
                return known;
            }

            return ranks[id] = parents[id].Select(parent => Rank(parent, depth + 1) + 1).DefaultIfEmpty(0).Max();
        }

        foreach (var node in picture.Nodes)
        {
            Rank(node.Id, 0);
        }

        return ranks;
    }

    private List<Slot> Column(int rank)
    {
        while (columns.Count <= rank)
        {
            columns.Add([]);
        }

        return columns[rank];
    }

    /// <summary>The slots a line passes, from parent to child.</summary>
    private List<Slot> Chain(LineageEdge edge, Dictionary<Guid, int> ranks)
    {
        var chain = new List<Slot> { boxes[edge.Parent] };
        for (var rank = ranks[edge.Parent] + 1; rank < ranks[edge.Child]; rank++)
        {
            var pass = new Slot(null);
            Column(rank).Add(pass);
            chain.Add(pass);
        }

        chain.Add(boxes[edge.Child]);
        foreach (var (from, to) in chain.Zip(chain.Skip(1)))
        {
            to.Before.Add(from);
            from.After.Add(to);
        }

        boxes[edge.Child].Arriving.Add((edge, chain[^2]));
        return chain;
    }

    /// <summary>Sweeps twice to and fro, each slot moving to the mean place of its neighbours; fewer lines cross.</summary>
    private void Order()
    {
        for (var sweep = 0; sweep < 4; sweep++)
        {
            var forth = sweep % 2 == 0;
            foreach (var column in forth ? columns : Enumerable.Reverse(columns))
            {
                var places = column.Select((slot, at) => (slot, place: Mean(forth ? slot.Before : slot.After, at)))
                    .OrderBy(one => one.place).ToList();
                column.Clear();
                column.AddRange(places.Select(one => one.slot));
                Number(column);
            }
        }
    }

    private static double Mean(List<Slot> neighbours, int otherwise) =>
        neighbours.Count == 0 ? otherwise : neighbours.Average(slot => slot.At);

    private static void Number(List<Slot> column)
    {
        for (var at = 0; at < column.Count; at++)
        {
            column[at].At = at;
        }
    }

    private void Place()
    {
        var tallest = columns.Max(column => column.Sum(slot => slot.Height + RowGap));
        for (var rank = 0; rank < columns.Count; rank++)
        {
            var y = Margin + (tallest - columns[rank].Sum(slot => slot.Height + RowGap)) / 2;
            foreach (var slot in columns[rank])
            {
                (slot.X, slot.Y) = (Margin + rank * (BoxWidth + Gap), y);
                y += slot.Height + RowGap;
            }
        }
    }

    private List<(double X, double Y)> Points(LineageEdge edge, List<Slot> chain)
    {
        var points = new List<(double X, double Y)> { (chain[0].X + BoxWidth, chain[0].Middle) };
        foreach (var pass in chain.Skip(1).SkipLast(1))
        {
            points.Add((pass.X, pass.Middle));
            points.Add((pass.X + BoxWidth, pass.Middle));
        }

        var child = boxes[edge.Child];
        var arriving = child.Arriving.OrderBy(one => one.From.Middle).ThenBy(one => one.From.X).Select(one => one.Edge).ToList();
        var offset = (arriving.IndexOf(edge) - (arriving.Count - 1) / 2.0) * Port;
        points.Add((child.X, child.Middle + offset));
        return points;
    }

    private sealed class Slot(LineageNode? node)
    {
        public LineageNode? Node { get; } = node;

        public List<Slot> Before { get; } = [];

        public List<Slot> After { get; } = [];

        public List<(LineageEdge Edge, Slot From)> Arriving { get; } = [];

        public int At { get; set; }

        public double X { get; set; }

        public double Y { get; set; }

        public double Height => Node is null ? RowGap : Math.Max(LeastHeight, Arriving.Count * Port + 16);

        public double Middle => Y + Height / 2;
    }
}
