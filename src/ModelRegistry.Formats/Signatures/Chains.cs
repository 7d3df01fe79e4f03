using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Formats.Signatures;

/// <summary>Certification paths (RFC 5280, 6) to a given root and at a given instant; revocation is not asked, since nothing is
/// fetched.</summary>
internal static class Chains
{
    private const string CodeSigning = "1.3.6.1.5.5.7.3.3";

    /// <summary>Null when a path holds, else why it does not.</summary>
    public static string? Fault(
        X509Certificate2 leaf, IEnumerable<X509Certificate2> between, X509Certificate2 root, DateTimeOffset at, bool forCode)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(root);
        chain.ChainPolicy.ExtraStore.AddRange(between.ToArray());
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTimeIgnored = false;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        if (forCode) chain.ChainPolicy.ApplicationPolicy.Add(new Oid(CodeSigning));
        return chain.Build(leaf) ? null
            : string.Join("; ", chain.ChainStatus.Select(s => s.StatusInformation.Trim()).Distinct(StringComparer.Ordinal));
    }

    /// <summary>A certificate from DER or PEM bytes; null when they are none.</summary>
    public static X509Certificate2? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(bytes);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Whether the key may sign: by its usage, or where none is stated by its extended usage for code.</summary>
    public static bool MaySign(X509Certificate2 certificate)
    {
        var usage = certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault();
        if (usage is not null) return usage.KeyUsages.HasFlag(X509KeyUsageFlags.DigitalSignature);
        return certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>()
            .Any(e => e.EnhancedKeyUsages.Cast<Oid>().Any(o => o.Value == CodeSigning));
    }
}
