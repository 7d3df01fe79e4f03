using FluentValidation;
using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Cases.Advice;

/// <summary>What is advised on one part, as it is sent.</summary>
/// <param name="Part">The part's key, as the case shows it.</param>
/// <param name="Verdict">What is advised.</param>
public sealed record PartVerdict(string Part, AdviceVerdict Verdict);

/// <summary>What must hold of advice from any level, and how it is read against the parts of a case.</summary>
internal static class AdviceRules
{
    private const int MostConditions = 50;

    public static void Advice<T>(
        this AbstractValidator<T> act, Func<T, IReadOnlyList<PartVerdict>> verdicts, Func<T, string> reasons,
        Func<T, IReadOnlyList<string>> conditions)
    {
        act.RuleFor(one => verdicts(one)).Must(given => given.Count > 0 && given.Select(one => one.Part).Distinct().Count() == given.Count)
            .OverridePropertyName("Verdicts").Right("Nothing is advised, or one part twice.", "Choose a verdict for one part at least.");
        act.RuleFor(one => verdicts(one)).Must(given => given.All(one => Enum.IsDefined(one.Verdict)))
            .OverridePropertyName("Verdicts").Right("There is no such verdict.", "Choose one of the five verdicts.");
        act.RuleFor(one => reasons(one)).Must(text => text?.Trim().Length is > 0 and <= 8000)
            .OverridePropertyName("Reasons").Right("Advice needs reasons.", "Write them in at most 8,000 characters.");
        act.RuleFor(one => conditions(one))
            .Must(texts => texts.Count <= MostConditions && texts.All(text => text?.Trim().Length is > 0 and <= 2000))
            .OverridePropertyName("Conditions")
            .Right("A condition is empty or very long, or there are too many.",
                $"Write at most {MostConditions}, each in at most 2,000 characters.");
        act.RuleFor(one => one).Must(one => Needs(verdicts(one)) == (conditions(one).Count > 0))
            .OverridePropertyName("Conditions")
            .Right("Conditions and verdict do not fit.", "Write conditions where a verdict has some, and none where it has not.");
    }

    /// <summary>The advice with the parts of the case; or the part that the case has not.</summary>
    public static Result<GivenAdvice> Read(
        IReadOnlyList<AdvisedPart> parts, AdviceLevel level, IReadOnlyList<PartVerdict> verdicts, string reasons,
        IReadOnlyList<string> conditions)
    {
        var known = parts.ToDictionary(part => part.Key, StringComparer.Ordinal);
        if (verdicts.FirstOrDefault(one => !known.ContainsKey(one.Part)) is { } strange)
        {
            return new Refusal.NotValid(
                "Verdicts", $"The case has no part \"{strange.Part}\".", $"It has {string.Join("; ", parts.Select(part => part.Key))}.");
        }

        return new GivenAdvice(
            level, [.. verdicts.Select(one => (known[one.Part], one.Verdict))], reasons.Trim(),
                [.. conditions.Select(text => text.Trim())]);
    }

    private static bool Needs(IReadOnlyList<PartVerdict> verdicts) =>
        verdicts.Any(one => one.Verdict == AdviceVerdict.ApproveWithConditions);
}
