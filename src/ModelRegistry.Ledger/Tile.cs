using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace ModelRegistry.Ledger;

/// <summary>
/// A static file of a log (C2SP tlog-tiles, height 8): up to 256 hashes of one level, or the entries behind those of level 0. A tile with
/// fewer is partial and is part of no tile above it.
/// </summary>
/// <param name="Level">0 for hashes of leaves; each level above is made of the roots of whole tiles below.</param>
/// <param name="Index">Its place in its level.</param>
/// <param name="Width">How many hashes it has, 1 to 256.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Tile(int Level, long Index, int Width)
{
    /// <summary>How many levels of the tree a tile spans.</summary>
    public const int Height = 8;

    /// <summary>How many hashes a whole tile has.</summary>
    public const int Whole = 1 << Height;

    /// <summary>The path of the hashes below the log's address: "tile/0/x001/234.p/5".</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"tile/{Level}/{Place}");

    /// <summary>The path of the entries below the log's address; of level 0 only.</summary>
    public string EntriesPath => $"tile/entries/{Place}";

    private string Place
    {
        get
        {
            var text = new StringBuilder((Index % 1000).ToString("000", CultureInfo.InvariantCulture));
            for (var rest = Index / 1000; rest > 0; rest /= 1000)
                text.Insert(0, string.Create(CultureInfo.InvariantCulture, $"x{rest % 1000:000}/"));
            return Width == Whole ? text.ToString() : text.Append(CultureInfo.InvariantCulture, $".p/{Width}").ToString();
        }
    }

    /// <summary>The tile of a tree in which a whole subtree is found, whole or as far as the tree goes.</summary>
    /// <param name="node">The subtree.</param>
    /// <param name="size">How many leaves the tree has.</param>
    public static Tile Holding(Node node, long size)
    {
        var level = node.Level / Height;
        var index = node.Index >> (Height - (node.Level % Height));
        return new(level, index, WidthIn(size, level, index));
    }

    /// <summary>All tiles of a level of a tree, in order; the last may be partial.</summary>
    /// <param name="level">The level.</param>
    /// <param name="size">How many leaves the tree has.</param>
    public static IEnumerable<Tile> Of(int level, long size)
    {
        for (var index = 0L; WidthIn(size, level, index) is > 0 and var width; index++) yield return new(level, index, width);
    }

    /// <summary>Reads the last part of a path as it stands in addresses: "x001/234.p/5".</summary>
    /// <param name="level">The level.</param>
    /// <param name="place">What follows the level.</param>
    /// <param name="tile">The tile.</param>
    /// <returns>Whether it is one, in the one spelling that it has.</returns>
    public static bool TryParse(int level, string place, out Tile tile)
    {
        tile = default;
        ArgumentNullException.ThrowIfNull(place);
        if (level is < 0 or > 7 || place.Length > 40) return false;
        var (digits, width) = (place, Whole);
        if (place.IndexOf(".p/", StringComparison.Ordinal) is >= 0 and var cut)
        {
            if (!int.TryParse(place[(cut + 3)..], NumberStyles.None, CultureInfo.InvariantCulture, out width)) return false;
            digits = place[..cut];
        }

        var plain = digits.Replace("x", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal);
        if (plain.Length > 15 || width is < 1 or > Whole) return false;
        if (!long.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return false;
        tile = new(level, index, width);
        return tile.Place == place;
    }

    private static int WidthIn(long size, int level, long index) =>
        (int)Math.Clamp((size >> (Height * level)) - (index * Whole), 0, Whole);
}
