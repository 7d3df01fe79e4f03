using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Documents;

/// <summary>The two kinds of key that decisions are signed with, both good for some 128 bits of strength.</summary>
internal static class KeyStrength
{
    private const string P256 = "1.2.840.10045.3.1.7";

    /// <summary>What is wrong with a certificate's key, as the end of a sentence, or null.</summary>
    public static string? Refusal(X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPublicKey();
        if (rsa is not null) return rsa.KeySize == 3072 ? null : $"an RSA key of {rsa.KeySize} bits";
        using var ecdsa = certificate.GetECDsaPublicKey();
        if (ecdsa is null) return "a key that is neither RSA nor ECDSA";
        var curve = ecdsa.ExportParameters(includePrivateParameters: false).Curve;
        return curve.IsNamed && curve.Oid.Value == P256 ? null : $"an ECDSA key of {ecdsa.KeySize} bits on another curve";
    }

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

    /// <summary>
    /// What is wrong with the key of somebody else's authority (time-stamps, OCSP, lists), as the end of a sentence, or null: RSA of
    /// 3,072 bits or more, or ECDSA on P-256, P-384 or P-521.
    /// </summary>
    public static string? RefusalOfAuthority(X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPublicKey();
        if (rsa is not null) return rsa.KeySize >= 3072 ? null : $"an RSA key of {rsa.KeySize} bits";
        using var ecdsa = certificate.GetECDsaPublicKey();
        if (ecdsa is null) return "a key that is neither RSA nor ECDSA";
        var curve = ecdsa.ExportParameters(includePrivateParameters: false).Curve;
        return curve.IsNamed && curve.Oid.Value is P256 or "1.3.132.0.34" or "1.3.132.0.35" ? null : "an ECDSA key on another curve";
    }
}
