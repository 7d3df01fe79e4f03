using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Documents.Signing;

namespace ModelRegistry.Documents;

/// <summary>The detached CMS signature (RFC 5652) of decisions and of what else an authority signs.</summary>
internal static class CmsSigning
{
    private static readonly Oid Sha256 = new("2.16.840.1.101.3.4.2.1");

    public static byte[] Sign(SigningKey key, byte[] content)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, key.Certificate)
        {
            DigestAlgorithm = Sha256,
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        foreach (var issuer in key.Issuers) signer.Certificates.Add(issuer);
        signer.SignedAttributes.Add(SigningCertificateV2.For(key.Certificate));
        cms.ComputeSignature(signer, silent: true);
        return cms.Encode();
    }
}
