using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Features.Evaluations;

/// <summary>What two evaluations of the same question find differently, in sentences.</summary>
internal static class EvaluationDifferences
{
    public static IEnumerable<string> Between(Evaluation then, Evaluation now) =>
        Answers(then, now).Concat(then.Findings.SelectMany(before => Findings(before, now.Findings)))
            .Concat(now.Findings.Where(after => then.Findings.All(before => before.RuleId != after.RuleId))
                .Select(after => $"{after.Citation} ({after.RuleId}) is new: {after.Outcome}."));

    private static IEnumerable<string> Answers(Evaluation then, Evaluation now)
    {
        if (then.Answer.Clearance != now.Answer.Clearance)
        {
            yield return $"The answer was {then.Answer.Clearance} and is {now.Answer.Clearance}.";
        }
        else if (then.Answer.Headline != now.Answer.Headline)
        {
            yield return $"The answer read \"{then.Answer.Headline}\" and reads \"{now.Answer.Headline}\".";
        }
    }

    private static IEnumerable<string> Findings(Finding before, IReadOnlyList<Finding> now)
    {
        var after = now.FirstOrDefault(finding => finding.RuleId == before.RuleId);
        if (after is null)
        {
            yield return $"{before.Citation} ({before.RuleId}) is gone; it was {before.Outcome}.";
        }
        else if (after.Outcome != before.Outcome || after.Standing != before.Standing)
        {
            yield return $"{before.Citation} ({before.RuleId}) was {before.Outcome}, {before.StandingText}; " +
                $"it is {after.Outcome}, {after.StandingText}.";
        }
        else if (!after.Limbs.Select(limb => (limb.Words, limb.Truth, limb.Because))
            .SequenceEqual(before.Limbs.Select(limb => (limb.Words, limb.Truth, limb.Because))))
        {
            yield return $"{before.Citation} ({before.RuleId}) has the same outcome and another trace.";
        }
    }
}
