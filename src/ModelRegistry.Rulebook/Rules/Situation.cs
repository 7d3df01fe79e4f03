using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Rules;

/// <summary>What a rule may read: the question, the facts, the parameters of the day, and what the rules it depends on found.</summary>
public sealed class Situation
{
    private const int UsuallyShared = 8;
    private readonly List<(object Made, AspectReads? Reads)> shared = new(UsuallyShared);
    private readonly AspectLog? log;
    private Finding?[] found = new Finding?[RuleFace.Count];

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
    public Finding Found(string ruleId)
    {
        var number = RuleFace.NumberOf(ruleId);
        return number >= 0 && number < found.Length && found[number] is { } finding
            ? finding
            : throw new InvalidOperationException($"{ruleId} is not evaluated yet; name it in DependsOn and put it first in the edition.");
    }

    /// <summary>What a rule finds in this situation, computed once; what it depends on must have been found before.</summary>
    internal Finding Find(Rule rule)
    {
        var number = rule.Face.Number;
        if (number >= found.Length)
            Array.Resize(ref found, RuleFace.Count);
        if (found[number] is { } ready)
            return ready;
        var finding = RuleEngine.Find(rule, this);
        return found[number] = finding;
    }

    /// <summary>Something that several rules need, computed once for the situation; a pure function of it.</summary>
    public T Shared<T>(Func<Situation, T> compute)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(compute);
        foreach (var (ready, before) in shared)
        {
            if (ready.GetType() != typeof(T))
                continue;
            if (before is not null)
                log?.Reads.Add(before);
            return (T)ready;
        }

        log?.Open();
        var made = compute(this);
        var reads = log?.Close();
        if (reads is not null)
            log?.Reads.Add(reads);
        shared.Add((made, reads));
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

    /// <summary>The first question that an unknown limb of it asks; null where none does.</summary>
    internal static MissingFact? FirstMissing(this Finding finding)
    {
        foreach (var limb in finding.Limbs)
        {
            if (limb.Truth == Truth.Unknown && (limb.Missing ?? (limb.AlsoMissing.Count > 0 ? limb.AlsoMissing[0] : null)) is { } missing)
                return missing;
        }

        return null;
    }

    /// <summary>The questions that its unknown limbs ask.</summary>
    public static IReadOnlyList<MissingFact> MissingFacts(this Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        List<MissingFact>? missing = null;
        foreach (var limb in finding.Limbs)
        {
            if (limb.Truth != Truth.Unknown)
                continue;
            if (limb.Missing is { } first)
                (missing ??= []).Add(first);
            if (limb.AlsoMissing.Count > 0)
                (missing ??= []).AddRange(limb.AlsoMissing);
        }

        return missing ?? (IReadOnlyList<MissingFact>)[];
    }
}
