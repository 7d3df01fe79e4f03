namespace ModelRegistry.Domain.People;

/// <summary>In an emergency somebody opens, for some minutes, the reading of what they otherwise may not read. Each read is
/// logged.</summary>
public sealed class BreakGlass : IAppendOnly
{
    /// <summary>Its identity.</summary>
    public required BreakGlassId Id { get; init; }

    /// <summary>Who opened it.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it closes by itself.</summary>
    public required DateTimeOffset Until { get; init; }
}

/// <summary>Another person has looked at what was read, and why.</summary>
public sealed class BreakGlassReview : IAppendOnly
{
    /// <summary>Of what.</summary>
    public required BreakGlassId BreakGlassId { get; init; }

    /// <summary>Whether it was justified.</summary>
    public required bool Justified { get; init; }

    /// <summary>What was found.</summary>
    public required string Findings { get; init; }

    /// <summary>Who reviewed it: never who opened it.</summary>
    public required PersonId ReviewedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset ReviewedAt { get; init; }
}
