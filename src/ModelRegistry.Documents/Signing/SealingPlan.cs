using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Documents.Signing;

namespace ModelRegistry.Documents;

/// <summary>The levels of a signature in a PDF, each with all of the one before (ETSI EN 319 142-1, 6).</summary>
public enum SealLevel
{
    /// <summary>B-B: signed; the time is the signer's word.</summary>
    Basic,

    /// <summary>B-T: a time-stamp proves that the signature existed by then.</summary>
    Stamped,

    /// <summary>B-LT: certificates and proofs that none was withdrawn travel inside.</summary>
    LongTerm,

    /// <summary>B-LTA: a time-stamp over all of it, which can be renewed for ever.</summary>
    Archival,
}

/// <summary>How papers are sealed.</summary>
/// <param name="Level">The level wanted; null is the highest that the rest allows.</param>
/// <param name="Timestamps">The time-stamp authority; null where there is none, and papers are B-B.</param>
/// <param name="Roots">The roots of the signing certificates.</param>
/// <param name="Lists">A file or folder of lists of withdrawn certificates, for authorities that serve none; or null.</param>
public sealed record SealingPlan(SealLevel? Level, TimestampSource? Timestamps, X509Certificate2Collection Roots, string? Lists)
{
    /// <summary>The level that papers signed with this key get.</summary>
    /// <param name="key">The key.</param>
    public SealLevel LevelWith(SigningKey key)
    {
        if (Level is { } wanted) return wanted;
        if (Timestamps is null) return SealLevel.Basic;
        var named = key.Issuers.Prepend(key.Certificate).All(one => Addresses.Lists(one).Count + Addresses.Responders(one).Count > 0);
        return named || Lists is not null ? SealLevel.Archival : SealLevel.Stamped;
    }

    /// <summary>What contradicts itself in the plan, as a sentence, or null.</summary>
    public string? Refusal => Level is > SealLevel.Basic && Timestamps is null
        ? "Signing:Level asks for a time-stamp, and no time-stamp authority is configured. Name one (Signing:TimestampUrl) or ask for B-B."
        : Timestamps is { Roots.Count: 0 }
            ? "A time-stamp authority is configured and no root by which it is believed. Name its root (Signing:TimestampRoots)." : null;
}
