namespace ModelRegistry.Web.Components.Lineage;

/// <summary>A place in a column: a box, or where a line passes.</summary>
internal sealed class LayoutSlot(MapBox? box)
{
    private const double Pass = 20;

    public MapBox? Box { get; } = box;

    public List<LayoutSlot> Before { get; } = [];

    public List<LayoutSlot> After { get; } = [];

    public List<(MapLine Line, LayoutSlot From)> Arriving { get; } = [];

    /// <summary>Its number in the column.</summary>
    public int At { get; set; }

    public double X { get; set; }

    public double Y { get; set; }

    public double Height => Box is null ? Pass : Math.Max(Box.Height, Arriving.Count * LineageLayout.Port + 16);

    public double Middle => Y + Height / 2;

    /// <summary>The mean of something over the neighbours on one side; null without any.</summary>
    public double? Mean(bool before, Func<LayoutSlot, double> of)
    {
        var neighbours = before ? Before : After;
        return neighbours.Count == 0 ? null : neighbours.Average(of);
    }
}

/// <summary>One generation, from top to bottom.</summary>
internal sealed class LayoutColumn
{
    private const double RowGap = 20;

    public List<LayoutSlot> Slots { get; } = [];

    /// <summary>What the slots take, one under the other.</summary>
    public double Height => Slots.Sum(slot => slot.Height + RowGap) - RowGap;

    public void Number()
    {
        for (var at = 0; at < Slots.Count; at++)
        {
            Slots[at].At = at;
        }
    }

    /// <summary>Orders the slots by the mean number of their neighbours on one side; those without any stay where they are.</summary>
    public void Sort(bool before)
    {
        var sorted = Slots.OrderBy(slot => slot.Mean(before, one => one.At) ?? slot.At).ToList();
        Slots.Clear();
        Slots.AddRange(sorted);
        Number();
    }

    /// <summary>Puts one under the other.</summary>
    public void Stack(double x)
    {
        var y = 0.0;
        foreach (var slot in Slots)
        {
            (slot.X, slot.Y) = (x, y);
            y += slot.Height + RowGap;
        }
    }

    /// <summary>Moves each slot as high as its highest neighbour on one side, or as those above it let it.</summary>
    public void Raise(bool before)
    {
        var least = 0.0;
        foreach (var slot in Slots)
        {
            var neighbours = before ? slot.Before : slot.After;
            slot.Y = Math.Max(least, neighbours.Count == 0 ? least : neighbours.Min(one => one.Y));
            least = slot.Y + slot.Height + RowGap;
        }
    }

    /// <summary>
    /// Moves each slot as near to the mean middle of its neighbours on one side as the order and the gaps allow, by least squares: slots
    /// that would meet are pooled and move together (isotonic regression).
    /// </summary>
    public void Align(bool before)
    {
        var pools = new Stack<(double Sum, int Count)>();
        var offset = 0.0;
        foreach (var slot in Slots)
        {
            var wanted = (slot.Mean(before, one => one.Middle) ?? slot.Middle) - slot.Height / 2 - offset;
            var pool = (Sum: wanted, Count: 1);
            while (pools.TryPeek(out var above) && above.Sum / above.Count > pool.Sum / pool.Count)
            {
                pools.Pop();
                pool = (pool.Sum + above.Sum, pool.Count + above.Count);
            }

            pools.Push(pool);
            offset += slot.Height + RowGap;
        }

        var places = pools.Reverse().SelectMany(pool => Enumerable.Repeat(pool.Sum / pool.Count, pool.Count));
        offset = 0;
        foreach (var (slot, place) in Slots.Zip(places))
        {
            slot.Y = place + offset;
            offset += slot.Height + RowGap;
        }
    }
}
