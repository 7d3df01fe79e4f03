namespace ModelRegistry.Ledger;

/// <summary>
/// Roots and proofs of a tree of RFC 6962, 2.1 from the hashes of its whole subtrees, wherever they are kept: a table, tiles, files. What
/// has to be read for a proof is found by asking for it with a reader that only takes notes.
/// </summary>
public static class TreeProofs
{
    /// <summary>The root over the first leaves of a tree.</summary>
    /// <param name="size">How many.</param>
    /// <param name="read">Gives the hash of a whole subtree.</param>
    public static TreeHash Root(long size, Func<Node, TreeHash> read) => size == 0 ? TreeHash.Empty : Over(0, size, read);

    /// <summary>The whole subtrees of a tree, the largest first.</summary>
    /// <param name="size">How many leaves it has.</param>
    public static IEnumerable<Node> Whole(long size)
    {
        var begin = 0L;
        for (var level = 62; level >= 0; level--)
        {
            if ((size >> level & 1) == 0) continue;
            yield return new(level, begin >> level);
            begin += 1L << level;
        }
    }

    /// <summary>The proof that a leaf is in a tree (RFC 6962, 2.1.1): from its sibling up to the child of the root.</summary>
    /// <param name="index">The leaf's place, from 0.</param>
    /// <param name="size">How many leaves the tree has.</param>
    /// <param name="read">Gives the hash of a whole subtree.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tree has no such leaf.</exception>
    public static IReadOnlyList<TreeHash> Inclusion(long index, long size, Func<Node, TreeHash> read)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<TreeHash>();
        var (begin, end) = (0L, size);
        while (end - begin > 1)
        {
            var middle = begin + Split(end - begin);
            if (index < middle)
            {
                path.Add(Over(middle, end, read));
                end = middle;
            }
            else
            {
                path.Add(Over(begin, middle, read));
                begin = middle;
            }
        }

        path.Reverse();
        return path;
    }

    /// <summary>The proof that a tree continues a smaller one (RFC 6962, 2.1.2).</summary>
    /// <param name="first">How many leaves the smaller one has; at least one.</param>
    /// <param name="second">How many the larger one has.</param>
    /// <param name="read">Gives the hash of a whole subtree.</param>
    /// <exception cref="ArgumentOutOfRangeException">The first is not between one and the second.</exception>
    public static IReadOnlyList<TreeHash> Consistency(long first, long second, Func<Node, TreeHash> read)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, second);
        var path = new List<TreeHash>();
        var (begin, end, isWhole) = (0L, second, true);
        while (first != end)
        {
            var middle = begin + Split(end - begin);
            if (first <= middle)
            {
                path.Add(Over(middle, end, read));
                end = middle;
            }
            else
            {
                path.Add(Over(begin, middle, read));
                (begin, isWhole) = (middle, false);
            }
        }

        if (!isWhole) path.Add(Over(begin, end, read));
        path.Reverse();
        return path;
    }

    // The largest power of two below a number of leaves.
    private static long Split(long leaves) => 1L << (int)long.Log2(leaves - 1);

    private static TreeHash Over(long begin, long end, Func<Node, TreeHash> read)
    {
        var leaves = end - begin;
        if (long.IsPow2(leaves)) return read(new((int)long.Log2(leaves), begin / leaves));
        var middle = begin + Split(leaves);
        return TreeHash.OfNode(Over(begin, middle, read), Over(middle, end, read));
    }
}
