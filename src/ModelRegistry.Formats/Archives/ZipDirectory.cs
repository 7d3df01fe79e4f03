using System.Buffers.Binary;

namespace ModelRegistry.Formats.Archives;

/// <summary>
/// What the end of a zip archive says of its directory, before anything of it is held (APPNOTE.TXT 6.3.10, 4.3.14 to 4.3.16): a directory
/// of millions of entries is refused by its count.
/// </summary>
/// <param name="Entries">How many files and folders it lists.</param>
/// <param name="Bytes">How long the list is.</param>
internal sealed record ZipDirectory(ulong Entries, ulong Bytes)
{
    private const int Ending = 22;
    private const int LongestComment = 65_535;
    private const int Locator = 20;
    private const int LongEnding = 56;

    /// <summary>Finds the end of the archive; null when it is none.</summary>
    public static ZipDirectory? Of(Stream zip)
    {
        var tail = new byte[Math.Min(zip.Length, Ending + LongestComment + Locator)];
        zip.Position = zip.Length - tail.Length;
        zip.ReadExactly(tail);
        for (var at = tail.Length - Ending; at >= 0; at--)
        {
            if (!tail.AsSpan(at).StartsWith("PK\x05\x06"u8)) continue;
            var end = tail.AsSpan(at);
            var plain = new ZipDirectory(
                BinaryPrimitives.ReadUInt16LittleEndian(end[10..]), BinaryPrimitives.ReadUInt32LittleEndian(end[12..]));
            return plain is { Entries: ushort.MaxValue } or { Bytes: uint.MaxValue } ? Long(zip, tail, at) ?? plain : plain;
        }

        return null;
    }

    // zip64: before the end lies a locator of a longer end.
    private static ZipDirectory? Long(Stream zip, byte[] tail, int end)
    {
        var locator = end - Locator;
        if (locator < 0 || !tail.AsSpan(locator).StartsWith("PK\x06\x07"u8)) return null;
        var position = BinaryPrimitives.ReadUInt64LittleEndian(tail.AsSpan(locator + 8));
        if (position > (ulong)Math.Max(0, zip.Length - LongEnding)) return null;
        var record = new byte[LongEnding];
        zip.Position = (long)position;
        zip.ReadExactly(record);
        return record.AsSpan().StartsWith("PK\x06\x06"u8)
            ? new(BinaryPrimitives.ReadUInt64LittleEndian(record.AsSpan(32)), BinaryPrimitives.ReadUInt64LittleEndian(record.AsSpan(40)))
            : null;
    }
}
