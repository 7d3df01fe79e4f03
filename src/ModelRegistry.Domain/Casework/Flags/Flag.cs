namespace ModelRegistry.Domain.Casework.Flags;

/// <summary>
/// A warning that an officer put on something, for every case that it concerns. Never changed: it is lifted, with a reason.
/// </summary>
public sealed class Flag : ITenantOwned, IAppendOnly
{
    /// <summary>Its identity.</summary>
    public required FlagId Id { get; init; }

    /// <summary>The office whose flag it is: no applicant ever sees one.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>What it warns of.</summary>
    public required FlagKind Kind { get; init; }

    /// <summary>What it stands on.</summary>
    public required FlagSubject Subject { get; init; }

    /// <summary>Which one of those (<see cref="KeyOf"/>).</summary>
    public required string Key { get; init; }

    /// <summary>The same in words, as they were when it was raised.</summary>
    public required string Words { get; init; }

    /// <summary>Why it was raised.</summary>
    public required string Why { get; init; }

    /// <summary>Who raised it.</summary>
    public required PersonId RaisedBy { get; init; }

    /// <summary>When, to the microsecond.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>How it was lifted; null while it stands.</summary>
    public FlagLift? Lift { get; init; }

    /// <summary>What keeps a case from being finalised while this stands; null where it blocks nothing.</summary>
    public string? Blocking => Lift is null && FlagTable.Of(Kind) is { Blocks: true } rule
        ? $"A flag stands on the {FlagTable.Of(Subject)} {Words}: {rule.Words}. {Why} A {CaseWords.Of(rule.LiftedBy)} may lift it."
        : null;

    /// <summary>The key of a thing that has an id or a code.</summary>
    public static string KeyOf(FlagSubject subject, string value) => $"{subject}:{value.Trim().ToUpperInvariant()}";
}

/// <summary>That a flag was lifted. Never changed; who still sees the danger raises another flag.</summary>
public sealed class FlagLift : ITenantOwned, IAppendOnly
{
    /// <summary>The flag.</summary>
    public required FlagId FlagId { get; init; }

    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Why it was lifted.</summary>
    public required string Why { get; init; }

    /// <summary>Who lifted it.</summary>
    public required PersonId LiftedBy { get; init; }

    /// <summary>When, to the microsecond.</summary>
    public required DateTimeOffset LiftedAt { get; init; }
}
