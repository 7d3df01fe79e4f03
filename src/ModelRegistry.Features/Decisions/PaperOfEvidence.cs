using ModelRegistry.Documents;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Decisions;

/// <summary>The part of the paper that lists the evidence frozen with the facts, what speaks for and what speaks against.</summary>
internal static class PaperOfEvidence
{
    public static Section Section(Evaluation evaluation)
    {
        var items = Items(evaluation.Facts).DistinctBy(item => item.Id).ToList();
        if (items.Count == 0)
            return new("Evidence", [new Paragraph("No evidence is recorded; every fact stands as the question states it.")]);
        var limbs = evaluation.Findings.SelectMany(finding => finding.Limbs);
        var used = limbs.SelectMany(limb => limb.Evidence).ToHashSet(StringComparer.Ordinal);
        return new("Evidence",
        [
            new Paragraph("\"Relied on\" says that a limb above names the item. An allegation is what its source alleges, no finding."),
            new Table("Evidence relied on and contested", [new("Item", 2), new("States", 4), new("By", 2), new("Use", 2)],
                [.. items.Select(item => Row(item, used.Contains(item.Id)))]),
        ]);
    }

    private static IReadOnlyList<Prose> Row(EvidenceFacts item, bool relied) =>
    [
        $"{item.Id} ({item.Kind}, {InWords.Of(item.Strength)})",
        (item.IsAllegation ? "Allegation: " : "") + item.Claim,
        $"{item.AssertedBy}; {item.Source}{(item.SourceDate is { } day ? $", {DecisionPaper.Day(day)}" : "")}",
        (relied ? "relied on" : "not relied on") + (item.Direction is EvidenceDirection.Supports ? "" : "; speaks against"),
    ];

    private static IEnumerable<EvidenceFacts> Items(Facts facts) => facts.Lineage is not { } lineage
        ? []
        :
        [
            .. lineage.Releases.SelectMany(release => release.Evidence),
            .. lineage.Releases.SelectMany(release => release.Chips).SelectMany(chip => chip.Evidence),
            .. lineage.Derivations.SelectMany(derivation => derivation.Evidence),
        ];
}
