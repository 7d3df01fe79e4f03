using System.Security.Cryptography;

namespace ModelRegistry.Formats.Signatures;

/// <summary>An inclusion proof in a Merkle tree (RFC 9162, 2.1.3.2): whether a leaf's path leads to the root.</summary>
internal static class InclusionPath
{
    public static bool Leads(ReadOnlySpan<byte> leaf, long index, long size, IReadOnlyList<byte[]> path, ReadOnlySpan<byte> root)
    {
        if (index < 0 || index >= size) return false;
        var hash = SHA256.HashData([0, .. leaf]);
        var (node, last) = (index, size - 1);
        foreach (var sibling in path)
        {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last)
            {
                hash = Parent(sibling, hash);
                while ((node & 1) == 0 && node != 0) (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                hash = Parent(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && root.SequenceEqual(hash);
    }

    private static byte[] Parent(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);
}
