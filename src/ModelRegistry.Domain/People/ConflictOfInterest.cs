namespace ModelRegistry.Domain.People;

/// <summary>
/// A person says that an organisation or a party concerns them privately. From then on they act on no case that it applied for or is a
/// party to.
/// </summary>
public sealed class ConflictOfInterest : IAppendOnly
{
    /// <summary>Its identity.</summary>
    public required ConflictId Id { get; init; }

    /// <summary>Who declared it.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>The name of the organisation or party, as declared.</summary>
    public required string Concerns { get; init; }

    /// <summary>The same in capitals: what names are compared by.</summary>
    public required string ConcernsKey { get; init; }

    /// <summary>What the interest is.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was declared.</summary>
    public required DateTimeOffset DeclaredAt { get; init; }
}

/// <summary>A conflict is over, as another person has found.</summary>
public sealed class ConflictEnd : IAppendOnly
{
    /// <summary>Which.</summary>
    public required ConflictId ConflictId { get; init; }

    /// <summary>Why it is over.</summary>
    public required string Reason { get; init; }

    /// <summary>Who found so: never the person concerned.</summary>
    public required PersonId EndedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset EndedAt { get; init; }
}
