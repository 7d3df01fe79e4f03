using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Domain;

namespace ModelRegistry.Formats.Signatures;

/// <summary>What kind a public key is.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Bits">Its length.</param>
/// <param name="IsUsable">Whether signatures by it can be checked here.</param>
internal sealed record KeyKind(string Name, int Bits, bool IsUsable);

/// <summary>
/// Checks a signature with a public key: of an elliptic curve of NIST or RSA by the framework, of a newer kind by a library.
/// </summary>
internal static class PublicKeys
{
    private const string CurveKeys = "1.2.840.10045.2.1";
    private const string RsaKeys = "1.2.840.113549.1.1.1";
    private const string Ed25519 = "1.3.101.112";
    private const string Ed448 = "1.3.101.113";
    private const string MlDsa44 = "2.16.840.1.101.3.4.3.17";
    private const string MlDsa65 = "2.16.840.1.101.3.4.3.18";
    private const string MlDsa87 = "2.16.840.1.101.3.4.3.19";

    /// <summary>Yes or no; unknown where the key is of a kind that cannot be used here.</summary>
    /// <param name="info">The key, SubjectPublicKeyInfo.</param>
    /// <param name="data">What was signed.</param>
    /// <param name="signature">The signature; of an elliptic curve as a DER sequence.</param>
    /// <param name="hash">The digest; the one that belongs to the curve when left out. Newer kinds take none.</param>
    public static Truth Verifies(
        ReadOnlySpan<byte> info, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature, HashAlgorithmName? hash = null) =>
        AlgorithmOf(info) switch
        {
            CurveKeys => ByCurve(info, data, signature, hash),
            RsaKeys => ByRsa(info, data, signature),
            Ed25519 or Ed448 or MlDsa44 or MlDsa65 or MlDsa87 => NewerKeys.Verifies(info, data, signature),
            _ => Truth.Unknown,
        };

    /// <summary>The kind of a key by its algorithm (RFC 5280, 4.1.2.7; RFC 8410, 3; FIPS 204 by RFC 9881).</summary>
    public static KeyKind KindOf(ReadOnlySpan<byte> info) => AlgorithmOf(info) switch
    {
        CurveKeys => Curve(info),
        RsaKeys => Rsa(info),
        Ed25519 => new("Ed25519", 8 * 32, NewerKeys.IsReadable(info)),
        Ed448 => new("Ed448", 8 * 57, NewerKeys.IsReadable(info)),
        MlDsa44 => new("ML-DSA-44", 8 * 1312, NewerKeys.IsReadable(info)),
        MlDsa65 => new("ML-DSA-65", 8 * 1952, NewerKeys.IsReadable(info)),
        MlDsa87 => new("ML-DSA-87", 8 * 2592, NewerKeys.IsReadable(info)),
        { } other => new(other, 0, false),
        null => new("no algorithm that can be read", 0, false),
    };

    /// <summary>The key inside a PEM text; null when there is none.</summary>
    public static byte[]? OfPem(string pem)
    {
        if (!PemEncoding.TryFind(pem, out var found) || pem[found.Label] is not "PUBLIC KEY") return null;
        return Convert.FromBase64String(pem[found.Base64Data]);
    }

    /// <summary>How the model_signing library names a key: SHA-256 over its PEM text with lines of 64 characters.</summary>
    public static string HintOf(ReadOnlySpan<byte> info) =>
        Sha256Digest.OfBytes(Encoding.ASCII.GetBytes(PemEncoding.WriteString("PUBLIC KEY", info) + "\n")).Hex;

    private static string? AlgorithmOf(ReadOnlySpan<byte> info)
    {
        try
        {
            return new AsnReader(info.ToArray(), AsnEncodingRules.DER).ReadSequence().ReadSequence().ReadObjectIdentifier();
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static KeyKind Curve(ReadOnlySpan<byte> info)
    {
        try
        {
            using var curve = ECDsa.Create();
            curve.ImportSubjectPublicKeyInfo(info, out _);
            return new("ECDSA", curve.KeySize, true);
        }
        catch (CryptographicException)
        {
            return new("a curve that is not known here", 0, false);
        }
    }

    private static KeyKind Rsa(ReadOnlySpan<byte> info)
    {
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportSubjectPublicKeyInfo(info, out _);
            return new("RSA", rsa.KeySize, true);
        }
        catch (CryptographicException)
        {
            return new("RSA that cannot be read", 0, false);
        }
    }

    private static Truth ByCurve(ReadOnlySpan<byte> info, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature, HashAlgorithmName? hash)
    {
        try
        {
            using var curve = ECDsa.Create();
            curve.ImportSubjectPublicKeyInfo(info, out _);
            return Said(curve.VerifyData(data, signature, hash ?? HashOf(curve.KeySize), DSASignatureFormat.Rfc3279DerSequence));
        }
        catch (CryptographicException)
        {
            return Truth.Unknown;
        }
    }

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
