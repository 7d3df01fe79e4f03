using ModelRegistry.Domain.Evidence;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Weighing;

/// <summary>
/// From evidence to a fact. An item speaks to one question and never upgrades another; allegations, architecture, distances and behaviour
/// carry nothing alone; an item of equal or stronger class against it makes the fact contested, which a limb reads as unknown.
/// </summary>
public static class EvidenceWeighing
{
    /// <summary>Weighs what is said for and against one statement.</summary>
    /// <param name="question">The question the statement answers.</param>
    /// <param name="items">All items about it; those that speak to another question are passed over.</param>
    /// <param name="standard">How much must be shown.</param>
    public static WeighedFact Weigh(
        EvidenceQuestion question, IReadOnlyList<EvidenceFacts> items, StandardOfProof standard = StandardOfProof.Preponderance)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.Count == 0)
            return new(Truth.Unknown, false, false, ["No evidence is recorded."], []);
        var steps = new List<string>();
        var speaking = items.Where(item => Speaks(item, question)).ToArray();
        var support = speaking.Where(item => item.Direction == EvidenceDirection.Supports && !IsDenial(item)).ToArray();
        var carrying = CarryingItems.Of(question, support, steps);
        if (carrying.Count == 0)
        {
            steps.AddRange(support.Select(CarryingItems.WhyNotAlone));
            return new(Truth.Unknown, false, false, steps, []);
        }

        var contested = Against(speaking, carrying, steps);
        var declared = carrying.All(item => item.Kind == EvidenceKind.PublisherDeclaration);
        var proven = !contested && (standard == StandardOfProof.Preponderance || Convincing(support, steps));
        return new(proven ? Truth.Yes : Truth.Unknown, declared, contested, steps, [.. carrying.Select(item => item.Id)]);
    }

    /// <summary>The class of an item by what it shows, never above what its kind allows.</summary>
    public static EvidenceStrength ClassOf(EvidenceFacts item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return EvidenceClasses.Of(item.Kind, item.Strength, item.AgainstInterest, item.Test, item.Score);
    }

    private static bool IsDenial(EvidenceFacts item) => item.Kind == EvidenceKind.AuthorDenial;

    /// <summary>Equal bytes speak to descent too: a copy has the same parameters.</summary>
    private static bool Speaks(EvidenceFacts item, EvidenceQuestion question) =>
        item.Question == question || (item.Kind == EvidenceKind.DigestEquality && question == EvidenceQuestion.WeightDerivation);

    private static bool Against(EvidenceFacts[] speaking, IReadOnlyList<EvidenceFacts> carrying, List<string> steps)
    {
        var strongest = carrying.Max(ClassOf);
        var contested = false;
        foreach (var item in speaking.Where(item => IsDenial(item) || item.Direction == EvidenceDirection.Contradicts))
        {
            var outweighed = IsDenial(item) ? carrying.Any(OutweighsDenial) : ClassOf(item) < strongest;
            contested |= !outweighed;
            var code = item.Kind.Rule().Code;
            steps.Add($"{code} by {item.AssertedBy} speaks against it and {(outweighed ? "is outweighed" : "makes it contested")}.");
        }

        return contested;
    }

    private static bool OutweighsDenial(EvidenceFacts item) =>
        item.Kind is EvidenceKind.DigestEquality or EvidenceKind.TrainingAttestation or EvidenceKind.PermutationTest;

    private static bool Convincing(EvidenceFacts[] support, List<string> steps)
    {
        var counted = support.Where(item => !item.IsAllegation && !CarryingItems.NeverAlone(item.Kind)).ToArray();
        var sources = Independence.CountOf(counted);
        var convincing = sources >= 2 && counted.Any(item => ClassOf(item) >= EvidenceStrength.Strong);
        steps.Add(convincing
            ? "Clear and convincing: two independent sources, one of them strong or better."
            : "Not clear and convincing: that asks for two independent sources, one of them strong or better.");
        return convincing;
    }
}
