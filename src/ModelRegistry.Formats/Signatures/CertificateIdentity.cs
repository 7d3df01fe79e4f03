using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ModelRegistry.Formats.Signatures;

/// <summary>Who a keyless certificate is for, and which provider vouched (Fulcio, "Sigstore OID information").</summary>
/// <param name="Subject">The address or URI in the subject alternative name (RFC 5280, 4.2.1.6).</param>
/// <param name="Issuer">The provider.</param>
internal sealed record CertificateIdentity(string Subject, string Issuer)
{
    private const string AlternativeName = "2.5.29.17";
    private const string IssuerText = "1.3.6.1.4.1.57264.1.8";
    private const string IssuerBytes = "1.3.6.1.4.1.57264.1.1";

    public static CertificateIdentity? Of(X509Certificate2 certificate)
    {
        try
        {
            return Subjects(certificate) is [var only] && IssuerOf(certificate) is { } issuer ? new(only, issuer) : null;
        }
        catch (Exception broken) when (broken is AsnContentException or CryptographicException)
        {
            return null;
        }
    }

    private static List<string> Subjects(X509Certificate2 certificate)
    {
        var names = new List<string>();
        if (Extension(certificate, AlternativeName) is not { } raw) return names;
        var reader = new AsnReader(raw, AsnEncodingRules.DER).ReadSequence();
        while (reader.HasData)
        {
            var tag = reader.PeekTag();
            if (tag.TagClass is TagClass.ContextSpecific && tag.TagValue is 1 or 6)
                names.Add(reader.ReadCharacterString(UniversalTagNumber.IA5String, tag));
            else reader.ReadEncodedValue();
        }

        return names;
    }

    private static string? IssuerOf(X509Certificate2 certificate)
    {
        if (Extension(certificate, IssuerText) is { } text)
            return new AsnReader(text, AsnEncodingRules.DER).ReadCharacterString(UniversalTagNumber.UTF8String);
        return Extension(certificate, IssuerBytes) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
    }

    private static byte[]? Extension(X509Certificate2 certificate, string oid) =>
        certificate.Extensions.FirstOrDefault(e => e.Oid?.Value == oid)?.RawData;
}
