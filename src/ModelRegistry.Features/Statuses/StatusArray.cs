using System.IO.Compression;

namespace ModelRegistry.Features.Statuses;

/// <summary>
/// The numbers of a status list as bytes (draft-ietf-oauth-status-list, 4.1): several in a byte, the first in its lowest bits, all
/// compressed by zlib (RFC 1950).
/// </summary>
/// <param name="bits">How many bits a number has: 1, 2, 4 or 8.</param>
/// <param name="bytes">The numbers.</param>
internal sealed class StatusArray(int bits, byte[] bytes)
{
    /// <summary>The longest array that is read: two million numbers of ours.</summary>
    public const int MostBytes = 1 << 20;

    /// <summary>How many numbers there are room for; the last byte may be filled up with zeros.</summary>
    public int Count => bytes.Length * 8 / bits;

    public int this[int index] => bytes[index * bits / 8] >> (index * bits % 8) & ((1 << bits) - 1);

    public static StatusArray Of(IReadOnlyList<byte> codes)
    {
        var bytes = new byte[(codes.Count + 1) / 2];
        foreach (var (index, code) in codes.Index()) bytes[index / 2] |= (byte)(code << (index % 2 * 4));
        return new(StatusCode.Bits, bytes);
    }

    /// <exception cref="InvalidDataException">It is no zlib, or longer than is read.</exception>
    public static StatusArray Inflate(int bits, byte[] compressed)
    {
        using var inflating = new ZLibStream(new MemoryStream(compressed), CompressionMode.Decompress);
        var bytes = new byte[MostBytes + 1];
        var length = inflating.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > MostBytes) throw new InvalidDataException($"The list is longer than {MostBytes} bytes.");
        return new(bits, bytes[..length]);
    }

    public byte[] Compressed()
    {
        using var compressed = new MemoryStream();
        using (var deflating = new ZLibStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true)) deflating.Write(bytes);
        return compressed.ToArray();
    }
}
