using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Domain;
using ModelRegistry.Formats.Folders;

namespace ModelRegistry.Formats.Weights;

/// <summary>
/// The recipe of a tensor inventory, "modelreg-tensors-1": SHA-256 over one line for each tensor of all files of a model, in the order of
/// the names' UTF-8 bytes, each line "name, tab, element type, tab, dimensions with commas between, line feed". Names, types and
/// dimensions are as the headers write them. Equal inventories show an equal layout: unrelated models share one, and it is never lineage.
/// </summary>
internal static class Inventory
{
    /// <summary>The name of the recipe, printed wherever the digest is.</summary>
    public const string Recipe = "modelreg-tensors-1";

    private const int Block = 64 * 1024;

    /// <summary>The digest and length of the lines; null when a name could not stand on a line of its own.</summary>
    public static FileDigest? Of(TensorInfo[] tensors)
    {
        if (tensors.Any(tensor => tensor.Name.AsSpan().ContainsAny('\t', '\n'))) return null;
        Array.Sort(tensors, (left, right) => Order(left.Name, right.Name));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var text = new StringBuilder(Block + 1024);
        var bytes = 0L;
        foreach (var tensor in tensors)
        {
            text.Append(tensor.Name).Append('\t').Append(tensor.Type).Append('\t');
            for (var at = 0; at < tensor.Shape.Length; at++)
            {
                if (at > 0) text.Append(',');
                text.Append(CultureInfo.InvariantCulture, $"{tensor.Shape[at]}");
            }

            text.Append('\n');
            if (text.Length >= Block) bytes += Take(hash, text);
        }

        bytes += Take(hash, text);
        return new(Sha256Digest.Of(Convert.ToHexStringLower(hash.GetHashAndReset())), bytes);
    }

    private static int Take(IncrementalHash hash, StringBuilder text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        hash.AppendData(bytes);
        text.Clear();
        return bytes.Length;
    }

    // UTF-16 orders as UTF-8 does but for pairs of surrogates, which stand above all else there and below some letters here.
    private static int Order(string left, string right)
    {
        var shared = Math.Min(left.Length, right.Length);
        var at = left.AsSpan().CommonPrefixLength(right);
        if (at == shared) return left.Length.CompareTo(right.Length);
        var (one, other) = (left[at], right[at]);
        return char.IsSurrogate(one) == char.IsSurrogate(other) ? one.CompareTo(other) : char.IsSurrogate(one) ? 1 : -1;
    }
}
