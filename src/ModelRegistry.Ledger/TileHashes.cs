namespace ModelRegistry.Ledger;

/// <summary>The hashes of some tiles of one tree: enough of them give any root and any proof.</summary>
/// <param name="size">How many leaves the tree has.</param>
public sealed class TileHashes(long size)
{
    private readonly Dictionary<(int Level, long Index), ReadOnlyMemory<byte>> tiles = [];

    /// <summary>The tiles that are needed to say something of a tree.</summary>
    /// <param name="size">How many leaves the tree has.</param>
    /// <param name="ask">What is to be said, such as an inclusion proof, given a reader of subtrees.</param>
    public static IReadOnlyList<Tile> NeededFor(long size, Action<Func<Node, TreeHash>> ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var needed = new HashSet<Tile>();
        ask(node =>
        {
            needed.Add(Tile.Holding(node, size));
            return default;
        });
        return [.. needed];
    }

    /// <summary>Adds a tile as it was read.</summary>
    /// <param name="tile">Which.</param>
    /// <param name="hashes">Its hashes, one after the other; those beyond its width do not count.</param>
    /// <exception cref="FormatException">It has fewer.</exception>
    public void Add(Tile tile, ReadOnlyMemory<byte> hashes)
    {
        if (hashes.Length < tile.Width * TreeHash.Bytes || hashes.Length % TreeHash.Bytes != 0)
        {
            throw new FormatException(
                $"{tile.Path} has {hashes.Length} bytes; {tile.Width} hashes have {tile.Width * TreeHash.Bytes}. The file is damaged.");
        }

        tiles[(tile.Level, tile.Index)] = hashes[..(tile.Width * TreeHash.Bytes)];
    }

    /// <summary>The hash of a whole subtree.</summary>
    /// <exception cref="KeyNotFoundException">Its tile was not added.</exception>
    public TreeHash Read(Node node)
    {
        var tile = Tile.Holding(node, size);
        if (!tiles.TryGetValue((tile.Level, tile.Index), out var hashes)) throw new KeyNotFoundException($"{tile.Path} was not added.");
        var below = node.Level % Tile.Height;
        return RootOf(hashes.Span.Slice((int)((node.Index << below) - (tile.Index * Tile.Whole)) * TreeHash.Bytes,
            TreeHash.Bytes << below));
    }

    /// <summary>The root over some hashes that are a power of two: of a whole tile, what the tile above it holds.</summary>
    /// <param name="hashes">The hashes, one after the other.</param>
    public static TreeHash RootOf(ReadOnlySpan<byte> hashes)
    {
        if (hashes.Length == TreeHash.Bytes) return TreeHash.Read(hashes);
        var half = hashes.Length / 2;
        return TreeHash.OfNode(RootOf(hashes[..half]), RootOf(hashes[half..]));
    }
}
