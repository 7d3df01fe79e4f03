using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Documents.Reading;

/// <summary>
/// The CMS of a decision, read value by value (RFC 5652, section 5) and refused where it holds anything that a decision's does not:
/// what no check reads could be changed unseen.
/// </summary>
internal sealed record CmsSignature(
    IReadOnlyList<X509Certificate2> Certificates,
    X509Certificate2 Signer,
    byte[] SignedAttributes,
    byte[] MessageDigest,
    byte[] CertificateDigest,
    byte[] Signature,
    byte[]? TimeStamp) : IDisposable
{
    private const string Data = "1.2.840.113549.1.7.1";
    private const string SignedData = "1.2.840.113549.1.7.2";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string Rsa = "1.2.840.113549.1.1.1";
    private const string EcdsaWithSha256 = "1.2.840.10045.4.3.2";
    private const int MostCertificates = 10;
    private const string SignatureTimeStamp = "1.2.840.113549.1.9.16.2.14";
    private static readonly Asn1Tag Zero = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag One = new(TagClass.ContextSpecific, 1);

    public void Dispose()
    {
        foreach (var certificate in Certificates) certificate.Dispose();
    }

    /// <exception cref="AsnContentException">The bytes are no DER of this form.</exception>
    /// <exception cref="CryptographicException">A certificate in it cannot be read.</exception>
    public static CmsSignature Read(byte[] der)
    {
        var content = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
        Require(content.ReadObjectIdentifier() == SignedData, "it is no signed data");
        var explicitly = content.ReadSequence(Zero);
        var data = explicitly.ReadSequence();
        Require(data.ReadInteger() == 1, "its version is not 1");
        var digests = data.ReadSetOf();
        RequireAlgorithm(digests.ReadSequence(), Sha256);
        var inner = data.ReadSequence();
        Require(inner.ReadObjectIdentifier() == Data, "it signs another kind of content");
        var certificates = ReadCertificates(data.ReadSetOf(Zero));
        var signers = data.ReadSetOf();
        var signer = signers.ReadSequence();
        foreach (var finished in (AsnReader[])[digests, inner, signers, data, explicitly, content]) finished.ThrowIfNotEmpty();
        return ReadSigner(signer, certificates);
    }

    /// <summary>Whether the signer's key made this signature over these attributes.</summary>
    public bool Holds()
    {
        using var ecdsa = Signer.GetECDsaPublicKey();
        if (ecdsa is not null)
            return ecdsa.VerifyData(SignedAttributes, Signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        using var rsa = Signer.GetRSAPublicKey();
        return rsa is not null && rsa.VerifyData(SignedAttributes, Signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static List<X509Certificate2> ReadCertificates(AsnReader set)
    {
        var certificates = new List<X509Certificate2>();
        while (set.HasData)
        {
            Require(certificates.Count < MostCertificates, "it holds too many certificates");
            certificates.Add(X509CertificateLoader.LoadCertificate(set.ReadEncodedValue().Span));
        }

        return certificates;
    }

    private static CmsSignature ReadSigner(AsnReader signer, List<X509Certificate2> certificates)
    {
        Require(signer.ReadInteger() == 1, "the signer's version is not 1");
        var name = signer.ReadSequence();
        var issuer = name.ReadEncodedValue().ToArray();
        var serial = name.ReadIntegerBytes().ToArray();
        RequireAlgorithm(signer.ReadSequence(), Sha256);
        var attributes = signer.PeekEncodedValue().ToArray();
        var (digest, certificateDigest) = SignedAttributeSet.Read(signer.ReadSetOf(Zero));
        var certificate = certificates.Find(one =>
            one.IssuerName.RawData.AsSpan().SequenceEqual(issuer) && one.SerialNumberBytes.Span.SequenceEqual(serial));
        Require(certificate is not null, "it does not hold the certificate it was signed with");
        RequireAlgorithm(signer.ReadSequence(), certificate!.GetKeyAlgorithm() == Rsa ? Rsa : EcdsaWithSha256);
        var signature = signer.ReadOctetString();
        var stamp = signer.HasData ? ReadTimeStamp(signer.ReadSetOf(One)) : null;
        name.ThrowIfNotEmpty();
        signer.ThrowIfNotEmpty();
        // The attributes are signed as a SET OF, not under the tag they travel with (RFC 5652, 5.4).
        attributes[0] = 0x31;
        return new CmsSignature(certificates, certificate, attributes, digest, certificateDigest, signature, stamp);
    }

    /// <summary>The time-stamp over the signature (RFC 3161, appendix A); beside the signed attributes nothing else may stand.</summary>
    private static byte[] ReadTimeStamp(AsnReader attributes)
    {
        var attribute = attributes.ReadSequence();
        Require(attribute.ReadObjectIdentifier() == SignatureTimeStamp, "it carries something unsigned that is no time-stamp");
        var values = attribute.ReadSetOf();
        var token = values.ReadEncodedValue().ToArray();
        foreach (var finished in (AsnReader[])[values, attribute, attributes]) finished.ThrowIfNotEmpty();
        return token;
    }

    private static void RequireAlgorithm(AsnReader algorithm, string expected)
    {
        Require(algorithm.ReadObjectIdentifier() == expected, "it uses an algorithm that decisions are not signed with");
        if (algorithm.HasData) algorithm.ReadNull();
        algorithm.ThrowIfNotEmpty();
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new AsnContentException(otherwise);
    }
}
