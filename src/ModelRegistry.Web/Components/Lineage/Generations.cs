namespace ModelRegistry.Web.Components.Lineage;

/// <summary>
/// The generation of each box, so that every line runs from left to right. What descends from the middle stands as far left as it can,
/// everything else as near to its children as it can, so that lines are short. Lineage has no cycle but by siblings; a line that would
/// close one is passed over.
/// </summary>
internal static class Generations
{
    public static IReadOnlyDictionary<string, int> Of(MapDrawing drawing)
    {
        var children = drawing.Lines.ToLookup(line => line.From, line => line.To, StringComparer.Ordinal);
        var order = Sorted(drawing, children);
        var places = order.Select((key, at) => (key, at)).ToDictionary(one => one.key, one => one.at, StringComparer.Ordinal);
        var generations = order.ToDictionary(key => key, _ => 0, StringComparer.Ordinal);
        IEnumerable<string> Next(string key) => children[key].Where(child => places[child] > places[key]);
        foreach (var (key, child) in order.SelectMany(key => Next(key).Select(child => (key, child))))
        {
            generations[child] = Math.Max(generations[child], generations[key] + 1);
        }

        var below = Below(drawing.Start, Next);
        foreach (var key in Enumerable.Reverse(order).Where(key => !below.Contains(key) && Next(key).Any()))
        {
            generations[key] = Next(key).Min(child => generations[child]) - 1;
        }

        var first = generations.Values.Min();
        return generations.ToDictionary(one => one.Key, one => one.Value - first, StringComparer.Ordinal);
    }

    private static HashSet<string> Below(string start, Func<string, IEnumerable<string>> next)
    {
        var below = new HashSet<string>([start], StringComparer.Ordinal);
        var open = new Queue<string>(below);
        while (open.TryDequeue(out var at))
        {
            foreach (var child in next(at).Where(below.Add))
            {
                open.Enqueue(child);
            }
        }

        return below;
    }

    // Parents first. Where a cycle holds everything up, what waits for the fewest parents goes on.
    private static List<string> Sorted(MapDrawing drawing, ILookup<string, string> children)
    {
        var waits = drawing.Boxes.ToDictionary(box => box.Key, _ => 0, StringComparer.Ordinal);
        foreach (var line in drawing.Lines)
        {
            waits[line.To]++;
        }

        var order = new List<string>();
        var ready = new Queue<string>(drawing.Boxes.Select(box => box.Key).Where(key => waits[key] == 0));
        while (order.Count < drawing.Boxes.Count)
        {
            var at = ready.TryDequeue(out var next) ? next : waits.MinBy(one => one.Value).Key;
            if (!waits.Remove(at)) continue;
            order.Add(at);
            foreach (var child in children[at].Where(waits.ContainsKey))
            {
                if (--waits[child] == 0) ready.Enqueue(child);
            }
        }

        return order;
    }
}
