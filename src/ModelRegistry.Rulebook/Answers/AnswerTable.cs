using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Answers;

/// <summary>
/// From findings to an answer: the first line that holds of a table that has no gap. Refused only where an authority has decided; a
/// requirement that turns on something unverified is not met until an officer confirms it, and leads to "cannot tell".
/// </summary>
internal static class AnswerTable
{
    public static Answer Answer(Question question, Facts facts, IReadOnlyList<Finding> findings, IReadOnlyList<Precedent> precedents) =>
        Line(question, facts, findings, precedents) with { Requirements = MetRequirements.Of(findings) };

    private static Answer Line(Question question, Facts facts, IReadOnlyList<Finding> findings, IReadOnlyList<Precedent> precedents)
    {
        var inForce = precedents.Where(precedent => precedent.ValidUntil is not { } until || question.Day < until).ToArray();
        var weighed = Weighed.Of(findings);
        var frame = new AnswerFrame(question, weighed);
        if (inForce.FirstOrDefault(precedent => precedent.Forbids) is { } order)
            return frame.Decided(Clearance.Refused, order, $"{order.Authority} has refused this in {order.Reference}.");
        if (inForce.FirstOrDefault() is { } licence)
        {
            var clearance = licence.Conditions.Count > 0 ? Clearance.ClearedWithConditions : Clearance.Cleared;
            return frame.Decided(clearance, licence, $"{licence.Authority} has licensed this in {licence.Reference}.");
        }

        if (weighed.Required.Count > 0)
            return frame.NeedsLicence();
        if (OpenQuestions.OnTheItem(question, facts) is { } unknownItem)
            return frame.CannotTell([unknownItem]);
        if (weighed.Open.Count > 0)
            return frame.CannotTell(OpenQuestions.Ordered(weighed.Open));
        return weighed.Excepted.Any(pair => pair.Exception.Conditions.Count > 0 || pair.Requirement.Outcome == Outcome.Met)
            ? frame.Excepted()
            : frame.Cleared();
    }
}
