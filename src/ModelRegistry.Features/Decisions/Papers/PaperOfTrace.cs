using ModelRegistry.Documents;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>The part of a decision that gives its reasons limb by limb, in the rulebook's own sentences, as on the screen.</summary>
internal static class PaperOfTrace
{
    public static Section Section(PaperWords words, Evaluation evaluation) => new(
        words["section.trace"],
        [.. evaluation.Findings.Where(finding => finding.Limbs.Count > 0).SelectMany(finding => Blocks(words, finding))]);

    private static IEnumerable<Block> Blocks(PaperWords words, Finding finding)
    {
        yield return new Heading($"{finding.Citation}: {finding.Title}") { Language = words.English("").Language };
        yield return new Paragraph(words.Of(
            "finding",
            ("role", new Span(words.Of("rule", finding.Role))), ("standing", words.English(finding.StandingText)),
            ("outcome", new Span(Found(words, finding)))));
        yield return new Bullets([.. finding.Limbs.Select(limb => Limb(words, limb))]);
        if (finding.ReviewPolicyText is { } policy) yield return new Paragraph(words.Of("policy", ("policy", words.English(policy))));
        if (finding is { Role: RuleRole.Exception, Outcome: Outcome.Met, Conditions.Count: > 0 })
        {
            yield return new Paragraph(words.Of(
                "exceptionConditions", ("conditions", words.English(string.Join("; ", finding.Conditions)))));
        }
    }

    private static string Found(PaperWords words, Finding finding) => finding.Counts
        ? words.Of("found", finding.Outcome)
        : words.Of("finding.notCounting", [("outcome", words.Of("found", finding.OutcomeIfInForce))]);

    private static Bullet Limb(PaperWords words, LimbResult limb) => new(
        Prose.Of(
            new Span(words.Of("limb", [("truth", words.Of("truth", limb.Truth))]), words.Strong), words.English(limb.Words)),
        [
            new(Prose.Of(words.English(limb.Because))),
            .. limb.Steps.Select(step => new Bullet(Prose.Of(words.English(step)))),
            .. limb.Parameters.Select(parameter => new Bullet(Parameter(words, parameter))),
            .. limb.Evidence.Count == 0
                ? [] : (Bullet[])[new(words.Of("limb.evidence", [("items", string.Join(", ", limb.Evidence))]))],
        ]);

    private static string Parameter(PaperWords words, ParameterUse use) =>
        words.Of("parameter", [("id", use.Id), ("value", $"{use.Value}"), ("citation", use.Citation)])
            + (use.Verified ? "" : words["parameter.unverified"]);
}
