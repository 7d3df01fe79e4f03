using ModelRegistry.Rulebook.Answers;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Sweeping;

/// <summary>
/// The rules that can have a part in the answer to one question: those that count under its profile, and what they depend on.
/// </summary>
internal sealed class SweptRules
{
    private readonly RulebookEdition edition;
    private readonly Rule[] rules;

    public SweptRules(RulebookEdition edition, Question question, Facts stated)
    {
        this.edition = edition;
        var situation = new Situation(question, stated, edition.Parameters);
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in edition.RulesOf(question.Law).Reverse())
        {
            if (wanted.Contains(rule.Id) || (rule.Role != RuleRole.Duty && RuleEngine.Counts(rule, situation)))
                wanted.UnionWith(rule.DependsOn.Append(rule.Id));
        }

        rules = [.. edition.RulesOf(question.Law).Where(rule => wanted.Contains(rule.Id))];
    }

    /// <summary>Puts the rules to a release; the log notes what they read of it.</summary>
    public SweptAnswer Ask(Question question, Facts facts, AspectLog log)
    {
        var situation = new Situation(question, facts, edition.Parameters, log);
        var findings = new Finding[rules.Length];
        for (var index = 0; index < findings.Length; index++)
            findings[index] = situation.Find(rules[index]);

        var answer = AnswerTable.Answer(question, facts, findings, []);
        return new(answer.Clearance, Deciding(Weighed.Of(findings), answer.Clearance), answer.ReviewPolicy);
    }

    private static IReadOnlyList<string> Deciding(Weighed weighed, Clearance clearance)
    {
        var deciding = clearance switch
        {
            Clearance.NeedsLicence => weighed.Required,
            Clearance.CannotTell => weighed.Open,
            Clearance.ClearedWithConditions => weighed.Excepted.SelectMany(pair => new[] { pair.Requirement, pair.Exception }),
            _ => [],
        };
        return [.. deciding.Select(finding => finding.RuleId).Distinct(StringComparer.Ordinal)];
    }
}
