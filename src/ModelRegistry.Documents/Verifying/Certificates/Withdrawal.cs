using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Documents.Reading;

namespace ModelRegistry.Documents.Verifying;

/// <summary>
/// Whether a certificate, or one above it, was withdrawn, judged for a time (RFC 5280, 6.3; ETSI EN 319 102-1, 5.2.5). A source counts
/// that is of that time or later, and not of after the certificate's own end, when lists no longer name it.
/// </summary>
internal sealed class Withdrawal(ProofStore proofs, DateTimeOffset now)
{
    /// <summary>What was found along a chain.</summary>
    /// <param name="Withdrawn">The certificate that was withdrawn, or null.</param>
    /// <param name="Since">Since when.</param>
    /// <param name="Unknown">The certificate on which there is no source, or null.</param>
    /// <param name="AsAt">The time of the oldest source that was needed.</param>
    public sealed record Finding(X509Certificate2? Withdrawn, DateTimeOffset Since, X509Certificate2? Unknown, DateTimeOffset AsAt);

    /// <param name="chain">The certificates, the root last; roots are withdrawn by no longer trusting them.</param>
    /// <param name="at">The time for which it is asked.</param>
    public Finding Along(IReadOnlyList<X509Certificate2> chain, DateTimeOffset at)
    {
        var (asAt, unknown) = (DateTimeOffset.MaxValue, (X509Certificate2?)null);
        for (var i = 0; i + 1 < chain.Count; i++)
        {
            var said = proofs.Of(chain[i], chain[i + 1]).Where(one => one.From <= now.AddMinutes(5)).ToList();
            if (said.Where(one => one.Since is not null).Min(one => one.Since) is { } since)
                return new Finding(chain[i], since, null, since);
            var end = new DateTimeOffset(chain[i].NotAfter.ToUniversalTime());
            var good = said.Where(one => one.From <= end && (one.From >= at || one.Until >= at)).ToList();
            if (good.Count == 0) unknown ??= chain[i];
            else asAt = DateTimeOffset.Compare(good.Max(one => one.From), asAt) < 0 ? good.Max(one => one.From) : asAt;
        }

        return new Finding(null, default, unknown, asAt);
    }

    public static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
