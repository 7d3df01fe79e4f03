using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Documents.Reading;

namespace ModelRegistry.Documents.Verifying;

/// <summary>The way from a certificate to a trusted root, as it stood at a time (RFC 5280, 6).</summary>
/// <param name="Certificates">The certificate first, the root last; as far as it goes where it does not close.</param>
/// <param name="Fault">Why it does not serve, as the end of a sentence, or null.</param>
internal sealed record Chain(IReadOnlyList<X509Certificate2> Certificates, string? Fault)
{
    public string Root => Certificates[^1].Subject;

    public static Chain Of(
        X509Certificate2 certificate, IEnumerable<X509Certificate2> known, X509Certificate2Collection roots, DateTimeOffset at)
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
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        chain.ChainPolicy.ExtraStore.AddRange(known.ToArray());
        chain.Build(certificate);
        var faults = chain.ChainStatus.Select(status => status.Status)
            .Where(status => status != X509ChainStatusFlags.NotTimeValid).ToList();
        var found = chain.ChainElements.Select(element => X509CertificateLoader.LoadCertificate(element.Certificate.RawData)).ToList();
        return new Chain(found, faults.Count > 0 ? string.Join(", ", faults) : Weak(found) ?? OutOfTime(found, at));
    }

    /// <summary>A root is trusted for itself, so that what it is signed over does not matter.</summary>
    private static string? Weak(List<X509Certificate2> found) => found.Skip(1).SkipLast(1)
        .Select(between => Strength.Fault(between) is { } fault ? $"\"{between.Subject}\" has {fault}" : null)
        .FirstOrDefault(fault => fault is not null)
        ?? (Strength.Hash(found[0]) is { } hash && found.Count > 1 ? $"\"{found[0].Subject}\" has a signature over {hash}" : null);

    /// <summary>The certificate itself is judged for its own; those above must have been valid too.</summary>
    private static string? OutOfTime(List<X509Certificate2> found, DateTimeOffset at) => found.Skip(1)
        .Where(above => at.UtcDateTime < above.NotBefore.ToUniversalTime() || at.UtcDateTime > above.NotAfter.ToUniversalTime())
        .Select(above => $"\"{above.Subject}\" was not valid at that time").FirstOrDefault();
}
