using System.Collections.Concurrent;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Rules;

/// <summary>
/// What of a rule is the same in every situation, read from it once, and where it stood in the last questions: a rule writes its lists as
/// the paragraph reads, and makes them anew whenever it is asked.
/// </summary>
internal sealed class RuleFace(Rule rule)
{
    private static readonly ConcurrentDictionary<string, int> Numbers = new(StringComparer.Ordinal);
    private static int next;
    private Stood? last;
    private Stood? before;

    /// <summary>Above every number that is given.</summary>
    public static int Count => Volatile.Read(ref next);

    public Rule Rule { get; } = rule;

    /// <summary>The same for every rule of that id, from 0 on: what is found of a rule is kept by it.</summary>
    public int Number { get; } = Numbers.GetOrAdd(rule.Id, static _ => Interlocked.Increment(ref next) - 1);

    public string Id { get; } = rule.Id;

    public string Title { get; } = rule.Title;

    public string Citation { get; } = rule.Citation;

    public string Authority { get; } = rule.Authority;

    public RuleRole Role { get; } = rule.Role;

    public string StandingId { get; } = rule.StandingId;

    public IReadOnlyList<string> Overrides { get; } = rule.Overrides;

    /// <summary>Whether it is law, and not a proposal that counts under its own profile alone.</summary>
    public bool IsLaw { get; } = rule.OnlyUnder.Count == 0;

    /// <summary>The number of an id; -1 where no rule of that id was ever asked.</summary>
    public static int NumberOf(string id) => Numbers.TryGetValue(id, out var number) ? number : -1;

    /// <summary>Where it stands for a question, before anything an officer confirmed.</summary>
    public Stood On(Question question)
    {
        var (recent, older) = (last, before);
        if (recent is not null && recent.IsFor(question))
            return recent;
        if (older is not null && older.IsFor(question))
            return older;
        before = recent;
        return last = new(this, question, Rule.StandingOn(question.Day, question.AsKnownOn, question.At));
    }
}

/// <summary>Where a rule stands for the questions of one day, moment and profile.</summary>
internal sealed class Stood(RuleFace face, Question question, StandingPeriod standing)
{
    private readonly DateOnly day = question.Day;
    private readonly DateOnly? asKnownOn = question.AsKnownOn;
    private readonly DateTimeOffset? at = question.At;
    private readonly string profile = question.Profile;
    private readonly string text = standing.Text;
    private Finding? outside;

    public StandingPeriod Period { get; } = standing;


    /// <summary>Whether it counts under the profile.</summary>
    public bool Counts { get; } = Profile.Counts(face.Rule, standing.Standing, question.Profile);

    /// <summary>Whether an officer has something to confirm; an open hour is asked for instead.</summary>
    public bool IsOpen { get; } = !standing.Verified || (standing.Standing == Standing.Unknown && !standing.HourOpen);

    public bool IsFor(Question question) =>
        question.Day == day && question.AsKnownOn == asKnownOn && question.At == at
            && string.Equals(question.Profile, profile, StringComparison.Ordinal);

    /// <summary>The finding that the rule does not concern a situation: of the same words there is one.</summary>
    public Finding Outside(string? whyNot)
    {
        var known = outside;
        return known is not null && string.Equals(known.WhyNotApplicable, whyNot, StringComparison.Ordinal)
            ? known
            : outside = Finding(Outcome.NotApplicable, [], new(whyNot));
    }

    /// <summary>The outcome of what the limbs give.</summary>
    public Outcome Counted(Outcome ifInForce) => Counts ? ifInForce : Outcome.NotInForce;

    /// <summary>A finding of the rule as it stands.</summary>
    public Finding Finding(Outcome ifInForce, IReadOnlyList<LimbResult> limbs, Found found) => new()
    {
        RuleId = face.Id,
        Title = face.Title,
        Citation = face.Citation,
        Authority = face.Authority,
        Role = face.Role,
        Standing = Period.Standing,
        StandingText = text,
        Counts = Counts,
        Outcome = ifInForce == Outcome.NotApplicable ? ifInForce : Counted(ifInForce),
        OutcomeIfInForce = ifInForce,
        Limbs = limbs,
        WhyNotApplicable = found.WhyNot,
        ReviewPolicy = found.Policy?.Policy,
        ReviewPolicyText = found.Policy?.Text,
        Overrides = face.Overrides,
        Conditions = found.Conditions ?? [],
        TurnsOnUnverified = found.Marks ?? [],
    };
}

/// <summary>What a rule says of a situation beside its limbs.</summary>
/// <param name="WhyNot">Why it does not concern it; null where it does.</param>
/// <param name="Policy">The review policy of a requirement.</param>
/// <param name="Conditions">The conditions; null for none.</param>
/// <param name="Marks">What the outcome turns on; null for nothing.</param>
internal readonly record struct Found(
    string? WhyNot, StatedPolicy? Policy = null, IReadOnlyList<string>? Conditions = null, IReadOnlyList<string>? Marks = null);
