using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Documents;

/// <summary>
/// The private key and certificate that decisions are signed with: ECDSA on P-256 or RSA of 3,072 bits, from a PKCS#12 file (RFC 7292).
/// </summary>
public sealed class SigningKey : IDisposable
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly X509Certificate2Collection whole;

    private SigningKey(X509Certificate2 certificate, X509Certificate2Collection whole)
    {
        (Certificate, this.whole) = (certificate, whole);
        // A root proves nothing by travelling along, and bytes that no check needs could be changed unseen.
        Issuers = [.. whole.Where(other => other != certificate && !IsRoot(other))];
    }

    /// <summary>The signer's name as its certificate gives it.</summary>
    public string Subject => Certificate.Subject;

    /// <summary>SHA-256 of the certificate, in lower-case hexadecimal, by which a key is told from another in the records.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Certificate.RawData));

    internal X509Certificate2 Certificate { get; }

    internal IReadOnlyList<X509Certificate2> Issuers { get; }

    /// <summary>Reads a key file; on Unix one that only its owner may open.</summary>
    /// <param name="path">The file's path as configured.</param>
    /// <param name="password">The file's password.</param>
    public static KeyReading FromPkcs12(string path, string password)
    {
        if (!File.Exists(path))
            return new KeyReading.Refused($"The signing key {path} does not exist. Name the PKCS#12 file (.p12 or .pfx).");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None)
            return new KeyReading.Refused(
                $"The signing key {path} can be opened by other users of this machine. Let only its owner read it (chmod 600).");
        return FromPkcs12(File.ReadAllBytes(path), password, path);
    }

    /// <summary>Reads a key from bytes, as demonstration mode makes them.</summary>
    /// <param name="pkcs12">The PKCS#12 content.</param>
    /// <param name="password">Its password.</param>
    public static KeyReading FromPkcs12(ReadOnlyMemory<byte> pkcs12, string password) => FromPkcs12(pkcs12, password, "given");

    /// <summary>
    /// Signs bytes plainly over SHA-256, as envelopes of attestations hold it (DSSE): a DER sequence of an elliptic curve, else RSA
    /// by PKCS #1 1.5.
    /// </summary>
    /// <param name="data">The bytes.</param>
    public byte[] SignPlainly(byte[] data)
    {
        using var curve = Certificate.GetECDsaPrivateKey();
        if (curve is not null) return curve.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        using var rsa = Certificate.GetRSAPrivateKey()!;
        return rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var certificate in whole) certificate.Dispose();
    }

    private static bool IsRoot(X509Certificate2 certificate) =>
        certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    private static KeyReading FromPkcs12(ReadOnlyMemory<byte> pkcs12, string password, string name)
    {
        X509Certificate2Collection content;
        try
        {
            content = X509CertificateLoader.LoadPkcs12Collection(pkcs12.Span, password);
        }
        catch (CryptographicException)
        {
            return new KeyReading.Refused($"The signing key {name} cannot be opened: the password is wrong or it is no PKCS#12 file.");
        }

        var reading = FromContent(content, name);
        if (reading is KeyReading.Refused)
            foreach (var certificate in content) certificate.Dispose();
        return reading;
    }

    private static KeyReading FromContent(X509Certificate2Collection content, string name)
    {
        var owners = content.Where(certificate => certificate.HasPrivateKey).ToList();
        if (owners.Count != 1)
            return new KeyReading.Refused($"The signing key {name} holds {owners.Count} private keys; exactly one is right.");
        return KeyStrength.Refusal(owners[0]) is { } reason
            ? new KeyReading.Refused($"The signing key {name} has {reason}. Use ECDSA on P-256 or RSA of 3072 bits.")
            : new KeyReading.Usable(new SigningKey(owners[0], content));
    }
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
