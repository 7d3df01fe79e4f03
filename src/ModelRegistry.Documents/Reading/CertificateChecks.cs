using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Documents.Reading;

/// <summary>
/// What is asked of the certificate: named by the signature, fit to sign, issued under a trusted root, valid at the time.
/// </summary>
internal sealed class CertificateChecks(CmsSignature cms, X509Certificate2Collection roots, DateTimeOffset? claimed, DateTimeOffset now)
{
    public IEnumerable<Check> Run()
    {
        yield return Named();
        yield return Chain();
        yield return Validity();
        yield return Time();
        yield return new Check(
            CheckKind.Revocation, CheckOutcome.NotChecked,
            "Whether the certificate was withdrawn could not be checked: the file carries no proof of it and no network is asked.",
                Decides: false);
    }

    private Check Named()
    {
        const CheckKind kind = CheckKind.SigningCertificate;
        if (!SHA256.HashData(cms.Signer.RawData).AsSpan().SequenceEqual(cms.CertificateDigest))
            return new Check(kind, CheckOutcome.Failed, "The signature names another certificate than the one that came with it.");
        if (KeyStrength.Refusal(cms.Signer) is { } weak)
            return new Check(kind, CheckOutcome.Failed, $"The certificate has {weak}, which decisions are not signed with.");
        var usage = cms.Signer.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages ?? X509KeyUsageFlags.None;
        if ((usage & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) == X509KeyUsageFlags.None)
            return new Check(kind, CheckOutcome.Failed, "The certificate was not issued for signing.");
        return new Check(kind, CheckOutcome.Passed, "The signature names its certificate, and that was issued for signing.");
    }

    private Check Chain()
    {
        if (roots.Count == 0)
            return new Check(
                CheckKind.Chain, CheckOutcome.NotChecked,
                "No trusted root was given, so nothing says whose signature this is.");
        using var chain = new X509Chain { ChainPolicy = Policy() };
        chain.Build(cms.Signer);
        var faults = chain.ChainStatus.Select(status => status.Status)
            .Where(status => status != X509ChainStatusFlags.NotTimeValid).ToList();
        if (faults.Count > 0)
            return new Check(
                CheckKind.Chain, CheckOutcome.Failed,
                $"The certificate of \"{cms.Signer.Subject}\" was not issued under a trusted root " +
                $"({string.Join(", ", faults)}): anybody may have signed.");
        var used = chain.ChainElements.Select(element => element.Certificate.Thumbprint).ToHashSet(StringComparer.Ordinal);
        return cms.Certificates.All(certificate => used.Contains(certificate.Thumbprint))
            ? new Check(
                CheckKind.Chain, CheckOutcome.Passed,
                $"The certificate was issued under the trusted root \"{chain.ChainElements[^1].Certificate.Subject}\".")
            : new Check(CheckKind.Chain, CheckOutcome.Failed, "The signature carries a certificate that has no part in it.");
    }

    private X509ChainPolicy Policy()
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
            VerificationTime = (claimed ?? now).UtcDateTime,
        };
        policy.CustomTrustStore.AddRange(roots);
        policy.ExtraStore.AddRange(cms.Certificates.ToArray());
        return policy;
    }

    private Check Validity()
    {
        if (claimed is not { } at)
            return new Check(
                CheckKind.Validity, CheckOutcome.Failed,
                "The signature does not say when it was made, so its certificate cannot be judged.");
        var (from, until) = (cms.Signer.NotBefore.ToUniversalTime(), cms.Signer.NotAfter.ToUniversalTime());
        var valid = from <= at.UtcDateTime && at.UtcDateTime <= until;
        var period = string.Create(CultureInfo.InvariantCulture, $"from {from:yyyy-MM-dd} to {until:yyyy-MM-dd}");
        return valid
            ? new Check(CheckKind.Validity, CheckOutcome.Passed, $"At the claimed time the certificate was valid ({period}).")
            : new Check(
                CheckKind.Validity, CheckOutcome.Failed,
                $"At the claimed time the certificate was not valid: it is valid {period}.");
    }

    private Check Time()
    {
        if (claimed is not { } at) return new Check(CheckKind.Time, CheckOutcome.Failed, "The signature claims no time.");
        var said = string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC");
        return at > now.AddMinutes(5)
            ? new Check(CheckKind.Time, CheckOutcome.Failed, $"The signature claims to be of {said}, which is still to come.")
            : new Check(
                CheckKind.Time, CheckOutcome.NotChecked,
                $"The time of signing, {said}, is only claimed by the signer: the signature has no time-stamp.", Decides: false);
    }
}
