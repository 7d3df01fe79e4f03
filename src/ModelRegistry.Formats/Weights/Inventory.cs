using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Domain;

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

    /// <summary>The digest; null when a name could not stand on a line of its own.</summary>
    public static Sha256Digest? Of(IEnumerable<TensorInfo> tensors)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var lines = tensors.Select(tensor => (Name: Encoding.UTF8.GetBytes(tensor.Name), tensor)).ToArray();
        Array.Sort(lines, (left, right) => left.Name.AsSpan().SequenceCompareTo(right.Name));
        foreach (var (name, tensor) in lines)
        {
            if (tensor.Name.AsSpan().ContainsAny('\t', '\n')) return null;
            hash.AppendData(name);
            hash.AppendData(Encoding.UTF8.GetBytes($"\t{tensor.Type}\t{Dimensions(tensor.Shape)}\n"));
        }

        return Sha256Digest.Of(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static string Dimensions(long[] shape) => string.Join(',', shape.Select(size => size.ToString(CultureInfo.InvariantCulture)));
}
