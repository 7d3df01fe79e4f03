using ModelRegistry.Domain;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;

namespace ModelRegistry.Formats.Signatures;

/// <summary>
/// Signatures of the kinds that the framework does not have on every machine: Ed25519 and Ed448 (RFC 8032) and ML-DSA (FIPS 204), each over
/// the data itself and not over a digest of it, with an empty context.
/// </summary>
internal static class NewerKeys
{
    /// <summary>Yes or no; unknown where the key cannot be read.</summary>
    /// <param name="info">The key, SubjectPublicKeyInfo.</param>
    /// <param name="data">What was signed.</param>
    /// <param name="signature">The signature.</param>
    public static Truth Verifies(ReadOnlySpan<byte> info, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (Read(info) is not { } key || SignerOf(key) is not { } signer) return Truth.Unknown;
        signer.Init(forSigning: false, key);
        signer.BlockUpdate(data);
        return signer.VerifySignature(signature.ToArray()) ? Truth.Yes : Truth.No;
    }

    /// <summary>Whether a key of one of these kinds can be read.</summary>
    public static bool IsReadable(ReadOnlySpan<byte> info) => Read(info) is not null;

    private static AsymmetricKeyParameter? Read(ReadOnlySpan<byte> info)
    {
        try
        {
            return PublicKeyFactory.CreateKey(info.ToArray());
        }
        catch (Exception broken) when (broken is ArgumentException or IOException or InvalidOperationException or SecurityUtilityException)
        {
            return null;
        }
    }

    private static ISigner? SignerOf(AsymmetricKeyParameter key) => key switch
    {
        Ed25519PublicKeyParameters => new Ed25519Signer(),
        Ed448PublicKeyParameters => new Ed448Signer([]),
        MLDsaPublicKeyParameters lattice => new MLDsaSigner(lattice.Parameters, deterministic: true),
        _ => null,
    };
}
