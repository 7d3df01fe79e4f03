using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Rules;

/// <summary>What a rule may read: the question, the facts, the parameters of the day, and what the rules it depends on found.</summary>
public sealed class Situation
{
    private readonly Dictionary<string, Finding> found = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, (object Made, AspectReads? Reads)> shared = [];
    private readonly AspectLog? log;

    /// <summary>Frames a situation.</summary>
    public Situation(Question question, Facts facts, ParameterSet parameters)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(parameters);
        Question = question;
        Facts = facts;
        Parameters = parameters.On(question.Day, question.AsKnownOn);
    }

    /// <summary>Frames a situation of which is noted what rules read of the release.</summary>
    internal Situation(Question question, Facts facts, ParameterSet parameters, AspectLog log)
        : this(question, new WatchedFacts(facts, log), parameters) => this.log = log;

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>The facts.</summary>
    public Facts Facts { get; }

    /// <summary>The parameters of the question's day.</summary>
    public ParameterView Parameters { get; }

    /// <summary>What a rule found that this one declares in <see cref="Rule.DependsOn"/>.</summary>
    /// <exception cref="InvalidOperationException">It was not evaluated before.</exception>
    public Finding Found(string ruleId) =>
        found.GetValueOrDefault(ruleId)
        ?? throw new InvalidOperationException($"{ruleId} is not evaluated yet; name it in DependsOn and put it first in the edition.");

    /// <summary>What a rule finds in this situation, computed once; what it depends on must have been found before.</summary>
    internal Finding Find(Rule rule)
    {
        if (found.TryGetValue(rule.Id, out var ready))
            return ready;
        var finding = RuleEngine.Find(rule, this);
        found[rule.Id] = finding;
        return finding;
    }

    /// <summary>Something that several rules need, computed once for the situation; a pure function of it.</summary>
    public T Shared<T>(Func<Situation, T> compute)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(compute);
        if (shared.TryGetValue(typeof(T), out var ready))
        {
            if (ready.Reads is { } before)
                log?.Reads.Add(before);
            return (T)ready.Made;
        }

        log?.Open();
        var made = compute(this);
        var reads = log?.Close();
        if (reads is not null)
            log?.Reads.Add(reads);
        shared[typeof(T)] = (made, reads);
        return made;
    }

    /// <summary>Reads one aspect of the release.</summary>
    internal T Look<T>(Aspect<T> aspect)
    {
        if (log is null)
            return aspect.Of(this);
        log.Open();
        var value = aspect.Of(this);
        log.Close();
        log.Reads.Add(aspect, aspect.Number(value));
        return value;
    }

    /// <summary>Reads something for the words of a trace; no truth may depend on it but through an aspect.</summary>
    internal T Aside<T>(Func<Situation, T> read)
    {
        log?.Open();
        var value = read(this);
        log?.Close();
        return value;
    }

    /// <summary>What is stated of a declared fact; null when nothing is.</summary>
    public StatedFact? Stated(DeclaredFact declared)
    {
        ArgumentNullException.ThrowIfNull(declared);
        foreach (var stated in Facts.Stated)
        {
            if (string.Equals(stated.Id, declared.Id, StringComparison.Ordinal))
                return stated;
        }

        return null;
    }

    /// <summary>An officer's confirmation of something unverified; null when there is none.</summary>
    public Confirmation? ConfirmationOf(string id)
    {
        foreach (var confirmation in Facts.Confirmations)
        {
            if (string.Equals(confirmation.Settles, id, StringComparison.Ordinal))
                return confirmation;
        }

        return null;
    }
}

/// <summary>Reading a finding as a fact.</summary>
public static class FindingTruth
{
    /// <summary>Whether the limbs hold, whatever the standing: met is Yes, indeterminate Unknown, everything else No.</summary>
    public static Truth Holds(this Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.OutcomeIfInForce switch
        {
            Outcome.Met => Truth.Yes,
            Outcome.Indeterminate => Truth.Unknown,
            Outcome.Unmet or Outcome.NotApplicable or Outcome.NotInForce => Truth.No,
        };
    }

    /// <summary>The questions that its unknown limbs ask.</summary>
    public static IEnumerable<MissingFact> MissingFacts(this Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Limbs.Where(limb => limb.Truth == Truth.Unknown)
            .SelectMany(limb => limb.Missing is { } first ? limb.AlsoMissing.Prepend(first) : limb.AlsoMissing);
    }
}
