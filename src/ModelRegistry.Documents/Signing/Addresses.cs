using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Documents.Signing;

/// <summary>Where a certificate says that its issuer, its responder and its lists are found (RFC 5280, 4.2.1.13 and 4.2.2.1).</summary>
internal static class Addresses
{
    private const string DistributionPoints = "2.5.29.31";

    public static IReadOnlyList<Uri> Responders(X509Certificate2 certificate) => Http(
        certificate.Extensions.OfType<X509AuthorityInformationAccessExtension>().SelectMany(access => access.EnumerateOcspUris()));

    public static IReadOnlyList<Uri> Issuers(X509Certificate2 certificate) => Http(
        certificate.Extensions.OfType<X509AuthorityInformationAccessExtension>().SelectMany(access => access.EnumerateCAIssuersUris()));

    public static IReadOnlyList<Uri> Lists(X509Certificate2 certificate) =>
        certificate.Extensions.FirstOrDefault(extension => extension.Oid?.Value == DistributionPoints) is { } points
            ? Http(Points(new AsnReader(points.RawData, AsnEncodingRules.DER).ReadSequence())) : [];

    private static IEnumerable<string> Points(AsnReader points)
    {
        while (points.HasData)
        {
            var point = points.ReadSequence();
            if (!point.HasData || !point.PeekTag().HasSameClassAndValue(Tag(0))) continue;
            var name = point.ReadSequence(Tag(0));
            // Part of a list by reason, or another issuer's list, is not read; nor a name relative to the issuer's.
            if (point.HasData || !name.PeekTag().HasSameClassAndValue(Tag(0))) continue;
            var full = name.ReadSequence(Tag(0));
            while (full.HasData)
            {
                if (full.PeekTag().HasSameClassAndValue(Tag(6))) yield return full.ReadCharacterString(UniversalTagNumber.IA5String,
                    Tag(6));
                else full.ReadEncodedValue();
            }
        }
    }

    private static List<Uri> Http(IEnumerable<string> addresses) =>
        [.. addresses.Select(one => Uri.TryCreate(one, UriKind.Absolute, out var uri) ? uri : null).OfType<Uri>()
            .Where(uri => uri.Scheme is "http" or "https")];

    private static Asn1Tag Tag(int number) => new(TagClass.ContextSpecific, number);
}
