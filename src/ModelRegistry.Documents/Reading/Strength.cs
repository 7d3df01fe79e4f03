using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Documents.Reading;

/// <summary>Whether a certificate of an authority in between, or of one for time-stamps, is strong enough for years.</summary>
internal static class Strength
{
    private const int FewestBits = 3072;

    /// <summary>What is too weak about its key or about how it was signed, as the end of a sentence, or null.</summary>
    public static string? Fault(X509Certificate2 certificate)
    {
        if (Hash(certificate) is { } weak) return $"a signature over {weak}";
        using var rsa = certificate.GetRSAPublicKey();
        if (rsa is not null) return rsa.KeySize >= FewestBits ? null : $"an RSA key of {rsa.KeySize} bits";
        using var ecdsa = certificate.GetECDsaPublicKey();
        if (ecdsa is null) return "a key that is neither RSA nor ECDSA";
        var curve = ecdsa.ExportParameters(includePrivateParameters: false).Curve;
        return curve.IsNamed && curve.Oid.Value is "1.2.840.10045.3.1.7" or "1.3.132.0.34" or "1.3.132.0.35"
            ? null : "an ECDSA key on another curve than P-256, P-384 and P-521";
    }

    /// <summary>The unsafe hash a certificate is signed over, or null.</summary>
    public static string? Hash(X509Certificate2 certificate) => certificate.SignatureAlgorithm.Value switch
    {
        "1.2.840.113549.1.1.5" or "1.2.840.10045.4.1" or "1.2.840.10040.4.3" or "1.3.14.3.2.29" => "SHA-1",
        "1.2.840.113549.1.1.4" or "1.2.840.113549.1.1.2" => "MD5",
        _ => null,
    };
}
