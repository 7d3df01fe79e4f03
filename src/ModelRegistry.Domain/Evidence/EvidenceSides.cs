namespace ModelRegistry.Domain.Evidence;

/// <summary>What is said for and against one statement, side by side.</summary>
/// <param name="Strength">The strongest class among the items for it; None when there is none. An allegation is no finding.</param>
/// <param name="Contested">Whether something of equal or stronger class, or a denial that nothing outweighs, stands against it.</param>
/// <param name="AssertedBy">Who asserts the strongest items.</param>
public sealed record EvidenceSides(EvidenceStrength Strength, bool Contested, IReadOnlyList<string> AssertedBy)
{
    /// <summary>Weighs items that speak to one question.</summary>
    /// <param name="items">The items; those of another question are passed over.</param>
    /// <param name="question">The question; null to take all.</param>
    public static EvidenceSides Of(IEnumerable<EvidenceItem> items, EvidenceQuestion? question = null)
    {
        var sides = items.Where(item => question is null || item.Question == question || SpeaksBeside(item, question)).ToLookup(IsAgainst);
        var support = sides[false].Where(item => !item.IsAllegation).ToList();
        var strength = support.Select(EvidenceClasses.Of).DefaultIfEmpty(EvidenceStrength.None).Max();
        var contested = sides[true].Any(item => Contests(item, strength, support));
        return new(
            strength, contested,
            [.. sides[false].Where(item => item.IsAllegation ? support.Count == 0 : EvidenceClasses.Of(item) == strength)
                .Select(item => item.AssertedBy).Distinct()]);
    }

    /// <summary>Whether a denial yields to this: to equal bytes, an attestation or a significant exact test, and to nothing else.</summary>
    public static bool OutweighsDenial(EvidenceItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Kind is EvidenceKind.DigestEquality or EvidenceKind.TrainingAttestation
            || (item.Kind == EvidenceKind.PermutationTest && EvidenceClasses.Of(item) > EvidenceStrength.None);
    }

    private static bool IsAgainst(EvidenceItem item) =>
        item.Kind == EvidenceKind.AuthorDenial || item.Direction == EvidenceDirection.Contradicts;

    // A copy has the same parameters: equal bytes speak to descent too.
    private static bool SpeaksBeside(EvidenceItem item, EvidenceQuestion? question) =>
        item.Kind == EvidenceKind.DigestEquality && question == EvidenceQuestion.WeightDerivation;

    private static bool Contests(EvidenceItem item, EvidenceStrength strength, List<EvidenceItem> support) =>
        item.Kind == EvidenceKind.AuthorDenial
            ? !support.Exists(OutweighsDenial)
            : EvidenceClasses.Of(item) is > EvidenceStrength.None and var against && against >= strength;
}
