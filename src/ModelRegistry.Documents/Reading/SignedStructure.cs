using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Documents.Reading;

/// <summary>
/// What certificates, lists of withdrawn ones and OCSP answers have in common (RFC 5280, 4.1.1; RFC 6960, 4.2.1): a content, the name of
/// an algorithm, a signature.
/// </summary>
internal sealed record SignedStructure(byte[] Content, string Algorithm, byte[] Signature, byte[] Rest)
{
    /// <exception cref="AsnContentException">The bytes are no DER of this form.</exception>
    public static SignedStructure Read(ReadOnlyMemory<byte> der)
    {
        var whole = new AsnReader(der, AsnEncodingRules.DER);
        var parts = whole.ReadSequence();
        whole.ThrowIfNotEmpty();
        var content = parts.ReadEncodedValue().ToArray();
        var algorithm = parts.ReadSequence().ReadObjectIdentifier();
        var signature = parts.ReadBitString(out _);
        return new SignedStructure(content, algorithm, signature, parts.HasData ? parts.ReadEncodedValue().ToArray() : []);
    }

    /// <summary>Whether the key of a certificate made the signature, with a hash that is safe.</summary>
    public bool HoldsUnder(X509Certificate2 signer)
    {
        if (HashOf(Algorithm) is not { } hash) return false;
        try
        {
            using var ecdsa = signer.GetECDsaPublicKey();
            if (ecdsa is not null) return ecdsa.VerifyData(Content, Signature, hash, DSASignatureFormat.Rfc3279DerSequence);
            using var rsa = signer.GetRSAPublicKey();
            return rsa is not null && rsa.VerifyData(Content, Signature, hash, RSASignaturePadding.Pkcs1);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>A time as either of its two kinds (RFC 5280, 4.1.2.5).</summary>
    public static DateTimeOffset Time(AsnReader reader) =>
        reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();

    private static HashAlgorithmName? HashOf(string algorithm) => algorithm switch
    {
        "1.2.840.10045.4.3.2" or "1.2.840.113549.1.1.11" => HashAlgorithmName.SHA256,
        "1.2.840.10045.4.3.3" or "1.2.840.113549.1.1.12" => HashAlgorithmName.SHA384,
        "1.2.840.10045.4.3.4" or "1.2.840.113549.1.1.13" => HashAlgorithmName.SHA512,
        _ => null,
    };
}
