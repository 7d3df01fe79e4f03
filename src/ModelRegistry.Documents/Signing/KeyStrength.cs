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
}
