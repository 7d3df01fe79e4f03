namespace ModelRegistry.Domain.Casework;

/// <summary>The person who acts, with the capacities that the person has now, as the server knows them.</summary>
/// <param name="Person">Who.</param>
/// <param name="Organisation">For whom the person acts.</param>
/// <param name="Roles">The capacities.</param>
/// <param name="At">When; kept to the microsecond.</param>
public sealed record CaseActor(PersonId Person, OrganisationId Organisation, IReadOnlyCollection<CaseRole> Roles, DateTimeOffset At)
{
    // Every database keeps a microsecond; a finer instant would not hash the same after it was read back.
    internal DateTimeOffset Moment => Kept(At);

    internal static DateTimeOffset Kept(DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}

/// <summary>Why a case did not move. The family is closed.</summary>
/// <param name="Sentence">What is wrong and what would be right.</param>
public abstract record CaseRefusal(string Sentence)
{
    /// <summary>The case is at a stage from which the table has no such line.</summary>
    public sealed record NotAtThisStage(string Sentence) : CaseRefusal(Sentence);

    /// <summary>The person has not the capacity, or not the organisation.</summary>
    public sealed record NotInThisRole(string Sentence) : CaseRefusal(Sentence);

    /// <summary>It takes another person.</summary>
    public sealed record SecondPersonNeeded(string Sentence) : CaseRefusal(Sentence);

    /// <summary>A flag, a referral or advice keeps it from being finalised.</summary>
    public sealed record Blocked(string Sentence) : CaseRefusal(Sentence);

    /// <summary>What the person read is no longer what stands.</summary>
    public sealed record DraftChanged(string Sentence) : CaseRefusal(Sentence);
}
