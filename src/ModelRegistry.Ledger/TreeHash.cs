using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ModelRegistry.Ledger;

/// <summary>A hash of a Merkle tree of RFC 6962, 2.1: SHA-256 over a leaf or over two hashes. Equal when its 32 bytes are.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TreeHash
{
    /// <summary>How many bytes a hash has.</summary>
    public const int Bytes = 32;

    private readonly ulong first;
    private readonly ulong second;
    private readonly ulong third;
    private readonly ulong fourth;

    private TreeHash(ReadOnlySpan<byte> bytes)
    {
        first = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        second = BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]);
        third = BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]);
        fourth = BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]);
    }

    /// <summary>The root of a tree without leaves: SHA-256 of nothing.</summary>
    public static TreeHash Empty { get; } = new(SHA256.HashData([]));

    /// <summary>The hash of a leaf: SHA-256 of a zero byte and the leaf.</summary>
    /// <param name="leaf">The leaf's bytes, as they were logged.</param>
    public static TreeHash OfLeaf(ReadOnlySpan<byte> leaf)
    {
        Span<byte> hash = stackalloc byte[Bytes];
        if (leaf.Length < 1024)
        {
            Span<byte> input = stackalloc byte[leaf.Length + 1];
            input[0] = 0;
            leaf.CopyTo(input[1..]);
            SHA256.HashData(input, hash);
        }
        else
        {
            using var running = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            running.AppendData([0]);
            running.AppendData(leaf);
            running.GetHashAndReset(hash);
        }

        return new(hash);
    }

    /// <summary>The hash of two subtrees: SHA-256 of a one byte, the left hash and the right hash.</summary>
    /// <param name="left">The hash of the subtree that came first.</param>
    /// <param name="right">The hash of the one after it.</param>
    public static TreeHash OfNode(in TreeHash left, in TreeHash right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * Bytes)];
        Span<byte> hash = stackalloc byte[Bytes];
        input[0] = 1;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Bytes)..]);
        SHA256.HashData(input, hash);
        return new(hash);
    }

    /// <summary>Reads the 32 bytes of a hash.</summary>
    /// <exception cref="ArgumentException">There are not 32.</exception>
    public static TreeHash Read(ReadOnlySpan<byte> bytes) => bytes.Length == Bytes
        ? new(bytes)
        : throw new ArgumentException($"A hash has {Bytes} bytes; these are {bytes.Length}.", nameof(bytes));

    /// <summary>Reads a hash in base64 (RFC 4648, 4).</summary>
    /// <returns>Whether the text is one, in the one spelling that it has.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out TreeHash hash)
    {
        Span<byte> bytes = stackalloc byte[Bytes + 1];
        var good = text.Length == 44 && Convert.TryFromBase64Chars(text, bytes, out var length) && length == Bytes;
        hash = good ? new(bytes[..Bytes]) : default;
        return good && text.SequenceEqual(hash.ToString());
    }

    /// <summary>Writes the 32 bytes.</summary>
    /// <param name="destination">Room for them.</param>
    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(destination, first);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[8..], second);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[16..], third);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[24..], fourth);
    }

    /// <summary>The 32 bytes.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Bytes];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>The hash in base64, as notes write it.</summary>
    public override string ToString() => Convert.ToBase64String(ToArray());
}
