namespace ModelRegistry.Domain.Signing;

/// <summary>
/// What a signed paper has for the long term, and what was added to it since: number 0 is the paper as issued, each later one a renewal.
/// The bytes of a number are the paper's and all additions up to it, so that what was issued is always the beginning.
/// </summary>
public sealed class PaperSeal : IAppendOnly
{
    /// <summary>Its identity.</summary>
    public required PaperSealId Id { get; init; }

    /// <summary>SHA-256 of the paper as issued.</summary>
    public required Sha256Digest Paper { get; init; }

    /// <summary>The paper's reference.</summary>
    public required string Reference { get; init; }

    /// <summary>0 as issued, then 1, 2 and so on.</summary>
    public required int Number { get; init; }

    /// <summary>What was added to the bytes of the number before; empty for 0.</summary>
    public required byte[] Addition { get; init; }

    /// <summary>SHA-256 of the whole with the addition.</summary>
    public required Sha256Digest Digest { get; init; }

    /// <summary>The level that the parts reach: B-B, B-T, B-LT or B-LTA (ETSI EN 319 142-1).</summary>
    public required string Level { get; init; }

    /// <summary>SHA-256 of the signer's certificate, lower-case hexadecimal.</summary>
    public required string KeyFingerprint { get; init; }

    /// <summary>
    /// The earliest time at which the signature was there for certain, as the verifier found; null where nothing proves one.
    /// </summary>
    public required DateTimeOffset? ProvedAt { get; init; }

    /// <summary>When the certificate of the newest time-stamp ends; null where there is none.</summary>
    public required DateTimeOffset? StampEnds { get; init; }

    /// <summary>The hash that the newest time-stamp is signed over, as an object identifier; null where there is none.</summary>
    public required string? StampHash { get; init; }

    /// <summary>When this was read or added.</summary>
    public required DateTimeOffset At { get; init; }
}
