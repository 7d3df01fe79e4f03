using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Documents;

/// <summary>The kinds of key a decision may be signed with.</summary>
public enum KeyKind
{
    /// <summary>ECDSA on the curve P-256 (FIPS 186-5).</summary>
    EcdsaP256,

    /// <summary>RSA of 3,072 bits, signing with PKCS#1 v1.5 padding (RFC 8017).</summary>
    Rsa3072,
}

/// <summary>
/// A root and a signing certificate made on the spot, for demonstrations; both say in their names that they are no authority.
/// </summary>
/// <param name="Pkcs12">
/// The signing key with its certificate and the root's certificate; never the root's key, which is thrown away.
/// </param>
/// <param name="Root">The root's certificate (DER), to be trusted by the verifier of the demonstration only.</param>
public sealed record DemonstrationCertificate(ReadOnlyMemory<byte> Pkcs12, ReadOnlyMemory<byte> Root)
{
    /// <summary>What both certificates are called.</summary>
    public const string Warning = "DEMONSTRATION - NOT AN AUTHORITY";

    /// <summary>Makes a new pair.</summary>
    /// <param name="at">Now; both are valid from an hour before, the signing certificate for two years, the root for ten.</param>
    /// <param name="password">The password of the PKCS#12 content.</param>
    /// <param name="kind">The kind of the signing key.</param>
    public static DemonstrationCertificate Make(DateTimeOffset at, string password, KeyKind kind = KeyKind.EcdsaP256)
    {
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var root = MakeRoot(rootKey, at);
        using var signing = kind == KeyKind.EcdsaP256 ? WithEcdsa(root, at) : WithRsa(root, at);
        using var known = X509CertificateLoader.LoadCertificate(root.RawData);
        var pkcs12 = new X509Certificate2Collection { signing, known }.Export(X509ContentType.Pkcs12, password)
            ?? throw new CryptographicException("The demonstration key could not be written.");
        return new DemonstrationCertificate(pkcs12, root.RawData);
    }

    private static X509Certificate2 MakeRoot(ECDsa key, DateTimeOffset at)
    {
        var request = new CertificateRequest($"CN={Warning} (root)", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.CreateSelfSigned(at.AddHours(-1), at.AddYears(10));
    }

    private static X509Certificate2 WithEcdsa(X509Certificate2 root, DateTimeOffset at)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = Issue(new CertificateRequest($"CN={Warning}", key, HashAlgorithmName.SHA256), root, at);
        return certificate.CopyWithPrivateKey(key);
    }

    private static X509Certificate2 WithRsa(X509Certificate2 root, DateTimeOffset at)
    {
        using var key = RSA.Create(3072);
        var request = new CertificateRequest($"CN={Warning}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = Issue(request, root, at);
        return certificate.CopyWithPrivateKey(key);
    }

    private static X509Certificate2 Issue(CertificateRequest request, X509Certificate2 root, DateTimeOffset at)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        const X509KeyUsageFlags signing = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation;
        request.CertificateExtensions.Add(new X509KeyUsageExtension(signing, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(root, true, false));
        using var rootKey = root.GetECDsaPrivateKey()!;
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] &= 0x7F;
        return request.Create(root.SubjectName, X509SignatureGenerator.CreateForECDsa(rootKey), at.AddHours(-1), at.AddYears(2), serial);
    }
}
