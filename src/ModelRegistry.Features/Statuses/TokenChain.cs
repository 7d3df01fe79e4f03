using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace ModelRegistry.Features.Statuses;

/// <summary>The certificates that travel with a token (RFC 7515, 4.1.6) and what they are good for.</summary>
internal sealed class TokenChain : IDisposable
{
    private const int Most = 10;
    private readonly List<X509Certificate2> certificates = [];
    private readonly string? algorithm;
    private readonly X509Certificate2Collection roots;
    private readonly DateTimeOffset at;

    /// <exception cref="FormatException">There are none, or none that can be read.</exception>
    public TokenChain(JsonElement header, X509Certificate2Collection roots, DateTimeOffset at)
    {
        (this.roots, this.at) = (roots, at);
        algorithm = header.TryGetProperty("alg", out var name) && name.ValueKind is JsonValueKind.String ? name.GetString() : null;
        if (!header.TryGetProperty("x5c", out var chain) || chain.ValueKind is not JsonValueKind.Array || chain.GetArrayLength() is 0 or > Most)
            throw new FormatException("The status list does not carry the certificate it was signed with.");
        foreach (var one in chain.EnumerateArray())
            certificates.Add(X509CertificateLoader.LoadCertificate(Convert.FromBase64String(one.GetString() ?? "")));
    }

    public string Signer => certificates[0].Subject;

    /// <summary>Whether the first certificate's key signed the text; the algorithm is the key's, never what the token would like.</summary>
    public bool Signed(string text, byte[] signature)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        using var curve = certificates[0].GetECDsaPublicKey();
        if (curve is not null)
        {
            return algorithm == "ES256" && curve.KeySize == 256
                && curve.VerifyData(bytes, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }

        using var rsa = certificates[0].GetRSAPublicKey();
        return rsa is { KeySize: >= 3072 } && algorithm == "RS256"
            && rsa.VerifyData(bytes, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <summary>Why nobody need believe the signer, in a sentence; null where a trusted root stands behind it.</summary>
    public string? Untrusted()
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        foreach (var above in certificates.Skip(1)) chain.ChainPolicy.ExtraStore.Add(above);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        chain.ChainPolicy.VerificationTimeIgnored = false;
        if (chain.Build(certificates[0])) return null;
        return chain.ChainStatus.Any(status => status.Status is X509ChainStatusFlags.NotTimeValid)
            ? $"The certificate of the status list ({Signer}) did not hold when the list was made."
            : $"No trusted root stands behind the certificate of the status list ({Signer}).";
    }

    public void Dispose()
    {
        foreach (var certificate in certificates) certificate.Dispose();
    }
}
