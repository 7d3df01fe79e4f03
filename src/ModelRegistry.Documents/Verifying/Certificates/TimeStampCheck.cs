using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Documents.Reading;

namespace ModelRegistry.Documents.Verifying;

/// <summary>What came of checking one time-stamp.</summary>
/// <param name="Outcome">How it went.</param>
/// <param name="Sentence">Why, for a person.</param>
/// <param name="At">The time it names; of worth only where it passed.</param>
/// <param name="Chain">The way of its certificate to the root; empty where it did not get so far.</param>
internal sealed record Stamped(CheckOutcome Outcome, string Sentence, DateTimeOffset At, IReadOnlyList<X509Certificate2> Chain)
{
    /// <summary>Whether its proofs about withdrawal are whole.</summary>
    public bool StandingKnown { get; init; }

    public string Authority => Chain.Count > 0 ? Chain[0].Subject : "";
}

/// <summary>
/// Checks a time-stamp whole (RFC 3161, 2.3 and 2.4; RFC 5816): the imprint, the signature, that the certificate is the one it names and
/// was issued for time-stamps alone, the chain to a trusted root, and that nothing has since taken the worth from it.
/// </summary>
internal sealed class TimeStampCheck(TrustAnchors trust, ProofStore proofs, DateTimeOffset now)
{
    private const string TimeStamping = "1.3.6.1.5.5.7.3.8";

    /// <param name="token">The time-stamp.</param>
    /// <param name="data">What it should be over.</param>
    /// <param name="knownBy">By when it is known to have been there: the next later time-stamp, or now.</param>
    public Stamped Of(byte[] token, byte[] data, DateTimeOffset knownBy)
    {
        try
        {
            if (!Rfc3161TimestampToken.TryDecode(token, out var stamp, out var length) || length != token.Length)
                return Failed("A time-stamp cannot be read.");
            TokenForm.Check(token);
            return Of(stamp, data, knownBy);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or AsnContentException)
        {
            return Failed($"A time-stamp cannot be read: {unreadable.Message.TrimEnd('.')}.");
        }
    }

    private Stamped Of(Rfc3161TimestampToken stamp, byte[] data, DateTimeOffset knownBy)
    {
        var cms = stamp.AsSignedCms();
        var at = stamp.TokenInfo.Timestamp;
        if (Weak(stamp.TokenInfo.HashAlgorithmId.Value) || cms.SignerInfos.Cast<SignerInfo>().Any(one => Weak(one.DigestAlgorithm.Value)))
            return Failed("A time-stamp uses a hash that is no longer safe (SHA-1 or MD5).");
        if (cms.SignerInfos.Count != 1 || cms.SignerInfos[0].UnsignedAttributes.Count > 0)
            return Failed("A time-stamp carries more than one.");
        if (!stamp.VerifySignatureForData(data, out var signer, [.. proofs.Certificates]))
            return Failed("A time-stamp is not over these bytes, or was not made with the key of its certificate.");
        var made = $"A time-stamp was made by \"{signer.Subject}\"";
        if (!ForTimeStampsAlone(signer)) return Failed($"{made}, whose certificate is not for that alone.");
        if (Strength.Fault(signer) is { } weak) return Failed($"{made}, whose certificate has {weak}.");
        if (at > now.AddMinutes(5)) return Failed($"A time-stamp is of {Withdrawal.Day(at)}, which is still to come.");
        var known = cms.Certificates.Concat(proofs.Certificates);
        var chain = trust.Chains.Of(signer, known, trust.TimestampRoots ?? trust.Roots, at);
        var used = chain.Certificates.Select(one => one.Thumbprint).ToHashSet(StringComparer.Ordinal);
        return chain.Fault is null && cms.Certificates.Any(one => !used.Contains(one.Thumbprint))
            ? Failed("A time-stamp carries a certificate that has no part in it.")
            : Trusted(chain, at, knownBy);
    }

    private Stamped Trusted(Chain chain, DateTimeOffset at, DateTimeOffset knownBy)
    {
        var name = chain.Certificates[0].Subject;
        if (chain.Fault is { } fault)
            return trust.TimestampRoots is null
                ? Open($"The time-stamp of \"{name}\" could not be checked: no root of time-stamp authorities was given that it is under.")
                : Failed($"A time-stamp was made by \"{name}\", which is under no trusted root of time-stamp authorities ({fault}).");
        var end = chain.Certificates[0].NotAfter.ToUniversalTime();
        if (at.UtcDateTime < chain.Certificates[0].NotBefore.ToUniversalTime() || at.UtcDateTime > end)
            return Failed($"A time-stamp was made by \"{name}\" when its certificate was not valid.");
        var standing = new Withdrawal(proofs, now).Along(chain.Certificates, at);
        if (standing.Withdrawn is { } withdrawn && standing.Since <= at)
            return Failed(
                $"A time-stamp was made after the certificate of \"{withdrawn.Subject}\" was withdrawn " +
                $"({Withdrawal.Day(standing.Since)}).");
        if (standing.Withdrawn is not null && standing.Since < knownBy)
            return Open(
                $"The certificate of \"{name}\" was withdrawn on {Withdrawal.Day(standing.Since)}, " +
                "and nothing proves that its time-stamp was there before.");
        if (end < knownBy.UtcDateTime)
            return Open(
                $"The certificate of the time-stamp authority \"{name}\" has expired, and no later time-stamp renewed its proof.");
        return new Stamped(CheckOutcome.Passed, $"\"{name}\" has stamped it at {Withdrawal.Day(at)}.", at, chain.Certificates)
        {
            StandingKnown = standing is { Withdrawn: null, Unknown: null },
        };
    }

    /// <summary>Extended key usage that is critical and names time-stamping and nothing else (RFC 3161, 2.3).</summary>
    private static bool ForTimeStampsAlone(X509Certificate2 signer) =>
        signer.Extensions.OfType<X509EnhancedKeyUsageExtension>().FirstOrDefault() is { Critical: true } usage
        && usage.EnhancedKeyUsages.Cast<Oid>().Select(one => one.Value).ToList() is [TimeStamping];

    private static bool Weak(string? algorithm) =>
        algorithm is not ("2.16.840.1.101.3.4.2.1" or "2.16.840.1.101.3.4.2.2" or "2.16.840.1.101.3.4.2.3");

    private static Stamped Failed(string sentence) => new(CheckOutcome.Failed, sentence, default, []);

    private static Stamped Open(string sentence) => new(CheckOutcome.NotChecked, sentence, default, []);
}
