using System.Numerics;

namespace ModelRegistry.Ledger;

/// <summary>
/// A tree that only grows, held by the roots of its whole subtrees: one hash for every bit of its size. Adding a leaf costs two hashes on
/// average, and the root as many as there are bits.
/// </summary>
public sealed class CompactRange
{
    private readonly List<TreeHash> roots;

    /// <summary>A tree without leaves.</summary>
    public CompactRange() => roots = [];

    /// <summary>A tree of which the whole subtrees are known.</summary>
    /// <param name="size">How many leaves it has.</param>
    /// <param name="roots">The roots of its whole subtrees, the largest first.</param>
    /// <exception cref="ArgumentException">There are not as many as the size has bits.</exception>
    public CompactRange(long size, IEnumerable<TreeHash> roots)
    {
        (Size, this.roots) = (size, [.. roots]);
        if (size < 0 || this.roots.Count != BitOperations.PopCount((ulong)size))
            throw new ArgumentException($"A tree of {size} leaves does not have {this.roots.Count} whole subtrees.", nameof(roots));
    }

    /// <summary>How many leaves there are.</summary>
    public long Size { get; private set; }

    /// <summary>The roots of the whole subtrees, the largest first.</summary>
    public IReadOnlyList<TreeHash> Roots => roots;

    /// <summary>The root over all leaves.</summary>
    public TreeHash Root
    {
        get
        {
            if (roots.Count == 0) return TreeHash.Empty;
            var root = roots[^1];
            for (var i = roots.Count - 2; i >= 0; i--) root = TreeHash.OfNode(roots[i], root);
            return root;
        }
    }

    /// <summary>Adds a leaf at the end.</summary>
    /// <param name="leaf">The leaf's hash.</param>
    public void Append(in TreeHash leaf)
    {
        var hash = leaf;
        for (var pending = Size; (pending & 1) == 1; pending >>= 1)
        {
            hash = TreeHash.OfNode(roots[^1], hash);
            roots.RemoveAt(roots.Count - 1);
        }

        roots.Add(hash);
        Size++;
    }
}
