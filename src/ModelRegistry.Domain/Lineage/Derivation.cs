namespace ModelRegistry.Domain.Lineage;

/// <summary>
/// An edge release ← parent, of one relation. Whether it is so is what its evidence says; the edge itself only names the statement.
/// </summary>
public sealed class Derivation : IVersioned
{
    /// <summary>Its identity.</summary>
    public required DerivationId Id { get; init; }

    /// <summary>The release that was made.</summary>
    public required ReleaseId ChildId { get; init; }

    /// <summary>What it was made from.</summary>
    public required ReleaseId ParentId { get; init; }

    /// <summary>How.</summary>
    public required DerivationRelation Relation { get; init; }

    /// <summary>The share of the child that comes of this parent; null when nobody states one.</summary>
    public Share? Share { get; set; }

    /// <summary>For derivation by outputs: the operations spent to generate the data (forward passes); null when not known.</summary>
    public Operations? GenerationOperations { get; set; }

    /// <summary>For derivation by outputs: whether the generated data is published (15 CFR 734.7(a)).</summary>
    public Truth DataPublished { get; set; } = Truth.Unknown;

    /// <summary>For derivation by outputs: the days on which the parent was queried; null when not known.</summary>
    public Period? Queried { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}
