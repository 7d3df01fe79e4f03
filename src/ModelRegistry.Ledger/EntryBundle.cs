using System.Buffers.Binary;

namespace ModelRegistry.Ledger;

/// <summary>The entries behind a tile of level 0 as one file: each with its length before it, two bytes, the greater first.</summary>
public static class EntryBundle
{
    /// <summary>How long an entry can be, in bytes.</summary>
    public const int LongestEntry = ushort.MaxValue;

    /// <summary>Writes entries.</summary>
    /// <param name="entries">The entries in order.</param>
    /// <exception cref="ArgumentException">One is longer than can be written.</exception>
    public static byte[] Write(IReadOnlyCollection<byte[]> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Any(entry => entry.Length > LongestEntry))
            throw new ArgumentException($"An entry has more than {LongestEntry} bytes.", nameof(entries));
        var bundle = new byte[entries.Sum(entry => entry.Length + 2)];
        var at = 0;
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bundle.AsSpan(at), (ushort)entry.Length);
            entry.CopyTo(bundle, at + 2);
            at += entry.Length + 2;
        }

        return bundle;
    }

    /// <summary>Reads the entries of a tile.</summary>
    /// <param name="bundle">The file.</param>
    /// <param name="width">How many there must be.</param>
    /// <exception cref="FormatException">There are more or fewer, or the last one is cut off.</exception>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Read(ReadOnlyMemory<byte> bundle, int width)
    {
        var entries = new List<ReadOnlyMemory<byte>>(width);
        while (bundle.Length > 0 && entries.Count < width)
        {
            var length = bundle.Length < 2 ? int.MaxValue : BinaryPrimitives.ReadUInt16BigEndian(bundle.Span);
            if (length > bundle.Length - 2) throw new FormatException($"Entry {entries.Count} of the bundle is cut off.");
            entries.Add(bundle.Slice(2, length));
            bundle = bundle[(2 + length)..];
        }

        return entries.Count == width && bundle.Length == 0
            ? entries
            : throw new FormatException($"The bundle holds {(entries.Count < width ? "fewer" : "more")} than {width} entries.");
    }
}
