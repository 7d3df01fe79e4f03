namespace ModelRegistry.Domain.People;

/// <summary>What came of an access that is logged.</summary>
public enum AccessOutcome
{
    /// <summary>It was read.</summary>
    Read,

    /// <summary>It was refused, for want of a role, a factor, a confirmation or a second person.</summary>
    Refused,

    /// <summary>There was nothing of that name, or not for this caller.</summary>
    NotFound,
}

/// <summary>
/// A line of the log of access: who read or was refused what, when, from where. It names nobody: ids, not names, and never the content. It
/// references no other row, so that nothing can keep it from being written and it outlasts what it speaks of.
/// </summary>
public sealed class AccessEntry : IAppendOnly
{
    /// <summary>Its identity.</summary>
    public required AccessEntryId Id { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The id of the person; null for nobody signed in.</summary>
    public Guid? Who { get; init; }

    /// <summary>The id of the organisation for which they acted; null for nobody signed in.</summary>
    public Guid? ActingFor { get; init; }

    /// <summary>The id of the session; null for a machine and for nobody.</summary>
    public Guid? InSession { get; init; }

    /// <summary>The act, or the address of the page.</summary>
    public required string Act { get; init; }

    /// <summary>Ids and references of what was asked for; empty for a list of everything.</summary>
    public required string Subject { get; init; }

    /// <summary>What came of it.</summary>
    public required AccessOutcome Outcome { get; init; }

    /// <summary>The kind of refusal; null where it was read.</summary>
    public string? Why { get; init; }

    /// <summary>The address that the request came from; empty for one without a network.</summary>
    public required string Address { get; init; }

    /// <summary>The id of the emergency opening under which it was read; null for none.</summary>
    public Guid? Under { get; init; }
}
