using ModelRegistry.Domain.Editions;
using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Documents;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Rulebooks.Runs;

/// <summary>What two editions answer to one question.</summary>
/// <param name="Finding">How they differ; null where they do not.</param>
/// <param name="Asked">What was asked.</param>
/// <param name="From">The answer before.</param>
/// <param name="To">The answer then.</param>
/// <param name="Because">The rules that find otherwise.</param>
internal sealed record Compared(RunFinding? Finding, string Asked, string From, string To, string Because);

/// <summary>Puts one question, on the same facts, to the edition in force and to a draft.</summary>
internal sealed class EditionComparison(RulebookEdition now, RulebookEdition draft)
{
    private const int MostRules = 8;
    private const int MostDays = 6;

    /// <summary>
    /// The days on which the standard questions are asked: the day of the run, and every later one on which a value begins or ends in the
    /// draft and not in the edition in force. A change that is yet to take effect would flip nothing today.
    /// </summary>
    public IReadOnlyList<DateOnly> Days(DateOnly today)
    {
        var known = now.Parameters.All.ToDictionary(parameter => parameter.Id, Edges, StringComparer.Ordinal);
        var turns = draft.Parameters.All.SelectMany(parameter => Edges(parameter).Except(known.GetValueOrDefault(parameter.Id) ?? []));
        return [today, .. turns.Where(day => day > today).Distinct().Order().Take(MostDays - 1)];
    }

    private static IEnumerable<DateOnly> Edges(Parameter parameter) =>
        parameter.Values.SelectMany(value => new[] { value.Effective.From, value.Effective.Until ?? value.Effective.From });

    public Compared Of(Question question, Facts facts, IReadOnlyList<Precedent> precedents)
    {
        var before = now.Evaluate(question, facts, precedents);
        var after = draft.Evaluate(question, facts, precedents);
        var asked = Asked(question);
        RunFinding? finding = before.Answer.Clearance != after.Answer.Clearance ? RunFinding.Flip
            : Same(before, after) ? null
            : RunFinding.OtherTrace;
        return new(finding, asked, before.Answer.Clearance.ToString(), after.Answer.Clearance.ToString(), finding is null ? "" : Because(before, after));
    }

    private static bool Same(Evaluation before, Evaluation after) =>
        EvaluationDocument.WriteFindings(before.Findings).AsSpan().SequenceEqual(EvaluationDocument.WriteFindings(after.Findings));

    private static string Because(Evaluation before, Evaluation after)
    {
        var then = after.Findings.ToDictionary(finding => finding.RuleId, StringComparer.Ordinal);
        string[] rules = [.. from finding in before.Findings
                             let other = then.GetValueOrDefault(finding.RuleId)
                             where other?.Outcome != finding.Outcome
                             select $"{finding.RuleId}: {finding.Outcome} → {other?.Outcome.ToString() ?? "gone"}"];
        var more = rules.Length > MostRules ? $" and {rules.Length - MostRules} more" : "";
        return rules.Length == 0 ? "the same outcomes with another trace" : string.Join("; ", rules.Take(MostRules)) + more;
    }

    private static string Asked(Question question) =>
        $"{question.Item.Release ?? question.Item.Chip ?? question.Item.Kind.ToString()} to {question.Destination ?? "nowhere stated"} on "
        + $"{question.Day:yyyy-MM-dd}, {question.Profile}, law of {question.Law}";
}
