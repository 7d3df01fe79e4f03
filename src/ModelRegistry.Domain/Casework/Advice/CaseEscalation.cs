namespace ModelRegistry.Domain.Casework.Advice;

/// <summary>
/// A disagreement of the levels on its way to whoever resolves it. It begins with the advice that disagrees, and nothing goes to be
/// countersigned before it has ended.
/// </summary>
public sealed class CaseEscalation : ITenantOwned, IAppendOnly
{
    private readonly List<EscalationMinute> minutes = [];

    /// <summary>The case.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>Its place among the escalations of the case, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The organisation that applied.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>On what the levels disagreed as it began.</summary>
    public required string About { get; init; }

    /// <summary>The day by which it is to be resolved; null where the authority's law is not held to say one.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Whose advice began it.</summary>
    public required PersonId BegunBy { get; init; }

    /// <summary>When, to the microsecond.</summary>
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>What was said.</summary>
    public IReadOnlyList<EscalationMinute> Minutes => minutes;

    /// <summary>How it ended; null while it is open.</summary>
    public EscalationEnd? End { get; private set; }

    internal void Note(EscalationMinute minute) => minutes.Add(minute);

    internal void Close(EscalationEnd end) => End = end;
}

/// <summary>One thing that was said on a disagreement. Never changed.</summary>
public sealed class EscalationMinute : ITenantOwned, IAppendOnly
{
    /// <summary>The case.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>Which escalation of it.</summary>
    public required int Escalation { get; init; }

    /// <summary>Its place among the minutes, from 1.</summary>
    public required int Number { get; init; }

    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Who spoke, by office and not by name: "the referred agency, its director for technology".</summary>
    public required string Speaker { get; init; }

    /// <summary>What was said.</summary>
    public required string Said { get; init; }

    /// <summary>Who wrote it down.</summary>
    public required PersonId RecordedBy { get; init; }

    /// <summary>When, to the microsecond.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}

/// <summary>How a disagreement ended: a higher level resolved it, or the levels came to agree. Never changed.</summary>
public sealed class EscalationEnd : ITenantOwned, IAppendOnly
{
    /// <summary>The case.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>Which escalation of it.</summary>
    public required int Number { get; init; }

    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>As whom it was resolved: "chair of the Operating Committee"; null where the levels came to agree.</summary>
    public string? ResolvedAs { get; init; }

    /// <summary>Why it is resolved so.</summary>
    public required string Reasons { get; init; }

    /// <summary>Who resolved it, or whose advice brought the agreement.</summary>
    public required PersonId EndedBy { get; init; }

    /// <summary>When, to the microsecond.</summary>
    public required DateTimeOffset EndedAt { get; init; }
}
