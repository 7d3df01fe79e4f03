using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Domain;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Signatures;

/// <summary>
/// A bundle that names a key, by its fingerprint (from 1.1) or by carrying it (before). A key that came with the signature proves nothing
/// about who holds it: only a pinned key does.
/// </summary>
internal static class SignedByKey
{
    public static Signer Check(Node material, Func<ReadOnlyMemory<byte>, HashAlgorithmName?, Truth> verifies, TrustAnchors trust)
    {
        var hint = material.Text("hint");
        var carried = Carried(material);
        foreach (var same in trust.Keys.GroupBy(pinned => pinned.Mark, StringComparer.Ordinal))
        {
            var pinned = same.First();
            if (PublicKeys.OfPem(pinned.Pem) is not { } key || (hint is not null && !IsHint(hint, key))) continue;
            if (verifies(key, null) is Truth.Yes)
                return new(Truth.Yes, pinned.Name, $"It verifies with the pinned key of {pinned.Name}.") { Pins = [.. same] };
            if (hint is not null) return Signer.Not(pinned.Name, $"It does not verify with the pinned key of {pinned.Name}, which it names.");
        }

        if (carried is null)
            return Signer.CannotTell($"key {hint}", $"The key with fingerprint {hint ?? "none"} is not pinned here, and the bundle does not carry it.");
        var name = $"key {PublicKeys.HintOf(carried)}";
        return verifies(carried, null) switch
        {
            Truth.Yes => new(Truth.Yes, name, "It verifies with the key that it carries, which nobody pinned: it shows no origin."),
            Truth.No => Signer.Not(name, "It verifies with no pinned key, nor with the key that it carries."),
            _ => Signer.CannotTell(name, $"Not checked: {PublicKeys.KindOf(carried).Name}. Signatures by such a key cannot be verified here."),
        };
    }

    private static bool IsHint(string hint, byte[] key) => string.Equals(hint, PublicKeys.HintOf(key), StringComparison.OrdinalIgnoreCase);

    // Before 1.1 the field that the standard makes for DER held the PEM text.
    private static byte[]? Carried(Node material)
    {
        if (material.Text("rawBytes") is not { } text) return null;
        try
        {
            var bytes = Convert.FromBase64String(text);
            return PublicKeys.OfPem(Encoding.ASCII.GetString(bytes)) ?? bytes;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
