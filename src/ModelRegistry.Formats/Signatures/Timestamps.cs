using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Domain;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Signatures;

/// <summary>What the time-stamps beside a signature say.</summary>
/// <param name="At">The earliest instant that an authority of the trusted root stamped.</param>
/// <param name="Holds">Unknown where there is none, or none by an authority that is believed; no where one is not about this signature or
/// does not verify.</param>
/// <param name="Why">Why not, in a sentence.</param>
internal sealed record Stamped(DateTimeOffset? At, Truth Holds, string Why)
{
    /// <summary>When it was signed, for a log that states no time.</summary>
    public (DateTimeOffset? At, Truth Known, string Why) InPlaceOfLog() => At is { } at ? (at, Truth.Yes, "")
        : Holds is Truth.No ? (null, Truth.No, Why)
        : (null, Truth.Unknown, $"Its transparency log states no time, and no time-stamp that is believed here says when it was made. {Why}".TrimEnd());
}

/// <summary>
/// Time-stamps over a signature (RFC 3161) as a bundle carries them: by an authority of the trusted root they say when it was made, where
/// no log does.
/// </summary>
internal static class Timestamps
{
    private const int Most = 8;

    /// <summary>Reads and checks them.</summary>
    /// <param name="material">The bundle's material.</param>
    /// <param name="signature">What they must be about.</param>
    /// <param name="root">Whose time-stamps are believed.</param>
    public static Stamped Check(Node material, ReadOnlySpan<byte> signature, TrustedRoot root)
    {
        var (at, why) = ((DateTimeOffset?)null, "");
        foreach (var stamp in (material["timestampVerificationData"]?.List("rfc3161Timestamps") ?? []).Take(Most))
        {
            if (TokenOf(stamp.Text("signedTimestamp")) is not { } token) return new(null, Truth.No, "The time-stamp beside it cannot be read.");
            if (!Verified(token, signature, root, out var signer)) return new(null, Truth.No, "The time-stamp beside it is about another signature or does not verify.");
            using (signer)
            {
                var when = token.TokenInfo.Timestamp;
                if (!IsBelieved(signer!, when, root)) why = "Not checked: a time-stamp by an authority that is not in the trusted root.";
                else if (at is null || when < at) at = when;
            }
        }

        return new(at, at is null ? Truth.Unknown : Truth.Yes, why);
    }

    // A response of an authority: how it went, then the token.
    private static Rfc3161TimestampToken? TokenOf(string? base64)
    {
        try
        {
            var response = new AsnReader(Convert.FromBase64String(base64 ?? ""), AsnEncodingRules.BER).ReadSequence();
            response.ReadEncodedValue();
            return Rfc3161TimestampToken.TryDecode(response.ReadEncodedValue(), out var token, out _) ? token : null;
        }
        catch (Exception broken) when (broken is FormatException or AsnContentException or CryptographicException)
        {
            return null;
        }
    }

    private static bool Verified(Rfc3161TimestampToken token, ReadOnlySpan<byte> signature, TrustedRoot root, out X509Certificate2? signer)
    {
        var known = new X509Certificate2Collection();
        foreach (var one in root.TimestampAuthorities.SelectMany(one => one.Chain))
        {
            known.Add(X509CertificateLoader.LoadCertificate(one.Span));
        }

        try
        {
            return token.VerifySignatureForData(signature, out signer, known) && signer is not null;
        }
        catch (CryptographicException)
        {
            signer = null;
            return false;
        }
    }

    private static bool IsBelieved(X509Certificate2 signer, DateTimeOffset at, TrustedRoot root)
    {
        foreach (var authority in root.TimestampAuthorities.Where(one => one.Valid.Holds(at)))
        {
            var chain = authority.Chain.Select(one => X509CertificateLoader.LoadCertificate(one.Span)).ToList();
            var fault = Chains.Fault(signer, chain.SkipLast(1), chain[^1], at, forCode: false);
            chain.ForEach(one => one.Dispose());
            if (fault is null) return true;
        }

        return false;
    }
}
