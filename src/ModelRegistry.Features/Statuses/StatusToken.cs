using System.Buffers.Text;
using System.Formats.Asn1;
using System.Text;
using System.Text.Json;
using ModelRegistry.Documents;
using ModelRegistry.Domain.Casework;

namespace ModelRegistry.Features.Statuses;

/// <summary>
/// Writes a status list as a signed JSON Web Token (draft-ietf-oauth-status-list, 5.1; RFC 7515), with its certificates (x5c).
/// </summary>
internal static class StatusToken
{
    public const string Type = "statuslist+jwt";

    public static string Write(SigningKey key, string uri, StatusArray statuses, DateTimeOffset issuedAt, DateTimeOffset expiresAt)
    {
        var isCurve = key.IsElliptic;
        var header = new
        {
            alg = isCurve ? "ES256" : "RS256",
            typ = Type,
            x5c = key.Chain.Select(certificate => Convert.ToBase64String(certificate.Span)),
        };
        var claims = new
        {
            sub = uri,
            iat = issuedAt.ToUnixTimeSeconds(),
            exp = expiresAt.ToUnixTimeSeconds(),
            ttl = (long)StatusSettings.Keep.TotalSeconds,
            status_list = new { bits = StatusCode.Bits, lst = Base64Url.EncodeToString(statuses.Compressed()) },
        };
        var signed = $"{Part(header)}.{Part(claims)}";
        var signature = key.SignPlainly(Encoding.ASCII.GetBytes(signed));
        return $"{signed}.{Base64Url.EncodeToString(isCurve ? Fixed(signature) : signature)}";
    }

    private static string Part(object value) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(CanonicalJson.Of(JsonSerializer.SerializeToElement(value))));

    // RFC 7518, 3.4: the two numbers of the signature, 32 bytes each, where CMS has a DER sequence of them.
    private static byte[] Fixed(byte[] der)
    {
        var sequence = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
        var both = new byte[64];
        for (var end = 32; end <= 64; end += 32)
        {
            var number = sequence.ReadInteger().ToByteArray(isUnsigned: true, isBigEndian: true);
            number.CopyTo(both, end - number.Length);
        }

        return both;
    }
}
