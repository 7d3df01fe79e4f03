namespace ModelRegistry.Domain.Casework.Advice;

/// <summary>
/// A case laid before an agency. As long as it is open the agency's people read the case and advise on it; nothing else is theirs.
/// </summary>
public sealed class CaseReferral : ITenantOwned, IAppendOnly
{
    /// <summary>The case.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>Its place among the referrals of the case, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The organisation that applied.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The agency.</summary>
    public required OrganisationId AgencyId { get; init; }

    /// <summary>In what capacity it is asked: "end use and end users", "the agency with missile technology".</summary>
    public required string Capacity { get; init; }

    /// <summary>What it is asked.</summary>
    public required string Question { get; init; }

    /// <summary>The last day to answer.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Who referred it.</summary>
    public required PersonId ReferredBy { get; init; }

    /// <summary>When, to the microsecond.</summary>
    public required DateTimeOffset ReferredAt { get; init; }

    /// <summary>How it ended; null while it is open.</summary>
    public ReferralEnd? End { get; private set; }

    internal void Close(ReferralEnd end) => End = end;
}

/// <summary>How a referral ended: the agency answered, or it was recalled. Never changed.</summary>
public sealed class ReferralEnd : ITenantOwned, IAppendOnly
{
    /// <summary>The case.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>Which referral of it.</summary>
    public required int Number { get; init; }

    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>True when the agency answered, false when it was recalled.</summary>
    public required bool Answered { get; init; }

    /// <summary>Why it was recalled; null for an answer.</summary>
    public string? Reason { get; init; }

    /// <summary>Who answered or recalled.</summary>
    public required PersonId EndedBy { get; init; }

    /// <summary>When, to the microsecond.</summary>
    public required DateTimeOffset EndedAt { get; init; }
}
