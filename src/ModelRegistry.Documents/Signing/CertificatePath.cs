using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Documents.Signing;

/// <summary>The way from a certificate up to a root that is trusted (RFC 5280, 6), found without asking any network.</summary>
internal static class CertificatePath
{
    public const string Timestamping = "1.3.6.1.5.5.7.3.8";

    /// <summary>The certificates of the way, the given one first and the root last; null where there is none at that time.</summary>
    /// <param name="certificate">Where it begins.</param>
    /// <param name="known">Certificates that may lie between.</param>
    /// <param name="roots">The trusted roots.</param>
    /// <param name="at">The time at which all must be valid.</param>
    /// <param name="purpose">The extended key usage that is needed, or null.</param>
    public static IReadOnlyList<X509Certificate2>? Find(
        X509Certificate2 certificate, IEnumerable<X509Certificate2> known, X509Certificate2Collection roots, DateTimeOffset at,
            string? purpose = null)
    {
        using var chain = new X509Chain
        {
            ChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
                DisableCertificateDownloads = true,
                VerificationTime = at.UtcDateTime,
            },
        };
        if (purpose is not null) chain.ChainPolicy.ApplicationPolicy.Add(new Oid(purpose));
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        chain.ChainPolicy.ExtraStore.AddRange(known.ToArray());
        return chain.Build(certificate)
            ? [.. chain.ChainElements.Select(element => X509CertificateLoader.LoadCertificate(element.Certificate.RawData))]
            : null;
    }
}
