using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Rules;

/// <summary>Scope, standing, limbs, joined in Kleene's logic. The limbs are computed even where the rule does not count.</summary>
internal static class RuleEngine
{
    public static Finding Find(Rule rule, Situation situation)
    {
        var standing = Settled(rule, situation);
        var counts = Profile.Counts(rule, standing.Standing, situation.Question.Profile);
        var scope = rule.Concerns(situation);
        var limbs = scope.Concerned ? Judged(rule, situation, standing) : [];
        var ifInForce = scope.Concerned ? Join(limbs) : Outcome.NotApplicable;
        var outcome = !scope.Concerned ? Outcome.NotApplicable : counts ? ifInForce : Outcome.NotInForce;
        var policy = rule.Role == RuleRole.LicenceRequirement && scope.Concerned ? rule.PolicyFor(situation) : null;
        return new()
        {
            RuleId = rule.Id,
            Title = rule.Title,
            Citation = rule.Citation,
            Authority = rule.Authority,
            Role = rule.Role,
            Standing = standing.Standing,
            StandingText = standing.Text,
            Counts = counts,
            Outcome = outcome,
            OutcomeIfInForce = ifInForce,
            Limbs = limbs,
            WhyNotApplicable = scope.WhyNot,
            ReviewPolicy = policy?.Policy,
            ReviewPolicyText = policy?.Text,
            Overrides = rule.Overrides,
            Conditions = MayCondition(rule.Role, outcome) ? rule.ConditionsFor(situation) : [],
            TurnsOnUnverified = Marks(rule, standing, counts, ifInForce, limbs),
        };
    }

    /// <summary>Whether a rule counts for a question, after what an officer confirmed of its standing.</summary>
    public static bool Counts(Rule rule, Situation situation) =>
        Profile.Counts(rule, Settled(rule, situation).Standing, situation.Question.Profile);

    /// <summary>What is barred or concerns nothing has no conditions to keep; what is open says what it would ask.</summary>
    private static bool MayCondition(RuleRole role, Outcome outcome) =>
        role is RuleRole.Exception or RuleRole.LicenceRequirement && outcome is Outcome.Met or Outcome.Indeterminate;

    /// <summary>The conjunction of the limbs; a rule without limbs is met.</summary>
    internal static Outcome Join(IReadOnlyList<LimbResult> limbs)
    {
        var truth = Truth.Yes;
        foreach (var limb in limbs)
            truth = truth.And(limb.Truth);
        return truth switch { Truth.Yes => Outcome.Met, Truth.Unknown => Outcome.Indeterminate, Truth.No => Outcome.Unmet };
    }

    /// <summary>The limbs, and where the rule begins within the day and no hour is named, whether it had begun.</summary>
    private static LimbResult[] Judged(Rule rule, Situation situation, StandingPeriod standing)
    {
        var limbs = rule.Limbs(situation).Select(limb => Doubted(limb, situation));
        return standing.HourOpen ? [.. limbs, Hour(standing)] : [.. limbs];
    }

    private static LimbResult Hour(StandingPeriod standing) => new(
        "at an hour when the instrument had taken effect", Truth.Unknown, $"it takes effect on {standing.First}, and no hour is named")
    {
        Missing = new("question.at", $"At which hour? The instrument takes effect on {standing.First}."),
    };

    /// <summary>The standing after an officer's confirmation: yes verifies it (an unknown one is in force), no takes it back.</summary>
    private static StandingPeriod Settled(Rule rule, Situation situation)
    {
        var standing = rule.StandingOn(situation.Question.Day, situation.Question.AsKnownOn, situation.Question.At);
        var open = Open(standing);
        if (!open || situation.ConfirmationOf(rule.StandingId) is not { } confirmation)
            return standing;
        var remark = $"confirmed by an officer: {confirmation.Source}";
        return (confirmation.HoldsAsWritten, standing.Standing) switch
        {
            (Truth.Yes, Standing.Unknown) when !standing.HourOpen =>
                standing with { Standing = Standing.Enforced, Verified = true, Remark = remark },
            (Truth.Yes, _) => standing with { Verified = true, Remark = remark },
            (Truth.No, Standing.Unknown) when !standing.HourOpen =>
                standing with { Standing = Standing.Suspended, Verified = true, Remark = remark },
            (Truth.No, _) => standing with { Standing = Standing.Unknown, Remark = "found not to hold as written: " + confirmation.Source },
            _ => standing,
        };
    }

    /// <summary>A limb on a parameter that an officer found wrong is unknown; one that an officer confirmed is verified.</summary>
    private static LimbResult Doubted(LimbResult limb, Situation situation)
    {
        if (situation.Facts.Confirmations.Count == 0 || limb.Parameters.Count == 0)
            return limb;
        var wrong = limb.Parameters.FirstOrDefault(use => situation.ConfirmationOf(use.Id)?.HoldsAsWritten == Truth.No);
        if (wrong is not null)
        {
            return limb with
            {
                Truth = Truth.Unknown,
                Because = $"{wrong.Id} was found not to hold as written ({situation.ConfirmationOf(wrong.Id)!.Source})",
                Missing = new(wrong.Id, $"What is the value of {wrong.Id} ({wrong.Citation}) on {situation.Question.Day:O}?"),
            };
        }

        bool Right(ParameterUse use) => use.Verified || situation.ConfirmationOf(use.Id)?.HoldsAsWritten == Truth.Yes;
        return limb with { Parameters = [.. limb.Parameters.Select(use => use with { Verified = Right(use) })] };
    }

    /// <summary>Whether an officer has something to confirm; an open hour is asked for instead.</summary>
    private static bool Open(StandingPeriod standing) =>
        !standing.Verified || (standing.Standing == Standing.Unknown && !standing.HourOpen);

    private static LimbResult Shaken(LimbResult limb) =>
        limb.Parameters.All(use => use.Verified) ? limb : limb with { Truth = Truth.Unknown };

    /// <summary>What the outcome turns on: were these limbs unknown, it would be another.</summary>
    private static string[] Marks(Rule rule, StandingPeriod standing, bool counts, Outcome ifInForce, LimbResult[] limbs)
    {
        if (ifInForce == Outcome.NotApplicable)
            return [];
        var marks = new List<string>();
        var unverified = limbs.SelectMany(limb => limb.Parameters).Where(use => !use.Verified).Select(use => use.Id).ToArray();
        if (counts && unverified.Length > 0 && Join([.. limbs.Select(Shaken)]) != ifInForce)
            marks.AddRange(unverified.Distinct(StringComparer.Ordinal));
        if (Open(standing) && rule.OnlyUnder.Count == 0 && ifInForce is Outcome.Met or Outcome.Indeterminate)
            marks.Add(rule.StandingId);
        return [.. marks];
    }
}
