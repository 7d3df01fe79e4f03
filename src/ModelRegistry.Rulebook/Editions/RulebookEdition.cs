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
    private static readonly Lazy<RulebookEdition> TheCurrent = new(() => Of(CurrentRules.All, EmbeddedParameters.Load()));
    private readonly FrozenDictionary<string, Rule> byId;
    private readonly FrozenDictionary<Jurisdiction, Rule[]> byLaw;
    private readonly FrozenDictionary<Jurisdiction, DateOnly> firstDays;

    /// <summary>Makes an edition.</summary>
    /// <param name="rules">The rules in their order; what a rule depends on stands before it.</param>
    /// <param name="parameters">The parameters.</param>
    /// <exception cref="ArgumentException">A rule may not stand in an edition; the message names it.</exception>
    public RulebookEdition(IReadOnlyList<Rule> rules, ParameterSet parameters)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(parameters);
        EditionChecks.Order(rules);
        EditionChecks.Whole(rules);
        EditionChecks.Exceptions(rules);
        Rules = rules;
        Parameters = parameters;
        byId = rules.ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal);
        byLaw = rules.GroupBy(rule => rule.Law).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        firstDays = byLaw.ToFrozenDictionary(law => law.Key, law => FirstDay(law.Value));
        Facts = EditionChecks.DeclaredFacts(rules);
        RuleIdentities = [.. rules.Select(EditionHash.Of)];
        Engine = SourceHashes.OfEngine(rules);
        Hash = EditionHash.Of(Engine, RuleIdentities, parameters);
    }

    /// <summary>Makes an edition of rules and the files of its parameters.</summary>
    /// <exception cref="ArgumentException">A rule may not stand in an edition; the message names it.</exception>
    /// <exception cref="ParameterFileException">A file may not be used.</exception>
    internal static RulebookEdition Of(IReadOnlyList<Rule> rules, IReadOnlyList<ParameterSource> files) =>
        new(rules, new ParameterSet(files.SelectMany(file => file.Read()))) { Files = files };

    /// <summary>The edition that this program carries.</summary>
    public static RulebookEdition Current => TheCurrent.Value;

    /// <summary>The rules in their order.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The parameters.</summary>
    public ParameterSet Parameters { get; }

    /// <summary>The files that the parameters stand in, by name; none for an edition that was made without files.</summary>
    public IReadOnlyList<ParameterSource> Files { get; internal init; } = [];

    /// <summary>Every fact that some rule declares, by its id.</summary>
    public IReadOnlyDictionary<string, DeclaredFact> Facts { get; }

    /// <summary>The places whose law it holds, in the order of <see cref="Jurisdiction"/>.</summary>
    public IEnumerable<Jurisdiction> Laws => byLaw.Keys.Order();

    /// <summary>SHA-256 over every rule's identity, text, standing and code and every parameter, 64 hexadecimal digits.</summary>
    public string Hash { get; private set; }

    /// <summary>The hash of the code that all rules share.</summary>
    public string Engine { get; }

    /// <summary>What the edition records of its rules, in their order.</summary>
    public IReadOnlyList<RuleIdentity> RuleIdentities { get; }

    /// <summary>What it is made of.</summary>
    public EditionManifest Manifest =>
        new(Hash, Engine, RuleIdentities, [.. Files.Select(file => new FileIdentity(file.Name, file.Digest))]);

    /// <summary>A rule by id; null when the edition has none.</summary>
    public Rule? Find(string ruleId) => byId.GetValueOrDefault(ruleId);

    /// <summary>The rules of one place, in their order; none where the edition holds no law of it.</summary>
    public IReadOnlyList<Rule> RulesOf(Jurisdiction law) => byLaw.TryGetValue(law, out var rules) ? rules : [];

    /// <summary>
    /// The first day for which any law of a place is written here. A question for an earlier day is refused: that no rule is found says
    /// nothing about it. Null where the edition holds no law of that place.
    /// </summary>
    public DateOnly? FirstDayOf(Jurisdiction law) => firstDays.TryGetValue(law, out var day) ? day : null;

    /// <summary>For a day before <see cref="FirstDayOf"/>: why the question is refused and what would be right; null for any other day.</summary>
    public string? WhyTooEarly(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return FirstDayOf(question.Law) is { } first && question.Day < first
            ? $"{question.Day:O} is before the first law of {question.Law} that this rulebook holds; ask for {first:O} or a later day."
            : null;
    }

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
            findings[index] = situation.Find(rules[index]);

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
            situation.Find(needed);
        return situation.Find(rule);
    }

    /// <summary>The same under the hash it was kept under; what differs from then is for <see cref="RestoredEdition"/> to say.</summary>
    internal RulebookEdition Under(string hash)
    {
        Hash = hash;
        return this;
    }

    private IEnumerable<Rule> Needed(Rule rule) => rule.DependsOn.SelectMany(id => Needed(byId[id]).Append(byId[id])).Distinct();

    /// <summary>What stands since ever is a rule of this rulebook about itself, and a proposal is no law: neither makes a day.</summary>
    private static DateOnly FirstDay(Rule[] rules) => rules.Where(rule => rule.OnlyUnder.Count == 0)
        .SelectMany(rule => rule.StandingHistory).Select(period => period.Period.From)
        .Where(day => day != DateOnly.MinValue).DefaultIfEmpty().Min();
}
