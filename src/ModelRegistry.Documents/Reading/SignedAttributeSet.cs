using System.Formats.Asn1;

namespace ModelRegistry.Documents.Reading;

/// <summary>
/// The attributes a decision's signature signs: content type, message digest, signing certificate, and no other (ETSI EN 319 122-1).
/// </summary>
internal static class SignedAttributeSet
{
    private const string ContentType = "1.2.840.113549.1.9.3";
    private const string MessageDigest = "1.2.840.113549.1.9.4";
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
    private const string Data = "1.2.840.113549.1.7.1";

    public static (byte[] Digest, byte[] Certificate) Read(AsnReader attributes)
    {
        var values = new Dictionary<string, AsnReader>(StringComparer.Ordinal);
        while (attributes.HasData)
        {
            var attribute = attributes.ReadSequence();
            var kind = attribute.ReadObjectIdentifier();
            if (!values.TryAdd(kind, attribute.ReadSetOf())) throw new AsnContentException("it has an attribute twice");
        }

        if (values.Count != 3
            || !values.TryGetValue(ContentType, out var type)
            || !values.TryGetValue(MessageDigest, out var digest)
            || !values.TryGetValue(SigningCertificateV2, out var certificate))
            throw new AsnContentException("its signed attributes are not content type, message digest and signing certificate");
        if (type.ReadObjectIdentifier() != Data) throw new AsnContentException("it signs another kind of content");
        return (digest.ReadOctetString(), Certificate(certificate));
    }

    /// <summary>The certificate's SHA-256 digest (RFC 5035, section 3); other hashes and policies are not what decisions carry.</summary>
    private static byte[] Certificate(AsnReader value)
    {
        var certificates = value.ReadSequence().ReadSequence();
        var digest = certificates.ReadSequence().ReadOctetString();
        certificates.ThrowIfNotEmpty();
        return digest;
    }
}
