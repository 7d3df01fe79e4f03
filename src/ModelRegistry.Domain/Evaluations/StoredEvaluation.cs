namespace ModelRegistry.Domain.Evaluations;

/// <summary>
/// An evaluation as it was made: edition, question, facts, findings and answer, frozen. Drafts and decisions rest on one of these, and
/// replaying it must give the same bytes.
/// </summary>
public sealed class StoredEvaluation : ITenantOwned, IAppendOnly
{
    /// <summary>Its identity.</summary>
    public required EvaluationId Id { get; init; }

    /// <summary>The organisation whose person asked.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The release that was asked about; null where the item is no release of this registry.</summary>
    public ReleaseId? ReleaseId { get; init; }

    /// <summary>The hash of the rulebook edition.</summary>
    public required string Edition { get; init; }

    /// <summary>The profile: which standings counted.</summary>
    public required string Profile { get; init; }

    /// <summary>The day whose law answered.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The whole evaluation as canonical JSON (RFC 8785).</summary>
    public required string Json { get; init; }

    /// <summary>The SHA-256 of that JSON's UTF-8 bytes.</summary>
    public required Sha256Digest Digest { get; init; }

    /// <summary>Who asked.</summary>
    public required PersonId EvaluatedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset EvaluatedAt { get; init; }
}
