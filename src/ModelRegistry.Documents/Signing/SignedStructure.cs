using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Documents.Signing;

/// <summary>
/// What lists and OCSP answers have in common: bytes, an algorithm, a signature over the bytes (RFC 5280, 4.1.1; RFC 6960, 4.2.1).
/// </summary>
/// <param name="Content">The bytes that are signed, as they stand in the whole.</param>
/// <param name="Algorithm">The signature's algorithm.</param>
/// <param name="Signature">The signature.</param>
internal sealed record SignedStructure(ReadOnlyMemory<byte> Content, string Algorithm, byte[] Signature)
{
    public static SignedStructure Read(AsnReader whole)
    {
        var content = whole.ReadEncodedValue();
        var algorithm = whole.ReadSequence().ReadObjectIdentifier();
        return new SignedStructure(content, algorithm, whole.ReadBitString(out _));
    }

    public AsnReader Open() => new AsnReader(Content, AsnEncodingRules.DER).ReadSequence();

    /// <summary>Whether the certificate's key made the signature, over a hash that is safe.</summary>
    public bool IsBy(X509Certificate2 certificate)
    {
        if (Hash() is not { } hash) return false;
        using var curve = certificate.GetECDsaPublicKey();
        if (curve is not null) return curve.VerifyData(Content.Span, Signature, hash, DSASignatureFormat.Rfc3279DerSequence);
        using var rsa = certificate.GetRSAPublicKey();
        return rsa is not null && rsa.VerifyData(Content.Span, Signature, hash, RSASignaturePadding.Pkcs1);
    }

    public static DateTimeOffset Time(AsnReader reader) =>
        reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();

    private HashAlgorithmName? Hash() => Algorithm switch
    {
        "1.2.840.10045.4.3.2" or "1.2.840.113549.1.1.11" => HashAlgorithmName.SHA256,
        "1.2.840.10045.4.3.3" or "1.2.840.113549.1.1.12" => HashAlgorithmName.SHA384,
        "1.2.840.10045.4.3.4" or "1.2.840.113549.1.1.13" => HashAlgorithmName.SHA512,
        _ => null,
    };
}
