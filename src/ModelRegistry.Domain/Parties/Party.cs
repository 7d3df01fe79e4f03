namespace ModelRegistry.Domain.Parties;

/// <summary>
/// An organisation or person that makes, owns, exports or receives. Public facts only; a tenant's own parties live in its cases.
/// </summary>
public sealed class Party : IVersioned
{
    /// <summary>Its identity.</summary>
    public required PartyId Id { get; init; }

    /// <summary>Its name. Unique without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is located or incorporated; null when not known. <see cref="PartyPeriod"/> says it for days, and then holds.</summary>
    public Country? Country { get; set; }

    /// <summary>Where it is headquartered; null when not known.</summary>
    public Country? Headquarters { get; set; }

    /// <summary>Its ultimate parent, when it has one other than itself and it is known.</summary>
    public PartyId? UltimateParentId { get; set; }

    /// <summary>True when the party is made up for demonstration.</summary>
    public bool Invented { get; init; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}

/// <summary>A share of one party held by another over a period.</summary>
public sealed class Ownership
{
    /// <summary>Its identity.</summary>
    public required OwnershipId Id { get; init; }

    /// <summary>The party that is owned.</summary>
    public required PartyId OwnedId { get; init; }

    /// <summary>The party that owns.</summary>
    public required PartyId OwnerId { get; init; }

    /// <summary>The share, as fractions of 1, direct or indirect.</summary>
    public required Interval Fraction { get; init; }

    /// <summary>When it held.</summary>
    public required Period Period { get; init; }

    /// <summary>The item of evidence it was recorded with; null for one recorded before items were noted with it.</summary>
    public EvidenceId? EvidenceId { get; init; }
}
