using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Documents.Signing;

namespace ModelRegistry.Documents;

/// <summary>
/// The key that decisions are signed with, ECDSA on P-256 or RSA of 3,072 bits, with its certificate and those above it. Where the private
/// part lies is the affair of its <see cref="ISigningDevice"/>.
/// </summary>
public sealed class SigningKey : IDisposable
{
    private readonly ISigningDevice device;
    private readonly IReadOnlyList<X509Certificate2> whole;

    private SigningKey(ISigningDevice device, X509Certificate2 certificate, IReadOnlyList<X509Certificate2> whole)
    {
        (this.device, Certificate, this.whole) = (device, certificate, whole);
        // A root proves nothing by travelling along, and bytes that no check needs could be changed unseen.
        Issuers = [.. whole.Where(other => other != certificate && !IsRoot(other))];
    }

    /// <summary>The signer's name as its certificate gives it.</summary>
    public string Subject => Certificate.Subject;

    /// <summary>SHA-256 of the certificate, in lower-case hexadecimal, by which a key is told from another in the records.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Certificate.RawData));

    /// <summary>The certificate (DER), as the register of signing certificates keeps it.</summary>
    public ReadOnlyMemory<byte> CertificateBytes => Certificate.RawDataMemory;

    /// <summary>The certificate and those above it without the root (DER), as tokens carry them.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Chain => [Certificate.RawDataMemory, .. Issuers.Select(issuer => issuer.RawDataMemory)];

    /// <summary>Whether it signs by an elliptic curve, and else by RSA.</summary>
    public bool IsElliptic => Certificate.PublicKey.Oid.Value == "1.2.840.10045.2.1";

    internal X509Certificate2 Certificate { get; }

    internal IReadOnlyList<X509Certificate2> Issuers { get; }

    /// <summary>Reads a key file; on Unix one that only its owner may open.</summary>
    /// <param name="path">The file's path as configured.</param>
    /// <param name="password">The file's password.</param>
    public static KeyReading FromPkcs12(string path, string password) =>
        SecretFile.Refusal(path, "signing key", "Name the PKCS#12 file (.p12 or .pfx).") is { } refusal
            ? new KeyReading.Refused(refusal)
            : Pkcs12Key.Read(File.ReadAllBytes(path), password, path);

    /// <summary>Reads a key from bytes, as demonstration mode makes them.</summary>
    /// <param name="pkcs12">The PKCS#12 content.</param>
    /// <param name="password">Its password.</param>
    public static KeyReading FromPkcs12(ReadOnlyMemory<byte> pkcs12, string password) => Pkcs12Key.Read(pkcs12, password, "given");

    /// <summary>
    /// Takes a key that lies in a device. The device signs once here, so that one that holds another key than the certificate's is refused
    /// before any paper is.
    /// </summary>
    /// <param name="device">The device; the key disposes of it, unless it is refused.</param>
    /// <param name="certificates">The signer's certificate first, then those above it, without the root; the key disposes of them.</param>
    /// <param name="name">How a sentence calls the key.</param>
    public static KeyReading From(ISigningDevice device, IReadOnlyList<X509Certificate2> certificates, string name)
    {
        if (certificates is not [var own, ..])
            return new KeyReading.Refused($"The signing key {name} has no certificate. Give its certificate first, then those above it.");
        if (KeyStrength.Refusal(own) is { } weak)
            return new KeyReading.Refused($"The signing key {name} has {weak}. Use ECDSA on P-256 or RSA of 3072 bits.");
        if (KeyStrength.WeakHash(own) is { } hash)
            return new KeyReading.Refused($"The certificate of the signing key {name} is signed with {hash}. Have it issued with SHA-256 or better.");
        var key = new SigningKey(device, own, certificates);
        try
        {
            return key.Belongs() ? new KeyReading.Usable(key) : new KeyReading.Refused(
                $"The signing key {name} is another than that of the certificate \"{own.Subject}\". Give the certificate that was issued for it.");
        }
        catch (CryptographicException failed)
        {
            return new KeyReading.Refused($"The signing key {name} does not sign: {failed.Message.TrimEnd('.')}.");
        }
    }

    /// <summary>
    /// Signs bytes plainly over SHA-256, as envelopes of attestations hold it (DSSE): a DER sequence of an elliptic curve, else RSA
    /// by PKCS #1 1.5.
    /// </summary>
    /// <param name="data">The bytes.</param>
    public byte[] SignPlainly(byte[] data) => device.Sign(SHA256.HashData(data));

    /// <inheritdoc/>
    public void Dispose()
    {
        device.Dispose();
        foreach (var certificate in whole) certificate.Dispose();
    }

    internal byte[] SignHash(ReadOnlySpan<byte> sha256) => device.Sign(sha256);

    private bool Belongs()
    {
        var probe = SHA256.HashData("Does this key belong to its certificate?"u8);
        var signature = device.Sign(probe);
        using var curve = Certificate.GetECDsaPublicKey();
        if (curve is not null) return curve.VerifyHash(probe, signature, DSASignatureFormat.Rfc3279DerSequence);
        using var rsa = Certificate.GetRSAPublicKey()!;
        return rsa.VerifyHash(probe, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static bool IsRoot(X509Certificate2 certificate) =>
        certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);
}

/// <summary>What came of reading a signing key.</summary>
public abstract record KeyReading
{
    private KeyReading()
    {
    }

    /// <summary>The key can sign.</summary>
    /// <param name="Key">The key; whoever takes it disposes of it.</param>
    public sealed record Usable(SigningKey Key) : KeyReading;

    /// <summary>The key cannot be used.</summary>
    /// <param name="Sentence">What is wrong with which file, and what would be right.</param>
    public sealed record Refused(string Sentence) : KeyReading;
}
