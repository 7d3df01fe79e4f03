using ModelRegistry.Documents;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>The part of a decision that lists the evidence frozen with the facts, what speaks for and what speaks against.</summary>
internal static class PaperOfEvidence
{
    public static Section Section(PaperWords words, IReadOnlyList<EvidenceNamed> items) => items.Count == 0
        ? new(words["section.evidence"], [new Paragraph(words["evidence.none"])])
        : new(words["section.evidence"],
        [
            new Paragraph(words["evidence.explained"]),
            new Table(
                words["evidence"],
                [
                    new(words["column.evidence"], 2), new(words["column.states"], 4), new(words["column.by"], 2),
                    new(words["column.use"], 2),
                ],
                [.. items.Select(item => Row(words, item))]),
        ]);

    private static IReadOnlyList<Prose> Row(PaperWords words, EvidenceNamed item) =>
    [
        $"{item.Id} ({item.Kind}, {words.Of("strength", item.Strength)})",
        item.Allegation ? words.Of("evidence.allegation", [("claim", item.Claim)]) : item.Claim,
        $"{item.By}; {item.Source}{(item.Dated is { } day ? $", {words.Day(day)}" : "")}",
        words[item.Relied ? "evidence.relied" : "evidence.notRelied"] + (item.SpeaksAgainst ? words["evidence.against"] : ""),
    ];
}
