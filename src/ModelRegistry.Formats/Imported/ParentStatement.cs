using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;

namespace ModelRegistry.Formats.Imported;

/// <summary>How much a statement about a parent says.</summary>
public enum Force
{
    /// <summary>The publisher says so in a field made for it.</summary>
    Declared,

    /// <summary>The hub reckons so; it calls a parent without a relation a fine-tune unless the files suggest otherwise.</summary>
    InferredByHub,

    /// <summary>A trace that a tool left. Never a declared parent.</summary>
    Weak,

    /// <summary>Somebody other than the publisher and the hub reports so.</summary>
    Reported,
}

/// <summary>One source's word about one parent.</summary>
/// <param name="Name">The parent: <c>owner/name</c> where the source can be read as one, otherwise the text as written.</param>
/// <param name="IsHubName">Whether <paramref name="Name"/> can be looked up: a hub name, or the name of another entry of the same
/// document; a local path cannot.</param>
/// <param name="Revision">The parent's revision, where stated.</param>
/// <param name="Relation">The relation; undeclared where the source states none.</param>
/// <param name="Force">How much the statement says.</param>
/// <param name="From">Where the parent's name stands.</param>
/// <param name="RelationFrom">Where the relation stands, if one is stated.</param>
public sealed record ParentStatement(
    string Name,
    bool IsHubName,
    string? Revision,
    DerivationRelation Relation,
    Force Force,
    Provenance From,
    Provenance? RelationFrom)
{
    /// <summary>The share of the child that comes of this parent, where the source tells it; null where it does not.</summary>
    public Share? Share { get; init; }

    /// <summary>For derivation by outputs: the operations spent to generate the data, where stated.</summary>
    public Operations? Generation { get; init; }

    /// <summary>For derivation by outputs: whether the data is published, where stated.</summary>
    public Truth DataPublished { get; init; } = Truth.Unknown;

    /// <summary>For derivation by outputs: the days of querying, where stated.</summary>
    public Period? Queried { get; init; }

    /// <summary>The class of strength: a publisher's declaration that is no admission is weak; traces and reckonings only
    /// indicate.</summary>
    public EvidenceStrength Strength => From.Strength
        ?? (Force is Force.Declared ? EvidenceStrength.Weak : EvidenceStrength.Indicative);
}
