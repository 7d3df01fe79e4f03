using System.Formats.Asn1;
using System.Security.Cryptography;

namespace ModelRegistry.Documents.Signing;

/// <summary>
/// The detached CMS signature (RFC 5652; CAdES, ETSI EN 319 122-1) of decisions and of what else an authority signs, written value by
/// value: content type, message digest and signing certificate are signed; a time-stamp over the signature may be laid beside it (RFC
/// 3161, appendix A).
/// </summary>
internal sealed class CmsSigning
{
    /// <summary>The attribute that holds a time-stamp over the signature.</summary>
    public const string SignatureTimestamp = "1.2.840.113549.1.9.16.2.14";

    private const string Data = "1.2.840.113549.1.7.1";
    private const string SignedData = "1.2.840.113549.1.7.2";
    private const string ContentType = "1.2.840.113549.1.9.3";
    private const string MessageDigest = "1.2.840.113549.1.9.4";
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string Rsa = "1.2.840.113549.1.1.1";
    private const string EcdsaWithSha256 = "1.2.840.10045.4.3.2";
    private readonly SigningKey key;
    private readonly byte[] attributes;

    private CmsSigning(SigningKey key, byte[] contentDigest)
    {
        this.key = key;
        attributes = Attributes(contentDigest);
        Signature = key.SignHash(SHA256.HashData(attributes));
    }

    /// <summary>The signature's own bytes, which a time-stamp is over.</summary>
    public byte[] Signature { get; }

    /// <summary>Signs a digest (SHA-256) of the content.</summary>
    public static CmsSigning Of(SigningKey key, byte[] contentDigest) => new(key, contentDigest);

    public static byte[] Sign(SigningKey key, byte[] content) => Of(key, SHA256.HashData(content)).Encode(timestamp: null);

    /// <summary>The whole, with a time-stamp token over the signature or without one.</summary>
    public byte[] Encode(byte[]? timestamp)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(SignedData);
            using (writer.PushSequence(Explicit(0)))
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                using (writer.PushSetOf()) Algorithm(writer, Sha256, withNull: false);
                using (writer.PushSequence()) writer.WriteObjectIdentifier(Data);
                using (writer.PushSetOf(Explicit(0)))
                    foreach (var certificate in key.Issuers.Prepend(key.Certificate)) writer.WriteEncodedValue(certificate.RawData);
                using (writer.PushSetOf()) Signer(writer, timestamp);
            }
        }

        return writer.Encode();
    }

    private void Signer(AsnWriter writer, byte[]? timestamp)
    {
        using var whole = writer.PushSequence();
        writer.WriteInteger(1);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(key.Certificate.IssuerName.RawData);
            writer.WriteInteger(key.Certificate.SerialNumberBytes.Span);
        }

        Algorithm(writer, Sha256, withNull: false);
        // Signed as a SET OF, carried under a tag of their own (RFC 5652, 5.4).
        writer.WriteEncodedValue([0xA0, .. attributes.AsSpan(1)]);
        var isRsa = key.Certificate.GetKeyAlgorithm() == Rsa;
        Algorithm(writer, isRsa ? Rsa : EcdsaWithSha256, withNull: isRsa);
        writer.WriteOctetString(Signature);
        if (timestamp is null) return;
        using (writer.PushSetOf(Explicit(1))) Attribute(writer, SignatureTimestamp, inner => inner.WriteEncodedValue(timestamp));
    }

    private byte[] Attributes(byte[] contentDigest)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSetOf())
        {
            Attribute(writer, ContentType, value => value.WriteObjectIdentifier(Data));
            Attribute(writer, MessageDigest, value => value.WriteOctetString(contentDigest));
            Attribute(writer, SigningCertificateV2, Certificate);
        }

        return writer.Encode();
    }

    /// <summary>Ties the signature to one certificate (RFC 5035, section 3; SHA-256 is its default hash).</summary>
    private void Certificate(AsnWriter value)
    {
        using (value.PushSequence())
        using (value.PushSequence())
        using (value.PushSequence())
            value.WriteOctetString(SHA256.HashData(key.Certificate.RawData));
    }

    private static void Attribute(AsnWriter writer, string kind, Action<AsnWriter> value)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(kind);
            using (writer.PushSetOf()) value(writer);
        }
    }

    private static void Algorithm(AsnWriter writer, string algorithm, bool withNull)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(algorithm);
            if (withNull) writer.WriteNull();
        }
    }

    private static Asn1Tag Explicit(int number) => new(TagClass.ContextSpecific, number);
}
