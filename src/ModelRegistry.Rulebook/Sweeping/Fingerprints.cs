namespace ModelRegistry.Rulebook.Sweeping;

/// <summary>
/// One number a release over its own facts and those of every ancestor: where it is what it was, so is everything that the rules read of
/// the release, and where a parent has changed, its descendants have changed with it.
/// </summary>
internal static class Fingerprints
{
    public static long[] Of(RegistryColumns columns, ReadOnlySpan<long> own, ReadOnlySpan<long> edges)
    {
        var all = new long[columns.Count];
        var done = new bool[columns.Count];
        foreach (var release in columns.Order)
        {
            all[release] = Of(columns, release, own, edges, all);
            done[release] = true;
        }

        for (var release = 0; release < all.Length; release++)
        {
            if (!done[release])
                all[release] = OnCircle(columns, release, own, edges);
        }

        return all;
    }

    private static long Of(RegistryColumns columns, int release, ReadOnlySpan<long> own, ReadOnlySpan<long> edges, long[] parents)
    {
        var print = Fingerprint.New;
        print.Add(own[release]);
        foreach (var edge in columns.Edges.Of(release))
        {
            print.Add(edges[edge]);
            print.Add(parents[columns.Edges.Parent(edge)]);
        }

        return print.Value;
    }

    /// <summary>On a circle of outputs there is no first parent: everything above goes in by itself.</summary>
    private static long OnCircle(RegistryColumns columns, int release, ReadOnlySpan<long> own, ReadOnlySpan<long> edges)
    {
        var print = Fingerprint.New;
        var above = new List<int> { release };
        var seen = new HashSet<int> { release };
        for (var next = 0; next < above.Count; next++)
        {
            print.Add(own[above[next]]);
            foreach (var edge in columns.Edges.Of(above[next]))
            {
                print.Add(edges[edge]);
                if (seen.Add(columns.Edges.Parent(edge)))
                    above.Add(columns.Edges.Parent(edge));
            }
        }

        return print.Value;
    }
}
