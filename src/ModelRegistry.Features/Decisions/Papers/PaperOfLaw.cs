using ModelRegistry.Documents;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>The part of a decision that gives the law's answer, rule by rule; the rulebook's own words stay English.</summary>
internal static class PaperOfLaw
{
    public static Section Section(PaperWords words, Evaluation evaluation) => new(
        words["section.law"],
        [
            .. words.InEnglish ? [] : (Block[])[new Paragraph(words["law.english"])],
            new Paragraph(Prose.Of(words.English(evaluation.Answer.Headline))),
            new Bullets([.. evaluation.Answer.Reasons.Select(reason => new Bullet(Prose.Of(words.English(reason))))]),
            .. Confirmed(words, evaluation.Facts.Confirmations),
            .. evaluation.Answer.Requirements.Select(requirement => Exceptions(words, requirement)),
            new Table(
                words["rules"],
                [new(words["column.provision"], 2), new(words["column.standing"], 3), new(words["column.outcome"])],
                [.. evaluation.Findings.Where(Concerns).Select(finding => Row(words, finding))]),
            .. NotConcerned(words, [.. evaluation.Findings.Where(finding => !Concerns(finding))]),
        ]);

    public static Section Unverified(PaperWords words, IReadOnlyList<string> turnsOn) => new(
        words["section.unverified"],
        [
            turnsOn.Count == 0
                ? new Paragraph(words["unverified.none"])
                : new Notice(NoticeKind.Caution, words["unverified"], Prose.Of(words.English(string.Join("; ", turnsOn) + "."))),
        ]);

    private static IEnumerable<Block> Confirmed(PaperWords words, IReadOnlyList<Confirmation> confirmations)
    {
        if (confirmations.Count == 0) yield break;
        yield return new Table(
            words["confirmed"],
            [new(words["column.what"], 2), new(words["column.asWritten"]), new(words["column.source"], 3)],
            [.. confirmations.Select(IReadOnlyList<Prose> (one) => [one.Settles, words.Of("truth", one.HoldsAsWritten), one.Source])]);
    }

    private static Block Exceptions(PaperWords words, MetRequirement requirement) => requirement.Exceptions.Count == 0
        ? new Paragraph(words.Of("exceptions.none", [("citation", requirement.Citation)]))
        : new Table(
            words.Of("exceptions", [("citation", requirement.Citation)]),
            [new(words["column.exception"], 2), new(words["column.found"]), new(words["column.why"], 3)],
            [.. requirement.Exceptions.Select(IReadOnlyList<Prose> (looked) =>
                [Titled(words, looked.Citation, looked.Title), words.Of("found", looked.Outcome), Prose.Of(words.English(looked.Why))])]);

    private static bool Concerns(Finding finding) => finding.Outcome != Outcome.NotApplicable;

    private static IReadOnlyList<Prose> Row(PaperWords words, Finding finding) =>
    [
        Titled(words, finding.Citation, finding.Title), Prose.Of(words.English(finding.StandingText)), words.Of("found", finding.Outcome),
    ];

    private static Prose Titled(PaperWords words, string citation, string title) => Prose.Of(words.English($"{citation}: {title}"));

    /// <summary>Reason by reason, so that a hundred rules on other things take a page and not ten.</summary>
    private static IEnumerable<Block> NotConcerned(PaperWords words, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0) yield break;
        yield return new Heading(words["notConcerned"]);
        yield return new Bullets(
        [
            .. findings.GroupBy(finding => finding.WhyNotApplicable ?? "", StringComparer.Ordinal)
                .Select(group => new Bullet(Prose.Of(words.English(
                    $"{group.Key} {string.Join("; ", group.Select(finding => finding.Citation).Distinct())}.")))),
        ]);
    }
}
