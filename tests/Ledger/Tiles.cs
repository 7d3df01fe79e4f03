using System.Text;
using ModelRegistry.Ledger;

namespace ModelRegistry.Tests.Ledger;

/// <summary>The static files of a log are those of C2SP tlog-tiles, and every proof can be made from them alone.</summary>
public sealed class Tiles
{
    [Theory]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(0, 273, 112, "tile/0/273.p/112")]
    [InlineData(1, 1, 17, "tile/1/001.p/17")]
    [InlineData(0, 1234067, 256, "tile/0/x001/x234/067")]
    public void have_the_paths_of_the_specification(int level, long index, int width, string path)
    {
        var tile = new Tile(level, index, width);
        Assert.Equal(path, tile.Path);
        Assert.True(Tile.TryParse(level, path[7..], out var read));
        Assert.Equal(tile, read);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("00")]
    [InlineData("x000/001")]
    [InlineData("x001/x234/67")]
    [InlineData("001/234")]
    [InlineData("000.p/0")]
    [InlineData("000.p/256")]
    [InlineData("000.p/05")]
    [InlineData("-01")]
    [InlineData("x999/x999/x999/x999/x999/999")]
    public void have_no_other_paths(string place) => Assert.False(Tile.TryParse(0, place, out _));

    [Fact]
    public void of_seventy_thousand_leaves_are_those_the_specification_counts()
    {
        Assert.Equal(274, Tile.Of(0, 70_000).Count());
        Assert.Equal(new Tile(0, 273, 112), Tile.Of(0, 70_000).Last());
        Assert.Equal([new(1, 0, 256), new(1, 1, 17)], Tile.Of(1, 70_000));
        Assert.Equal([new(2, 0, 1)], Tile.Of(2, 70_000));
        Assert.Equal([new(1, 0, 1)], Tile.Of(1, 256));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1000)]
    [InlineData(66_000)]
    public void give_every_proof(int size)
    {
        var leaves = Enumerable.Range(0, size).Select(leaf => TreeHash.OfLeaf(BitConverter.GetBytes(leaf))).ToArray();
        var range = new CompactRange();
        foreach (var leaf in leaves) range.Append(leaf);
        foreach (var index in new[] { 0, 1, size / 3, size / 2, size - 1 }.Where(index => index < size).Distinct())
        {
            var needed = TileHashes.NeededFor(size, read => TreeProofs.Inclusion(index, size, read));
            var tiles = new TileHashes(size);
            foreach (var tile in needed) tiles.Add(tile, Made(tile, leaves));
            Assert.True(needed.Count <= 6, $"{needed.Count} tiles for one proof");
            Assert.True(TreeChecks.Includes(leaves[index], index, size, TreeProofs.Inclusion(index, size, tiles.Read), range.Root));
        }
    }

    [Fact]
    public void that_are_cut_off_are_refused() =>
        Assert.Contains("damaged", Assert.Throws<FormatException>(() => new TileHashes(2).Add(new(0, 0, 2), new byte[63])).Message, StringComparison.Ordinal);

    [Fact]
    public void of_entries_are_read_as_they_were_written()
    {
        byte[][] entries = [[], Encoding.UTF8.GetBytes("leaf"), new byte[EntryBundle.LongestEntry]];
        var bundle = EntryBundle.Write(entries);
        Assert.Equal(entries, EntryBundle.Read(bundle, 3).Select(entry => entry.ToArray()));
        Assert.Equal([0, 0, 0, 4, (byte)'l'], bundle[..5]);
        Assert.Throws<FormatException>(() => EntryBundle.Read(bundle, 2));
        Assert.Throws<FormatException>(() => EntryBundle.Read(bundle, 4));
        Assert.Throws<FormatException>(() => EntryBundle.Read(bundle.AsMemory(0, bundle.Length - 1), 3));
        Assert.Throws<ArgumentException>(() => EntryBundle.Write([new byte[EntryBundle.LongestEntry + 1]]));
    }

    private static byte[] Made(Tile tile, TreeHash[] leaves)
    {
        var span = 1 << (Tile.Height * tile.Level);
        var hashes = Enumerable.Range(0, tile.Width).Select(place =>
        {
            var range = new CompactRange();
            foreach (var leaf in leaves.Skip((int)((tile.Index * Tile.Whole) + place) * span).Take(span)) range.Append(leaf);
            return range.Root.ToArray();
        });
        return [.. hashes.SelectMany(hash => hash)];
    }
}
