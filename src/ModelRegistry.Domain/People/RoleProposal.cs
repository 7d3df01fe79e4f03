namespace ModelRegistry.Domain.People;

/// <summary>What is proposed for somebody: other roles for good, or one more for some days.</summary>
public enum RoleProposalKind
{
    /// <summary>These roles in place of those there are.</summary>
    Roles,

    /// <summary>To act for a role from a day to a day, up to a limit.</summary>
    Acting,
}

/// <summary>One administrator proposes what another one rules on; it takes effect with the ruling and not before.</summary>
public sealed class RoleProposal : IAppendOnly
{
    /// <summary>Its identity.</summary>
    public required RoleProposalId Id { get; init; }

    /// <summary>For whom.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>What is proposed.</summary>
    public required RoleProposalKind Kind { get; init; }

    /// <summary>The names of the roles, separated by spaces; one for acting.</summary>
    public required string Roles { get; init; }

    /// <summary>The first instant of acting; null for roles for good.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The first instant at which acting is over; null for roles for good.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The outcomes of a determination that whoever acts may decide, separated by spaces; null for roles for good.</summary>
    public string? Outcomes { get; init; }

    /// <summary>
    /// The largest stated value of what whoever acts may decide on, in whole units of the authority's money; null for any.
    /// </summary>
    public long? MostValue { get; init; }

    /// <summary>Whether whoever acts may decide only what one countersigner is enough for.</summary>
    public bool OrdinaryRisk { get; init; }

    /// <summary>
    /// The code of the authority for which whoever acts does so, where it is not that of their own office; null for their own.
    /// </summary>
    public string? Authority { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who proposed it.</summary>
    public required PersonId ProposedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset ProposedAt { get; init; }
}

/// <summary>What became of a proposal; there is one ruling, by another person than who proposed and than whom it is for.</summary>
public sealed class RoleRuling : IAppendOnly
{
    /// <summary>On what.</summary>
    public required RoleProposalId ProposalId { get; init; }

    /// <summary>Whether it was agreed.</summary>
    public required bool Agreed { get; init; }

    /// <summary>Whether nobody else was there to rule: the only administrator did it alone.</summary>
    public required bool Alone { get; init; }

    /// <summary>Who ruled.</summary>
    public required PersonId RuledBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset RuledAt { get; init; }
}
