using System.Globalization;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Answers;

/// <summary>Composes answers: each names its profile and its day on its face.</summary>
internal sealed class AnswerFrame(Question question, Weighed weighed)
{
    private string Face => string.Create(CultureInfo.InvariantCulture, $"{Profile.Face(question.Profile)}, on {question.Day:yyyy-MM-dd}");

    public Answer Decided(Clearance clearance, Precedent precedent, string reason) => new()
    {
        Clearance = clearance,
        Headline = $"{(clearance == Clearance.Refused ? "Refused" : "Cleared")} by {precedent.Reference}, {Face}.",
        Reasons = [reason],
        Conditions = precedent.Forbids ? [] : precedent.Conditions,
        GoodFor = question.Day,
        Decision = precedent.Reference,
    };

    public Answer NeedsLicence()
    {
        var strictest = weighed.Required.MaxBy(finding => finding.ReviewPolicy ?? ReviewPolicy.NotStated)!;
        return new()
        {
            Clearance = Clearance.NeedsLicence,
            Headline = $"A licence is needed {Face}: {weighed.Required[0].Citation}.",
            Reasons =
            [
                .. weighed.Required.Select(Required), .. weighed.PossibleExceptions.Select(Possible),
                .. StillOpen.Select(Open), .. Warnings(),
            ],
            Questions = OpenQuestions.Ordered([.. weighed.PossibleExceptions, .. StillOpen]),
            ReviewPolicy = strictest.ReviewPolicy,
            GoodFor = question.Day,
        };
    }

    public Answer CannotTell(IReadOnlyList<MissingFact> questions) => new()
    {
        Clearance = Clearance.CannotTell,
        Headline = questions.Count > 0 ? $"Cannot tell {Face}. First to settle: {questions[0].Question}" : $"Cannot tell {Face}.",
        Reasons = [.. weighed.Open.Select(Open), .. Warnings()],
        Questions = questions,
        GoodFor = question.Day,
    };

    public Answer Excepted() => new()
    {
        Clearance = Clearance.ClearedWithConditions,
        Headline = $"Cleared with conditions {Face}: {string.Join("; ", Exceptions().Select(exception => exception.Citation))}.",
        Reasons = [.. weighed.Excepted.Select(TakenOut), .. Warnings()],
        Conditions = [.. Exceptions().SelectMany(Conditions).Distinct(StringComparer.Ordinal)],
        GoodFor = question.Day,
    };

    public Answer Cleared() => new()
    {
        Clearance = Clearance.Cleared,
        Headline = $"Cleared: no licence required {Face}.",
        Reasons = ["No licence requirement that counts under this profile on this day is met, and none is open.", .. Warnings()],
        GoodFor = question.Day,
    };

    /// <summary>A licence under one rule does not answer for what is open under another, such as an embargo that is not modelled.</summary>
    private IEnumerable<Finding> StillOpen =>
        weighed.Open.Except(weighed.PossibleExceptions, ReferenceEqualityComparer.Instance).Cast<Finding>();

    private IEnumerable<Finding> Exceptions() => weighed.Excepted.Select(pair => pair.Exception).DistinctBy(exception => exception.RuleId);

    private static IEnumerable<string> Conditions(Finding exception) =>
        exception.Conditions.Count > 0 ? exception.Conditions : [$"What {exception.Citation} asks stays fulfilled."];

    private static string TakenOut(ExceptedRequirement pair) =>
        $"{pair.Requirement.Citation} ({pair.Requirement.Title}): {pair.Exception.Citation} takes this out of it.";

    private static string Required(Finding finding) =>
        $"{finding.Citation} ({finding.Title}) requires a licence; {finding.ReviewPolicyText ?? "no review policy is stated"}.";

    private static string Possible(Finding finding) =>
        $"{finding.Citation} ({finding.Title}) could take this out, and not all of it is known.";

    private static string Open(Finding finding) =>
        finding.TurnsOnUnverified.Count > 0
            ? $"{finding.Citation} ({finding.Title}) turns on what is not verified: {string.Join(", ", finding.TurnsOnUnverified)}."
            : $"{finding.Citation} ({finding.Title}) cannot be settled with what is known.";

    private IEnumerable<string> Warnings() =>
        weighed.Warnings.Select(flag => $"Red flag: {flag.Citation} ({flag.Title}){(flag.Outcome == Outcome.Met ? "" : " may apply")}.");
}
