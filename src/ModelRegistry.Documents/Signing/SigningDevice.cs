using System.Security.Cryptography;

namespace ModelRegistry.Documents;

/// <summary>
/// Whatever holds the private key and signs with it, without ever giving it out: a file's key in memory, a PKCS#11 token, a key service
/// in a cloud. It is asked for one thing alone, so that another kind of holder is one small class.
/// </summary>
public interface ISigningDevice : IDisposable
{
    /// <summary>Signs a digest.</summary>
    /// <param name="sha256">The 32 bytes of a SHA-256 digest.</param>
    /// <returns>
    /// The signature: of an elliptic curve as the DER sequence of r and s (RFC 3279, 2.2.3), of RSA by PKCS#1 v1.5 (RFC 8017, 8.2).
    /// </returns>
    /// <exception cref="CryptographicException">The device cannot sign now; nothing was signed.</exception>
    byte[] Sign(ReadOnlySpan<byte> sha256);
}

/// <summary>A key that the platform's cryptography reaches: read from a file, or left inside a PKCS#11 token by OpenSSL's engine.</summary>
internal sealed class PlatformDevice(AsymmetricAlgorithm key) : ISigningDevice
{
    // A token's session takes one operation at a time, and the platform promises no more of a key in memory.
    private readonly Lock one = new();

    public byte[] Sign(ReadOnlySpan<byte> sha256)
    {
        lock (one)
        {
            return key switch
            {
                ECDsa curve => curve.SignHash(sha256.ToArray(), DSASignatureFormat.Rfc3279DerSequence),
                RSA rsa => rsa.SignHash(sha256.ToArray(), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
                _ => throw new CryptographicException("The key is neither RSA nor ECDSA."),
            };
        }
    }

    public void Dispose() => key.Dispose();
}
