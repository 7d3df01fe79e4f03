namespace ModelRegistry.Rulebook.Sweeping;

/// <summary>Kahn's order (Communications of the ACM 5, 1962): parents before children.</summary>
internal static class TopologicalOrder
{
    public static int[] Of(int releases, EdgeTable edges)
    {
        var waiting = new int[releases];
        var order = new int[releases];
        var (done, found) = (0, 0);
        for (var release = 0; release < releases; release++)
        {
            waiting[release] = edges.Of(release).Count;
            if (waiting[release] == 0)
                order[found++] = release;
        }

        var children = edges.Reversed(releases);
        while (done < found)
        {
            foreach (var child in children.ChildrenOf(order[done++]))
            {
                if (--waiting[child] == 0)
                    order[found++] = child;
            }
        }

        return found == releases ? order : order[..found];
    }
}
