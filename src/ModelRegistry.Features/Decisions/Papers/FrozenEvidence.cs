using ModelRegistry.Domain.Evidence;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>The evidence that was frozen with the facts of an evaluation, each item once.</summary>
internal static class FrozenEvidence
{
    public static IReadOnlyList<EvidenceNamed> Of(Evaluation evaluation)
    {
        var used = evaluation.Findings.SelectMany(finding => finding.Limbs).SelectMany(limb => limb.Evidence)
            .ToHashSet(StringComparer.Ordinal);
        return [.. Items(evaluation.Facts).DistinctBy(item => item.Id).Select(item => Named(item, used.Contains(item.Id)))];
    }

    private static EvidenceNamed Named(EvidenceFacts item, bool relied) => new(
        item.Id, item.Kind.ToString(), item.Strength, item.Claim, item.AssertedBy, item.Source, item.SourceDate, item.IsAllegation,
        relied, item.Direction is not EvidenceDirection.Supports);

    private static IEnumerable<EvidenceFacts> Items(Facts facts) => facts.Lineage is not { } lineage
        ? []
        :
        [
            .. lineage.Releases.SelectMany(release => release.Evidence),
            .. lineage.Releases.SelectMany(release => release.Chips).SelectMany(chip => chip.Evidence),
            .. lineage.Derivations.SelectMany(derivation => derivation.Evidence),
        ];
}
