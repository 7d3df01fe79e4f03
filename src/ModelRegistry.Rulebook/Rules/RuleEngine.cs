using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Rules;

/// <summary>Scope, standing, limbs, joined in Kleene's logic. The limbs are computed even where the rule does not count.</summary>
internal static class RuleEngine
{
    public static Finding Find(Rule rule, Situation situation)
    {
        var stood = Settled(rule.Face, situation);
        var scope = rule.Concerns(situation);
        if (!scope.Concerned)
            return stood.Outside(scope.WhyNot);
        var limbs = Limbs(rule, situation, stood.Period);
        var ifInForce = Join(limbs);
        return stood.Finding(ifInForce, limbs, new(
            null,
            rule.Face.Role == RuleRole.LicenceRequirement ? rule.PolicyFor(situation) : null,
            MayCondition(rule.Face.Role, stood.Counted(ifInForce)) ? rule.ConditionsFor(situation) : null,
            Marks(rule.Face, stood, ifInForce, limbs)));
    }

    /// <summary>Whether a rule counts for a question, after what an officer confirmed of its standing.</summary>
    public static bool Counts(Rule rule, Situation situation) => Settled(rule.Face, situation).Counts;

    /// <summary>What is barred or concerns nothing has no conditions to keep; what is open says what it would ask.</summary>
    private static bool MayCondition(RuleRole role, Outcome outcome) =>
        role is RuleRole.Exception or RuleRole.LicenceRequirement && outcome is Outcome.Met or Outcome.Indeterminate;

    /// <summary>The conjunction of the limbs; a rule without limbs is met.</summary>
    internal static Outcome Join(IReadOnlyList<LimbResult> limbs)
    {
        var truth = Truth.Yes;
        for (var index = 0; index < limbs.Count; index++)
            truth = truth.And(limbs[index].Truth);
        return Joined(truth);
    }

    private static Outcome Joined(Truth truth) =>
        truth switch { Truth.Yes => Outcome.Met, Truth.Unknown => Outcome.Indeterminate, Truth.No => Outcome.Unmet };

    /// <summary>The limbs, and where the rule begins within the day and no hour is named, whether it had begun.</summary>
    private static IReadOnlyList<LimbResult> Limbs(Rule rule, Situation situation, StandingPeriod standing)
    {
        var found = rule.Limbs(situation);
        if (situation.Facts.Confirmations.Count == 0 && !standing.HourOpen)
            return found;
        var limbs = new LimbResult[found.Count + (standing.HourOpen ? 1 : 0)];
        for (var index = 0; index < found.Count; index++)
            limbs[index] = Doubted(found[index], situation);
        if (standing.HourOpen)
            limbs[^1] = Hour(standing);
        return limbs;
    }

    private static LimbResult Hour(StandingPeriod standing) => new(
        "at an hour when the instrument had taken effect", Truth.Unknown, $"it takes effect on {standing.First}, and no hour is named")
    {
        Missing = new("question.at", $"At which hour? The instrument takes effect on {standing.First}."),
    };

    /// <summary>The standing after an officer's confirmation: yes verifies it (an unknown one is in force), no takes it back.</summary>
    private static Stood Settled(RuleFace rule, Situation situation)
    {
        var stood = rule.On(situation.Question);
        if (!stood.IsOpen || situation.ConfirmationOf(rule.StandingId) is not { } confirmation)
            return stood;
        var standing = Confirmed(stood.Period, confirmation);
        return standing == stood.Period ? stood : new(rule, situation.Question, standing);
    }

    private static StandingPeriod Confirmed(StandingPeriod standing, Confirmation confirmation)
    {
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

    /// <summary>What the outcome turns on: were these limbs unknown, it would be another.</summary>
    private static IReadOnlyList<string> Marks(RuleFace rule, Stood stood, Outcome ifInForce, IReadOnlyList<LimbResult> limbs)
    {
        var open = stood.IsOpen && rule.IsLaw && ifInForce is Outcome.Met or Outcome.Indeterminate;
        if (!stood.Counts || AllVerified(limbs) || Joined(Shaken(limbs)) == ifInForce)
            return open ? [rule.StandingId] : [];
        var unverified = limbs.SelectMany(limb => limb.Parameters).Where(use => !use.Verified).Select(use => use.Id)
            .Distinct(StringComparer.Ordinal);
        return open ? [.. unverified, rule.StandingId] : [.. unverified];
    }

    /// <summary>The conjunction of the limbs, were those unknown that rest on something unverified.</summary>
    private static Truth Shaken(IReadOnlyList<LimbResult> limbs)
    {
        var truth = Truth.Yes;
        for (var index = 0; index < limbs.Count; index++)
            truth = truth.And(limbs[index].IsVerified ? limbs[index].Truth : Truth.Unknown);
        return truth;
    }

    private static bool AllVerified(IReadOnlyList<LimbResult> limbs)
    {
        for (var index = 0; index < limbs.Count; index++)
        {
            if (!limbs[index].IsVerified)
                return false;
        }

        return true;
    }
}
