using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Ledger;
using ModelRegistry.Ledger;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Ledger;

/// <summary>Reads the log's tree from the database: whole tiles as they were kept, partial ones from what is below them.</summary>
internal sealed class LogTree(RegistryContext context)
{
    /// <summary>The newest signed head; null before the first.</summary>
    public Task<SignedHead?> HeadAsync(CancellationToken stop) =>
        context.SignedHeads.AsNoTracking().OrderByDescending(head => head.Number).FirstOrDefaultAsync(stop);

    /// <summary>The hashes of a tile, one after the other; fewer than its width where the log has not grown as far.</summary>
    public async Task<byte[]> HashesAsync(Tile tile, CancellationToken stop)
    {
        // A part of a tile is read from below whether or not the whole has been kept since: it is the same, and one question less.
        var kept = tile.Width < Tile.Whole ? null : await context.LedgerTiles.AsNoTracking()
            .Where(one => one.Level == tile.Level && one.Index == tile.Index).Select(one => one.Hashes).SingleOrDefaultAsync(stop);
        if (kept is not null) return kept;
        var (begin, end) = (tile.Index * Tile.Whole, (tile.Index * Tile.Whole) + tile.Width);
        var below = tile.Level == 0
            ? context.LedgerLeaves.Where(leaf => leaf.Index >= begin && leaf.Index < end).OrderBy(leaf => leaf.Index)
                .Select(leaf => leaf.Hash)
            : context.LedgerTiles.Where(one => one.Level == tile.Level - 1 && one.Index >= begin && one.Index < end)
                .OrderBy(one => one.Index).Select(one => one.Root);
        return Joined(await below.ToListAsync(stop));
    }

    /// <summary>The entries behind a tile of level 0.</summary>
    public Task<List<byte[]>> EntriesAsync(Tile tile, CancellationToken stop)
    {
        var (begin, end) = (tile.Index * Tile.Whole, (tile.Index * Tile.Whole) + tile.Width);
        return context.LedgerLeaves.Where(leaf => leaf.Index >= begin && leaf.Index < end).OrderBy(leaf => leaf.Index)
            .Select(leaf => leaf.Content).ToListAsync(stop);
    }

    /// <summary>Says something of the tree of a size: reads the tiles that it takes, then says it.</summary>
    public async Task<T> SayAsync<T>(long size, Func<Func<Node, TreeHash>, T> say, CancellationToken stop)
    {
        var tiles = new TileHashes(size);
        foreach (var tile in TileHashes.NeededFor(size, read => say(read))) tiles.Add(tile, await HashesAsync(tile, stop));
        return say(tiles.Read);
    }

    private static byte[] Joined(List<byte[]> hashes)
    {
        var joined = new byte[hashes.Count * TreeHash.Bytes];
        foreach (var (place, hash) in hashes.Index()) hash.CopyTo(joined, place * TreeHash.Bytes);
        return joined;
    }
}
