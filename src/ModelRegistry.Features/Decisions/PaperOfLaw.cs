using ModelRegistry.Documents;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Decisions;

/// <summary>The part of the paper that gives the reasons, rule by rule and limb by limb.</summary>
internal static class PaperOfLaw
{
    public static Section Overview(Evaluation evaluation) => new(
        "The law, rule by rule",
        [
            new Paragraph(evaluation.Answer.Headline),
            new Bullets([.. evaluation.Answer.Reasons.Select(reason => new Bullet(reason))]),
            .. Confirmed(evaluation.Facts.Confirmations),
            .. evaluation.Answer.Requirements.Select(Exceptions),
            new Table(
                "The rules that concern it",
                [new("Provision", 2), new("Standing", 3), new("Outcome")],
                [.. evaluation.Findings.Where(Concerns).Select(Row)]),
            .. NotConcerned([.. evaluation.Findings.Where(finding => !Concerns(finding))]),
        ]);

    public static Section Trace(Evaluation evaluation) => new(
        "The trace", [.. evaluation.Findings.Where(finding => finding.Limbs.Count > 0).SelectMany(Blocks)]);

    private static IEnumerable<Block> Confirmed(IReadOnlyList<Confirmation> confirmations)
    {
        if (confirmations.Count == 0) yield break;
        yield return new Table(
            "Unverified law that an officer has confirmed",
            [new("What", 2), new("Holds as written"), new("Source", 3)],
            [.. confirmations.Select(one => (IReadOnlyList<Prose>)[one.Settles, InWords.Of(one.HoldsAsWritten), one.Source])]);
    }

    private static Block Exceptions(MetRequirement requirement) => requirement.Exceptions.Count == 0
        ? new Paragraph($"{requirement.Citation} is met, and this edition holds no exception to it.")
        : new Table(
            $"Exceptions to {requirement.Citation}, which is met",
            [new("Exception", 2), new("Found"), new("Why", 3)],
            [.. requirement.Exceptions.Select(looked => (IReadOnlyList<Prose>)
                [$"{looked.Citation}: {looked.Title}", InWords.Of(looked.Outcome), looked.Why])]);

    private static bool Concerns(Finding finding) => finding.Outcome != Rulebook.Evaluations.Outcome.NotApplicable;

    private static IReadOnlyList<Prose> Row(Finding finding) =>
        [$"{finding.Citation}: {finding.Title}", finding.StandingText, InWords.Of(finding.Outcome)];

    /// <summary>Reason by reason, so that a hundred rules on other things take a page and not ten.</summary>
    private static IEnumerable<Block> NotConcerned(IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0) yield break;
        yield return new Heading("The rules that were asked and do not concern it");
        yield return new Bullets(
        [
            .. findings.GroupBy(finding => finding.WhyNotApplicable ?? "", StringComparer.Ordinal)
                .Select(group => new Bullet($"{group.Key} {string.Join("; ", group.Select(finding => finding.Citation).Distinct())}.")),
        ]);
    }

    private static IEnumerable<Block> Blocks(Finding finding)
    {
        yield return new Heading($"{finding.Citation}: {finding.Title}");
        yield return new Paragraph($"{InWords.Of(finding.Role)}; {finding.StandingText}; {Outcome(finding)}.");
        yield return new Bullets([.. finding.Limbs.Select(Limb)]);
        if (finding.ReviewPolicyText is { } policy) yield return new Paragraph($"Review policy: {policy}");
        if (finding is { Role: RuleRole.Exception, Outcome: Rulebook.Evaluations.Outcome.Met, Conditions.Count: > 0 })
            yield return new Paragraph($"Conditions of the exception: {string.Join("; ", finding.Conditions)}");
    }

    private static string Outcome(Finding finding) => finding.Counts
        ? InWords.Of(finding.Outcome)
        : $"does not count here (if it did: {InWords.Of(finding.OutcomeIfInForce)})";

    private static Bullet Limb(LimbResult limb) => new(
        Prose.Of(new Span($"{InWords.Of(limb.Truth)}: ", Emphasis.Strong), new Span(limb.Words)),
        [
            new(limb.Because),
            .. limb.Steps.Select(step => new Bullet(step)),
            .. limb.Parameters.Select(parameter => new Bullet(Parameter(parameter))),
            .. limb.Evidence.Count == 0 ? [] : (Bullet[])[new($"Evidence: {string.Join(", ", limb.Evidence)}")],
        ]);

    private static string Parameter(ParameterUse use) =>
        $"Parameter {use.Id} = {use.Value} ({use.Citation}){(use.Verified ? "" : "; not verified")}";
}
