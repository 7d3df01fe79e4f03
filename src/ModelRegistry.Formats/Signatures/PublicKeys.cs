using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Domain;

namespace ModelRegistry.Formats.Signatures;

/// <summary>Checks a signature with a public key of the kinds that the framework knows: elliptic curves of NIST, and RSA.</summary>
internal static class PublicKeys
{
    /// <summary>Yes or no; unknown where the key is of a kind that cannot be used here, such as Ed25519.</summary>
    /// <param name="info">The key, SubjectPublicKeyInfo.</param>
    /// <param name="data">What was signed.</param>
    /// <param name="signature">The signature; of an elliptic curve as a DER sequence.</param>
    /// <param name="hash">The digest; the one that belongs to the curve when left out.</param>
    public static Truth Verifies(
        ReadOnlySpan<byte> info, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature, HashAlgorithmName? hash = null)
    {
        try
        {
            using var curve = ECDsa.Create();
            curve.ImportSubjectPublicKeyInfo(info, out _);
            return Said(curve.VerifyData(data, signature, hash ?? HashOf(curve.KeySize), DSASignatureFormat.Rfc3279DerSequence));
        }
        catch (CryptographicException)
        {
            return ByRsa(info, data, signature);
        }
    }

    /// <summary>The key inside a PEM text; null when there is none.</summary>
    public static byte[]? OfPem(string pem)
    {
        if (!PemEncoding.TryFind(pem, out var found) || pem[found.Label] is not "PUBLIC KEY") return null;
        return Convert.FromBase64String(pem[found.Base64Data]);
    }

    /// <summary>How the model_signing library names a key: SHA-256 over its PEM text with lines of 64 characters.</summary>
    public static string HintOf(ReadOnlySpan<byte> info) =>
        Sha256Digest.OfBytes(Encoding.ASCII.GetBytes(PemEncoding.WriteString("PUBLIC KEY", info) + "\n")).Hex;

    private static Truth ByRsa(ReadOnlySpan<byte> info, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportSubjectPublicKeyInfo(info, out _);
            return Said(rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        }
        catch (CryptographicException)
        {
            return Truth.Unknown;
        }
    }

    private static HashAlgorithmName HashOf(int bits) => bits switch
    {
        <= 256 => HashAlgorithmName.SHA256,
        <= 384 => HashAlgorithmName.SHA384,
        _ => HashAlgorithmName.SHA512,
    };

    private static Truth Said(bool verifies) => verifies ? Truth.Yes : Truth.No;
}
