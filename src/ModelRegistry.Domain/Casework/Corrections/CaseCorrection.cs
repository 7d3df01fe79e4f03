using System.Text.Json;

namespace ModelRegistry.Domain.Casework.Corrections;

/// <summary>What is put right on a case, by two persons.</summary>
public enum CorrectionKind
{
    /// <summary>A closed case is opened again.</summary>
    Reopen = 1,

    /// <summary>The decision is to be modified: another one takes its place when it is issued.</summary>
    Amend = 2,

    /// <summary>A party of the application was named wrongly.</summary>
    CorrectParty = 3,

    /// <summary>Advice that was given was wrong and counts no more.</summary>
    RetractAdvice = 4,
}

/// <summary>
/// A correction as one officer proposes it; nothing changes before another person confirms it. Never changed: a proposal that is wrong is
/// rejected, and another one is made.
/// </summary>
public sealed class CaseCorrection : ITenantOwned, IAppendOnly
{
    /// <summary>Its identity.</summary>
    public required CorrectionId Id { get; init; }

    /// <summary>The case.</summary>
    public required CaseId CaseId { get; init; }

    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Its place among the corrections of the case, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What is put right.</summary>
    public required CorrectionKind Kind { get; init; }

    /// <summary>Why, in words that the applicant reads.</summary>
    public required string Reason { get; init; }

    /// <summary>What stood before, in words; null where the kind says it.</summary>
    public string? Before { get; init; }

    /// <summary>What stands after, in words; null where the kind says it.</summary>
    public string? After { get; init; }

    /// <summary>The change as canonical JSON, for the program that applies it; null where the kind says it.</summary>
    public string? ChangeJson { get; init; }

    /// <summary>The number of the advice that it retracts; null for another kind.</summary>
    public int? Advice => Kind is not CorrectionKind.RetractAdvice || ChangeJson is not { } json
        ? null
        : JsonSerializer.Deserialize<Dictionary<string, int>>(json)!["advice"];

    /// <summary>Who proposed it.</summary>
    public required PersonId ProposedBy { get; init; }

    /// <summary>When, to the microsecond.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>What a second person said to it; null while it waits for one.</summary>
    public CorrectionRuling? Ruling { get; private set; }

    /// <summary>Whether it has effect.</summary>
    public bool Stands => Ruling is { Confirmed: true };

    internal void Rule(CorrectionRuling ruling) => Ruling = ruling;
}

/// <summary>What a second person said to a proposed correction. Never changed.</summary>
public sealed class CorrectionRuling : ITenantOwned, IAppendOnly
{
    /// <summary>The correction.</summary>
    public required CorrectionId CorrectionId { get; init; }

    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>True when it has effect.</summary>
    public required bool Confirmed { get; init; }

    /// <summary>What was remarked; null for nothing.</summary>
    public string? Remark { get; init; }

    /// <summary>Who: never the person who proposed.</summary>
    public required PersonId RuledBy { get; init; }

    /// <summary>When, to the microsecond.</summary>
    public required DateTimeOffset RuledAt { get; init; }
}
