using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Documents;

/// <summary>The two kinds of key that decisions are signed with, both good for some 128 bits of strength.</summary>
internal static class KeyStrength
{
    private const string P256 = "1.2.840.10045.3.1.7";
    private const string P384 = "1.3.132.0.34";
    private const string P521 = "1.3.132.0.35";

    /// <summary>What is wrong with a certificate's key, as the end of a sentence, or null.</summary>
    public static string? Refusal(X509Certificate2 certificate) => Refusal(certificate, bits => bits == 3072, P256);

    /// <summary>
    /// What is wrong with the key of somebody else's authority (time-stamps, OCSP, lists), as the end of a sentence, or null: RSA of
    /// 3,072 bits or more, or ECDSA on P-256, P-384 or P-521.
    /// </summary>
    public static string? RefusalOfAuthority(X509Certificate2 certificate) =>
        Refusal(certificate, bits => bits >= 3072, P256, P384, P521);

    /// <summary>The hash a certificate is signed with where that is no longer safe (SHA-1, MD5), or null.</summary>
    public static string? WeakHash(X509Certificate2 certificate)
    {
        return certificate.SignatureAlgorithm.Value switch
        {
            "1.2.840.113549.1.1.5" or "1.2.840.10045.4.1" or "1.2.840.10040.4.3" or "1.3.14.3.2.29" => "SHA-1",
            "1.2.840.113549.1.1.4" => "MD5",
            _ => null,
        };
    }

    private static string? Refusal(X509Certificate2 certificate, Func<int, bool> isLongEnough, params string[] curves)
    {
        using var rsa = certificate.GetRSAPublicKey();
        if (rsa is not null) return isLongEnough(rsa.KeySize) ? null : $"an RSA key of {rsa.KeySize} bits";
        using var ecdsa = certificate.GetECDsaPublicKey();
        if (ecdsa is null) return "a key that is neither RSA nor ECDSA";
        var curve = ecdsa.ExportParameters(includePrivateParameters: false).Curve;
        return curve.IsNamed && curves.Contains(curve.Oid.Value, StringComparer.Ordinal)
            ? null : $"an ECDSA key of {ecdsa.KeySize} bits on another curve";
    }
}
