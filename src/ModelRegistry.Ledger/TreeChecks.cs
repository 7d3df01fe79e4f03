namespace ModelRegistry.Ledger;

/// <summary>What a stranger does with proofs: nothing of the tree is needed but its root (RFC 9162, 2.1.3.2 and 2.1.4.2).</summary>
public static class TreeChecks
{
    /// <summary>Whether a path leads from a leaf to a root.</summary>
    /// <param name="leaf">The leaf's hash.</param>
    /// <param name="index">The leaf's place, from 0.</param>
    /// <param name="size">How many leaves the tree has.</param>
    /// <param name="path">The hashes from the leaf's sibling upwards.</param>
    /// <param name="root">The tree's root.</param>
    public static bool Includes(TreeHash leaf, long index, long size, IReadOnlyList<TreeHash> path, TreeHash root)
    {
        if (index < 0 || index >= size) return false;
        var (node, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in path)
        {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last)
            {
                hash = TreeHash.OfNode(sibling, hash);
                while ((node & 1) == 0 && node != 0) (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                hash = TreeHash.OfNode(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    /// <summary>Whether a tree continues a smaller one: the same leaves in the same order, and perhaps more after them.</summary>
    /// <param name="first">How many leaves the smaller one has.</param>
    /// <param name="firstRoot">Its root.</param>
    /// <param name="second">How many the larger one has.</param>
    /// <param name="secondRoot">Its root.</param>
    /// <param name="path">The proof; empty where the first has no leaf or both are of one size.</param>
    public static bool Continues(long first, TreeHash firstRoot, long second, TreeHash secondRoot, IReadOnlyList<TreeHash> path)
    {
        if (first < 0 || first > second) return false;
        if (first == 0) return path.Count == 0 && firstRoot == TreeHash.Empty;
        if (first == second) return path.Count == 0 && firstRoot == secondRoot;
        if (path.Count == 0) return false;
        return Walk(first, firstRoot, second, secondRoot, long.IsPow2(first) ? [firstRoot, .. path] : path);
    }

    private static bool Walk(long first, TreeHash firstRoot, long second, TreeHash secondRoot, IReadOnlyList<TreeHash> path)
    {
        var (node, last) = (first - 1, second - 1);
        while ((node & 1) == 1) (node, last) = (node >> 1, last >> 1);
        var (smaller, larger) = (path[0], path[0]);
        foreach (var sibling in path.Skip(1))
        {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last)
            {
                (smaller, larger) = (TreeHash.OfNode(sibling, smaller), TreeHash.OfNode(sibling, larger));
                while ((node & 1) == 0 && node != 0) (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                larger = TreeHash.OfNode(larger, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && smaller == firstRoot && larger == secondRoot;
    }
}
