using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Documents.Signing;

/// <summary>The signed attribute that ties a signature to one certificate (RFC 5035, section 3; SHA-256 is its default hash).</summary>
internal static class SigningCertificateV2
{
    private static readonly Oid Identifier = new("1.2.840.113549.1.9.16.2.47");

    public static AsnEncodedData For(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        return new AsnEncodedData(Identifier, writer.Encode());
    }
}
