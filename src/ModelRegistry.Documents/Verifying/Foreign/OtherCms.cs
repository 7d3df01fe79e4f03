using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Documents.Verifying;

/// <summary>A signature's content as other programs write it (RFC 5652): one signer, over the bytes it covers.</summary>
/// <param name="Signer">Its certificate; null where it brings none.</param>
/// <param name="Intact">Whether the key of that made it over these bytes, with a hash that is safe.</param>
/// <param name="Certificates">What it brings along.</param>
/// <param name="Signature">The signature itself, over which a time-stamp is made.</param>
/// <param name="TimeStamp">That time-stamp, or null.</param>
/// <param name="SigningTime">The time among its signed attributes, or null.</param>
/// <param name="NamesCertificate">Whether it names its certificate, as PAdES asks (signing-certificate-v2; RFC 5035).</param>
internal sealed record OtherCms(
    X509Certificate2? Signer, bool Intact, X509Certificate2Collection Certificates, byte[] Signature, byte[]? TimeStamp,
    DateTimeOffset? SigningTime, bool NamesCertificate)
{
    private const string SignatureTimeStamp = "1.2.840.113549.1.9.16.2.14";
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
    private const string TimeOfSigning = "1.2.840.113549.1.9.5";

    /// <summary>Reads and checks one; null where the bytes are none.</summary>
    public static OtherCms? Read(byte[] contents, byte[] data)
    {
        try
        {
            var cms = new SignedCms(new ContentInfo(data), detached: true);
            cms.Decode(Trimmed(contents));
            if (cms.SignerInfos.Count != 1) return null;
            var signer = cms.SignerInfos[0];
            return new OtherCms(
                signer.Certificate, signer.Certificate is not null && Holds(cms), cms.Certificates, signer.GetSignature(),
                Value(signer.UnsignedAttributes, SignatureTimeStamp), Time(Value(signer.SignedAttributes, TimeOfSigning)),
                Value(signer.SignedAttributes, SigningCertificateV2) is not null);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or AsnContentException)
        {
            return null;
        }
    }

    /// <summary>What was reserved for a signature is longer than it: the rest is zeros.</summary>
    public static byte[] Trimmed(byte[] contents)
    {
        AsnDecoder.ReadEncodedValue(contents, AsnEncodingRules.BER, out _, out _, out var length);
        return contents[..length];
    }

    private static bool Holds(SignedCms cms)
    {
        try
        {
            cms.CheckSignature(verifySignatureOnly: true);
            return cms.SignerInfos[0].DigestAlgorithm.Value is
                "2.16.840.1.101.3.4.2.1" or "2.16.840.1.101.3.4.2.2" or "2.16.840.1.101.3.4.2.3";
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static byte[]? Value(CryptographicAttributeObjectCollection attributes, string kind) =>
        attributes.Cast<CryptographicAttributeObject>()
            .FirstOrDefault(one => one.Oid.Value == kind && one.Values.Count == 1)?.Values[0].RawData;

    private static DateTimeOffset? Time(byte[]? value) =>
        value is null ? null : Reading.SignedStructure.Time(new AsnReader(value, AsnEncodingRules.BER));
}
