namespace ModelRegistry.Domain.Casework.Licences;

/// <summary>What an authority does to a decision that is out.</summary>
public enum MeasureKind
{
    /// <summary>It is not to be used until it is reinstated.</summary>
    Suspend = 1,

    /// <summary>A suspension ends.</summary>
    Reinstate = 2,

    /// <summary>It is over for good.</summary>
    Revoke = 3,

    /// <summary>It stands no more since a panel said so on an appeal; nobody proposes it.</summary>
    SetAside = 4,
}

/// <summary>Why, by code, so that measures can be counted; the words stand beside it.</summary>
public enum MeasureGround
{
    /// <summary>The holder asked for it.</summary>
    HolderAsked = 1,

    /// <summary>The law that it rests on has changed.</summary>
    LawChanged = 2,

    /// <summary>The facts are others than they were.</summary>
    FactsChanged = 3,

    /// <summary>What was stated for it was false or left something out.</summary>
    FalseStatement = 4,

    /// <summary>A condition was not kept.</summary>
    ConditionBroken = 5,

    /// <summary>A party to it was listed or denied.</summary>
    PartyListed = 6,

    /// <summary>The ground of an earlier measure is gone.</summary>
    GroundGone = 7,

    /// <summary>Another one, which the words give.</summary>
    Other = 8,

    /// <summary>A panel ruled on an appeal.</summary>
    Appeal = 9,
}

/// <summary>
/// A measure on a decision as one officer proposes it. Nothing happens to the decision before another person confirms it. Never changed:
/// a proposal that is wrong is rejected, and another one is made.
/// </summary>
public sealed class DecisionMeasure : ITenantOwned, IAppendOnly
{
    /// <summary>Its identity.</summary>
    public required MeasureId Id { get; init; }

    /// <summary>The case of the decision.</summary>
    public required CaseId CaseId { get; init; }

    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Its place among the measures of the case, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Which decision of the case it is on, from 1.</summary>
    public int Ordinal { get; init; } = 1;

    /// <summary>What is to be done.</summary>
    public required MeasureKind Kind { get; init; }

    /// <summary>On what ground.</summary>
    public required MeasureGround Ground { get; init; }

    /// <summary>Why, in words that the holder reads.</summary>
    public required string Reason { get; init; }

    /// <summary>The day from which it is to have effect; a day before its confirmation has none.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Who proposed it.</summary>
    public required PersonId ProposedBy { get; init; }

    /// <summary>When, to the microsecond.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>What a second person said to it; null while it waits for one.</summary>
    public MeasureRuling? Ruling { get; private set; }

    internal void Rule(MeasureRuling ruling) => Ruling = ruling;
}

/// <summary>What a second person said to a proposed measure. Never changed.</summary>
public sealed class MeasureRuling : ITenantOwned, IAppendOnly
{
    /// <summary>The measure.</summary>
    public required MeasureId MeasureId { get; init; }

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
