using ModelRegistry.Domain.Evidence;

namespace ModelRegistry.Domain.Lineage;

/// <summary>
/// Which of two related releases came of the other. A relation that is shown does not show its direction: that asks for a declaration
/// (E8), an attestation (E3), an artefact that goes one way only (quantization, pruning), or the days on which both came out.
/// </summary>
/// <param name="Known">Yes when something shows that the child came of the parent; otherwise unknown.</param>
/// <param name="Because">What shows it, or what is missing, in a sentence.</param>
public sealed record EdgeDirection(Truth Known, string Because)
{
    /// <summary>Reads the direction of an edge.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="items">The evidence on the edge.</param>
    /// <param name="child">The day the child came out; null when not known.</param>
    /// <param name="parent">The day the parent came out; null when not known.</param>
    public static EdgeDirection Of(DerivationRelation relation, IEnumerable<EvidenceItem> items, DateOnly? child, DateOnly? parent)
    {
        var telling = items.FirstOrDefault(Tells);
        return telling is not null ? new(Truth.Yes, $"{telling.Kind.Rule().Code} by {telling.AssertedBy} names the parent.")
            : child < parent ? new(Truth.Unknown, "The parent came out after the child.")
            : relation.IsOneWay() ? new(Truth.Yes, $"A {relation.Word()} goes one way only.")
            : parent < child ? new(Truth.Yes, "The parent came out before the child.")
            : new(Truth.Unknown, "No declaration, attestation, one-way artefact or pair of days shows which came of which.");
    }

    private static bool Tells(EvidenceItem item) =>
        item.Direction == EvidenceDirection.Supports
        && !item.IsAllegation
        && item.Kind is EvidenceKind.PublisherDeclaration or EvidenceKind.TrainingAttestation;
}
