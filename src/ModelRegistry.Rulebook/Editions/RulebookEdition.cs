using System.Collections.Frozen;
using ModelRegistry.Rulebook.Answers;
using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Editions;

/// <summary>
/// An ordered list of rules and the parameters they read, under one hash: the same facts under the same edition give the same findings
/// for ever.
/// </summary>
public sealed class RulebookEdition
{
    private static readonly Lazy<RulebookEdition> TheCurrent = new(() => new(CurrentRules.All, EmbeddedParameters.Load()));
    private readonly FrozenDictionary<string, Rule> byId;
    private readonly FrozenDictionary<Jurisdiction, Rule[]> byLaw;

    /// <summary>Makes an edition.</summary>
    /// <param name="rules">The rules in their order; what a rule depends on stands before it.</param>
    /// <param name="parameters">The parameters.</param>
    /// <exception cref="ArgumentException">An id stands twice, a dependency stands later, or an override names no rule.</exception>
    public RulebookEdition(IReadOnlyList<Rule> rules, ParameterSet parameters)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(parameters);
        Check(rules);
        Rules = rules;
        Parameters = parameters;
        byId = rules.ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal);
        byLaw = rules.GroupBy(rule => rule.Law).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        Facts = DeclaredFacts(rules);
        Hash = EditionHash.Of(rules, parameters);
    }

    /// <summary>The edition that this program carries.</summary>
    public static RulebookEdition Current => TheCurrent.Value;

    /// <summary>The rules in their order.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The parameters.</summary>
    public ParameterSet Parameters { get; }

    /// <summary>Every fact that some rule declares, by its id.</summary>
    public IReadOnlyDictionary<string, DeclaredFact> Facts { get; }

    /// <summary>The places whose law it holds, in the order of <see cref="Jurisdiction"/>.</summary>
    public IEnumerable<Jurisdiction> Laws => byLaw.Keys.Order();

    /// <summary>SHA-256 over every rule's identity, text and standing and every parameter, 64 hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>A rule by id; null when the edition has none.</summary>
    public Rule? Find(string ruleId) => byId.GetValueOrDefault(ruleId);

    /// <summary>The rules of one place, in their order; none where the edition holds no law of it.</summary>
    public IReadOnlyList<Rule> RulesOf(Jurisdiction law) => byLaw.TryGetValue(law, out var rules) ? rules : [];

    /// <summary>Puts a question to every rule of the law it asks and answers it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="precedents">What authorities have already decided for this very question.</param>
    /// <exception cref="ArgumentException">The edition holds no law of the place that is asked.</exception>
    public Evaluation Evaluate(Question question, Facts facts, IReadOnlyList<Precedent>? precedents = null)
    {
        var situation = new Situation(question, facts, Parameters);
        var rules = RulesOf(question.Law);
        if (rules.Count == 0) // no rules would find nothing and clear everything
            throw new ArgumentException($"This edition holds no law of {question.Law}.", nameof(question));
        var findings = new Finding[rules.Count];
        for (var index = 0; index < findings.Length; index++)
        {
            findings[index] = RuleEngine.Find(rules[index], situation);
            situation.Add(findings[index]);
        }

        var decided = precedents ?? [];
        return new(Hash, question, facts, findings, AnswerTable.Answer(question, facts, findings, decided)) { Precedents = decided };
    }

    /// <summary>Puts a question to one rule and the rules it depends on.</summary>
    /// <exception cref="ArgumentException">The edition has no such rule.</exception>
    public Finding EvaluateRule(string ruleId, Question question, Facts facts)
    {
        var rule = Find(ruleId) ?? throw new ArgumentException($"This edition has no rule {ruleId}.", nameof(ruleId));
        var situation = new Situation(question, facts, Parameters);
        foreach (var needed in Needed(rule))
            situation.Add(RuleEngine.Find(needed, situation));
        return RuleEngine.Find(rule, situation);
    }

    private IEnumerable<Rule> Needed(Rule rule) => rule.DependsOn.SelectMany(id => Needed(byId[id]).Append(byId[id])).Distinct();

    private static void Check(IReadOnlyList<Rule> rules)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if (rule.DependsOn.FirstOrDefault(id => !seen.Contains(id)) is { } late)
                throw new ArgumentException($"{rule.Id} depends on {late}, which does not stand before it.", nameof(rules));
            if (rule.DependsOn.FirstOrDefault(id => rules.First(other => other.Id == id).Law != rule.Law) is { } foreign)
                throw new ArgumentException($"{rule.Id} depends on {foreign}, which is the law of another place.", nameof(rules));
            if (!seen.Add(rule.Id))
                throw new ArgumentException($"{rule.Id} stands twice in the edition.", nameof(rules));
        }

        if (rules.SelectMany(rule => rule.Overrides.Concat(rule.YieldsTo)).FirstOrDefault(id => !seen.Contains(id)) is { } missing)
            throw new ArgumentException($"{missing} is overridden or given way to and is no rule of the edition.", nameof(rules));
    }

    private static FrozenDictionary<string, DeclaredFact> DeclaredFacts(IReadOnlyList<Rule> rules)
    {
        var declared = rules.SelectMany(rule => rule.Asks).Distinct().ToArray();
        return declared.CountBy(fact => fact.Id, StringComparer.Ordinal).FirstOrDefault(pair => pair.Value > 1).Key is { } twice
            ? throw new ArgumentException($"{twice} is declared in two ways; share one declaration.", nameof(rules))
            : declared.ToFrozenDictionary(fact => fact.Id, StringComparer.Ordinal);
    }
}
