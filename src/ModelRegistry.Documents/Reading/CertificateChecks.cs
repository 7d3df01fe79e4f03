using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Documents.Verifying;

namespace ModelRegistry.Documents.Reading;

/// <summary>For which time a certificate is judged, and what proves that time.</summary>
/// <param name="Claimed">The time the signature claims.</param>
/// <param name="Proven">The time before which the signature was there for certain, if a time-stamp proves one.</param>
/// <param name="Now">The moment of the check.</param>
internal sealed record Moments(DateTimeOffset? Claimed, DateTimeOffset? Proven, DateTimeOffset Now)
{
    public DateTimeOffset Judged => Proven ?? Claimed ?? Now;

    public string Name => Proven is null ? "claimed" : "proved";
}

/// <summary>
/// What is asked of the certificate: named by the signature, fit to sign, issued under a trusted root, valid at the time, not withdrawn.
/// </summary>
internal sealed class CertificateChecks(CmsSignature cms, TrustAnchors trust, ProofStore proofs, Moments moments)
{
    /// <summary>Whether there is proof for every certificate that it was not withdrawn.</summary>
    public bool StandingKnown { get; private set; }

    public IEnumerable<Check> Run()
    {
        yield return Named();
        var chain = trust.Roots.Count == 0 ? null
            : trust.Chains.Of(cms.Signer, cms.Certificates.Concat(proofs.Certificates), trust.Roots, moments.Judged);
        yield return Closed(chain);
        yield return Validity();
        yield return Revocation(chain);
    }

    private Check Named()
    {
        const CheckKind kind = CheckKind.SigningCertificate;
        if (!SHA256.HashData(cms.Signer.RawData).AsSpan().SequenceEqual(cms.CertificateDigest))
            return new Check(kind, CheckOutcome.Failed, "The signature names another certificate than the one that came with it.");
        if (KeyStrength.Refusal(cms.Signer) is { } weak)
            return new Check(kind, CheckOutcome.Failed, $"The certificate has {weak}, which decisions are not signed with.");
        if (Strength.Hash(cms.Signer) is { } hash)
            return new Check(kind, CheckOutcome.Failed, $"The certificate is signed over {hash}, which is no longer safe.");
        var usage = cms.Signer.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages ?? X509KeyUsageFlags.None;
        if ((usage & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) == X509KeyUsageFlags.None)
            return new Check(kind, CheckOutcome.Failed, "The certificate was not issued for signing.");
        return new Check(kind, CheckOutcome.Passed, "The signature names its certificate, and that was issued for signing.");
    }

    private Check Closed(Chain? chain)
    {
        const CheckKind kind = CheckKind.Chain;
        if (chain is null)
            return new Check(kind, CheckOutcome.NotChecked, "No trusted root was given, so nothing says whose signature this is.");
        if (chain.Fault is { } fault)
            return new Check(
                kind, CheckOutcome.Failed,
                $"The certificate of \"{cms.Signer.Subject}\" was not issued under a trusted root ({fault}): anybody may have signed.");
        var used = chain.Certificates.Select(certificate => certificate.Thumbprint).ToHashSet(StringComparer.Ordinal);
        return cms.Certificates.All(certificate => used.Contains(certificate.Thumbprint))
            ? new Check(kind, CheckOutcome.Passed, $"The certificate was issued under the trusted root \"{chain.Root}\".")
            : new Check(kind, CheckOutcome.Failed, "The signature carries a certificate that has no part in it.");
    }

    private Check Validity()
    {
        const CheckKind kind = CheckKind.Validity;
        if (moments.Claimed is null)
            return new Check(
                kind, CheckOutcome.Failed, "The signature does not say when it was made, so its certificate cannot be judged.");
        var at = moments.Judged.UtcDateTime;
        var (from, until) = (cms.Signer.NotBefore.ToUniversalTime(), cms.Signer.NotAfter.ToUniversalTime());
        var period = string.Create(CultureInfo.InvariantCulture, $"from {from:yyyy-MM-dd} to {until:yyyy-MM-dd}");
        if (at < from || until < at)
            return new Check(
                kind, CheckOutcome.Failed, $"At the {moments.Name} time the certificate was not valid: it is valid {period}.");
        if (moments.Proven is null && until < moments.Now.UtcDateTime)
            return new Check(
                kind, CheckOutcome.NotChecked,
                $"The certificate has expired since ({period}), and nothing proves that the paper was signed before that.");
        return new Check(kind, CheckOutcome.Passed, $"At the {moments.Name} time the certificate was valid ({period}).");
    }

    private Check Revocation(Chain? chain)
    {
        const CheckKind kind = CheckKind.Revocation;
        if (chain is null or { Fault: not null })
            return new Check(
                kind, CheckOutcome.NotChecked, "Whether the certificate was withdrawn was not checked: nobody vouches for it.",
                Decides: false);
        var found = new Withdrawal(proofs, moments.Now).Along(chain.Certificates, moments.Judged);
        if (found.Withdrawn is { } withdrawn) return Withdrawn(withdrawn, found.Since);
        StandingKnown = found.Unknown is null;
        if (found.Unknown is { } unknown)
            return new Check(
                kind, CheckOutcome.NotChecked,
                $"Whether the certificate of \"{unknown.Subject}\" was withdrawn could not be checked: " +
                "neither the file nor the trust bundle holds a proof of it, and no network is asked.",
                Decides: false);
        return new Check(
            kind, CheckOutcome.Passed, $"No certificate was withdrawn, as its issuers said on {Withdrawal.Day(found.AsAt)}.");
    }

    private Check Withdrawn(X509Certificate2 certificate, DateTimeOffset since)
    {
        var day = Withdrawal.Day(since);
        if (moments.Proven is { } proven && proven < since)
        {
            StandingKnown = true;
            return new Check(
                CheckKind.Revocation, CheckOutcome.Passed,
                $"The certificate of \"{certificate.Subject}\" was withdrawn on {day}, after the paper was signed, as a time-stamp proves.");
        }

        return new Check(
            CheckKind.Revocation, CheckOutcome.Failed,
            $"The certificate of \"{certificate.Subject}\" was withdrawn on {day}, and nothing proves that the paper was signed before.");
    }
}
