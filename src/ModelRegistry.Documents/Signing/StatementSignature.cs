using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Documents.Reading;
using ModelRegistry.Documents.Signing;

namespace ModelRegistry.Documents;

/// <summary>
/// The signature over a statement that is no paper: a detached CMS signature (RFC 5652) beside the bytes it covers. The check reads the
/// bytes anew and asks of the certificate what it asks of a decision's.
/// </summary>
public static class StatementSignature
{
    /// <summary>Signs bytes.</summary>
    /// <param name="key">The key; it stays the caller's.</param>
    /// <param name="statement">The bytes.</param>
    public static byte[] Sign(SigningKey key, byte[] statement) => CmsSigning.Sign(key, statement);

    /// <summary>Checks a signature.</summary>
    /// <param name="statement">The bytes that are said to be signed.</param>
    /// <param name="signature">The signature.</param>
    /// <param name="trustedRoots">Whose certificates are trusted; with none the verdict is at best "could not check".</param>
    /// <param name="claimed">When the statement says it was signed.</param>
    /// <param name="now">The moment of the check.</param>
    public static StatementCheck Check(
        byte[] statement, byte[] signature, X509Certificate2Collection trustedRoots, DateTimeOffset claimed, DateTimeOffset now)
    {
        try
        {
            using var cms = CmsSignature.Read(signature);
            if (!SHA256.HashData(statement).AsSpan().SequenceEqual(cms.MessageDigest))
                return new(Verdict.NotValid, "The statement was changed after it was signed.", cms.Signer.Subject);
            if (!cms.Holds())
                return new(Verdict.NotValid, "The signature was not made with the key of its certificate.", cms.Signer.Subject);
            if (claimed > now.AddMinutes(5))
                return new(Verdict.NotValid, "The statement claims a time that is still to come.", cms.Signer.Subject);
            var checks = new CertificateChecks(cms, new TrustAnchors(trustedRoots), new ProofStore(), new Moments(claimed, null, now))
                .Run().Where(check => check.Decides).ToArray();
            if (Array.Find(checks, check => check.Outcome == CheckOutcome.Failed) is { } failed)
                return new(Verdict.NotValid, failed.Sentence, cms.Signer.Subject);
            return Array.Find(checks, check => check.Outcome == CheckOutcome.NotChecked) is { } open
                ? new(Verdict.CouldNotCheck, open.Sentence, cms.Signer.Subject)
                : new(Verdict.Valid, "The statement is unchanged and signed under a trusted root.", cms.Signer.Subject);
        }
        catch (Exception unfit) when (unfit is AsnContentException or CryptographicException)
        {
            return new(Verdict.NotValid, $"The signature cannot be read: {unfit.Message}", "");
        }
    }
}

/// <summary>What came of checking a signature over a statement.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Summary">Why, in a sentence.</param>
/// <param name="Signer">The subject of the certificate; empty where none could be read.</param>
public sealed record StatementCheck(Verdict Verdict, string Summary, string Signer);
