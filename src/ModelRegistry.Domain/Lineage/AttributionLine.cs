using ModelRegistry.Domain.Evidence;

namespace ModelRegistry.Domain.Lineage;

/// <summary>An edge as attribution reads it: the statement with what its evidence makes of it.</summary>
/// <param name="Id">The edge.</param>
/// <param name="Child">The release that was made.</param>
/// <param name="Parent">What it was made from.</param>
/// <param name="Relation">How.</param>
/// <param name="Strength">The strongest class among the items that support it; None when there is none.</param>
public sealed record AttributedEdge(
    DerivationId Id, ReleaseId Child, ReleaseId Parent, DerivationRelation Relation, EvidenceStrength Strength)
{
    /// <summary>The share of the child that comes of the parent; null when nobody states one.</summary>
    public Share? Share { get; init; }

    /// <summary>For derivation by outputs: the operations spent to generate the data; null when not known.</summary>
    public Interval? Generation { get; init; }

    /// <summary>Whether an item of equal or stronger class speaks against it.</summary>
    public bool Contested { get; init; }

    // The same parameters in another form: nothing else is in the child.
    private static readonly Interval Whole = Interval.Exactly(1);

    private static readonly Interval Any = new(0, 1);

    /// <summary>The fraction of the child that comes of the parent; anything between none and all when nobody states it.</summary>
    internal Interval ShareOfChild =>
        Share?.Bounds ?? (Relation is DerivationRelation.Quantization or DerivationRelation.Conversion ? Whole : Any);

    /// <summary>
    /// The fraction of the parent's training that went into the child's parameters: all of it along weights, the stated part of a merge,
    /// none by outputs (what is spent there is the generation), anything where the relation is not declared.
    /// </summary>
    internal Interval Reach => Relation.IsByWeights() switch
    {
        Truth.No => Interval.Zero,
        Truth.Unknown => Any,
        _ => Relation != DerivationRelation.Merge ? Whole : Share is { Unit: ShareUnit.MergeWeight } share ? share.Bounds : Any,
    };
}

/// <summary>What of one ancestor reaches a release.</summary>
/// <param name="Ancestor">The ancestor.</param>
/// <param name="Share">The fraction of the release that comes of it, 0 to 1.</param>
/// <param name="Operations">
/// The operations spent on it that reach the release: those of its own training along weights, and those that generated the data along
/// outputs. What its own ancestors contribute stands in their lines.
/// </param>
/// <param name="Strength">The class of the weakest hop of the strongest path.</param>
/// <param name="Contested">Whether a hop of that path is contested.</param>
/// <param name="ByWeights">Whether a path leads there by weights alone.</param>
/// <param name="Path">The edges of the strongest path, from the release up.</param>
/// <param name="Paths">How many paths there are.</param>
public sealed record AttributionLine(
    ReleaseId Ancestor,
    Interval Share,
    Interval Operations,
    EvidenceStrength Strength,
    bool Contested,
    Truth ByWeights,
    IReadOnlyList<DerivationId> Path,
    int Paths);
