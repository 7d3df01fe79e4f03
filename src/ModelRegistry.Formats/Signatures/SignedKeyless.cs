using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Domain;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Signatures;

/// <summary>
/// A bundle with a certificate that was valid for minutes. The clock says nothing then: the instant comes from the transparency log or a
/// time-stamp, and the certificate's path is asked for that instant, with the promise of a log of certificates that it was not issued in
/// secret.
/// </summary>
internal sealed class SignedKeyless(Source source, Envelope envelope, TrustAnchors trust)
{
    public Signer Check(Node material, Func<ReadOnlyMemory<byte>, HashAlgorithmName?, Truth> verifies, Stamped stamped)
    {
        // The form before 0.3 carried a chain of which only the first certificate is for use.
        var holder = material["certificate"] ?? material["x509CertificateChain"]!.List("certificates")[0];
        using var leaf = Envelope.Bytes(source, holder, "rawBytes") is { } bytes ? Chains.Read(bytes) : null;
        if (leaf is null) return Signer.Not("a certificate", "The signing certificate cannot be read.");
        if (CertificateIdentity.Of(leaf) is not { } identity)
            return Signer.Not("a certificate", "The certificate names no single identity, or no provider that vouched for it.");
        var name = $"{identity.Subject} (by {identity.Issuer})";
        if (verifies(leaf.PublicKey.ExportSubjectPublicKeyInfo(), null) is not Truth.Yes)
            return Signer.Not(name, $"It does not verify with the certificate of {name}.");
        if (material.List("tlogEntries") is not [var entry])
            return Signer.CannotTell(name, "It carries no entry of a transparency log, so nothing says when it was made.");
        var (at, logged, why) = new LogEntry(entry, trust.Sigstore)
            .Check(envelope, leaf.RawDataMemory.Span, stamped);
        if (at is not { } when) return new(logged, name, why);
        if (Fault(leaf, when, out var issuer) is { } fault)
            return Signer.Not(name, $"At {when:O}, when the log took it, its certificate did not hold: {fault}");
        using (issuer)
        {
            var (known, unknown) = CertificateTimestamps.Check(leaf, issuer!, trust.Sigstore.CertificateLogs);
            return known switch
            {
                Truth.No => Signer.Not(name, unknown),
                Truth.Yes => Pinned(identity, name, when),
                _ => Pinned(identity, name, when).Also(unknown),
            };
        }
    }

    private Signer Pinned(CertificateIdentity identity, string name, DateTimeOffset at)
    {
        List<PinnedSigner> pins = [.. trust.Identities.Where(p => p.Identity == identity.Subject && p.Issuer == identity.Issuer)];
        return pins is [var first, ..]
            ? new(Truth.Yes, $"{first.Name}: {name}", $"It verifies as {first.Name}, logged at {at:O}.") { SignedAt = at, Pins = pins }
            : new(Truth.Yes, name, $"It verifies, logged at {at:O}; nobody pinned {name}.") { SignedAt = at };
    }

    private string? Fault(X509Certificate2 leaf, DateTimeOffset at, out X509Certificate2? issuer)
    {
        var fault = "no authority of the trusted root was in use then.";
        foreach (var authority in trust.Sigstore.Authorities.Where(a => a.Valid.Holds(at)))
        {
            var chain = authority.Chain.Select(c => X509CertificateLoader.LoadCertificate(c.Span)).ToList();
            var found = Chains.Fault(leaf, chain.SkipLast(1), chain[^1], at, forCode: true);
            issuer = found is null ? X509CertificateLoader.LoadCertificate(authority.Chain[0].Span) : null;
            chain.ForEach(c => c.Dispose());
            if (found is null) return null;
            fault = found;
        }

        issuer = null;
        return fault;
    }
}
