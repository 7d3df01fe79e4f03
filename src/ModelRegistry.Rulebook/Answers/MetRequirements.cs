using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.Answers;

/// <summary>Every licence requirement that is met, beside every exception to it: what takes it out, and why the others do not.</summary>
internal static class MetRequirements
{
    public static IReadOnlyList<MetRequirement> Of(IReadOnlyList<Finding> findings)
    {
        List<MetRequirement>? met = null;
        foreach (var finding in findings)
        {
            if (finding is { Role: RuleRole.LicenceRequirement, Counts: true, Outcome: Outcome.Met })
                (met ??= []).Add(Seen(finding, findings));
        }

        return met ?? (IReadOnlyList<MetRequirement>)[];
    }

    private static MetRequirement Seen(Finding requirement, IReadOnlyList<Finding> findings) =>
        new(requirement.RuleId, requirement.Citation, requirement.Title, requirement.Authority)
        {
            ReviewPolicy = requirement.ReviewPolicy,
            ReviewPolicyText = requirement.ReviewPolicyText,
            UsualConditions = requirement.Conditions,
            Exceptions = [.. findings.Where(finding => Excepts(finding, requirement.RuleId)).Select(Looked)],
        };

    /// <summary>What another profile proposes to except is no exception here.</summary>
    private static bool Excepts(Finding finding, string requirement) =>
        finding.Role == RuleRole.Exception && finding.Standing != Standing.Proposed && Takes(finding, requirement);

    /// <summary>Whether an exception names a rule among those it takes out of.</summary>
    internal static bool Takes(Finding exception, string rule)
    {
        var overrides = exception.Overrides;
        for (var place = 0; place < overrides.Count; place++)
        {
            if (string.Equals(overrides[place], rule, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static ExceptionLookedAt Looked(Finding exception)
    {
        var deciding = exception.Outcome switch
        {
            Outcome.Unmet => exception.Limbs.FirstOrDefault(limb => limb.Truth == Truth.No),
            Outcome.Indeterminate => exception.Limbs.FirstOrDefault(limb => limb.Truth == Truth.Unknown),
            Outcome.NotApplicable or Outcome.NotInForce or Outcome.Met => null,
        };
        return new(exception.RuleId, exception.Citation, exception.Title, exception.Outcome, Why(exception, deciding))
        {
            Limb = deciding?.Words,
            Missing = deciding?.Missing,
            Conditions = exception.Conditions,
        };
    }

    private static string Why(Finding exception, LimbResult? deciding) => exception.Outcome switch
    {
        Outcome.NotApplicable => exception.WhyNotApplicable ?? "it does not concern this transaction",
        Outcome.NotInForce => $"it does not count on this day under this profile: {exception.StandingText}",
        Outcome.Unmet => $"barred, not fulfilled: {deciding?.Words} ({deciding?.Because})",
        Outcome.Indeterminate => $"not settled: {deciding?.Words} ({deciding?.Because})",
        Outcome.Met when exception.TurnsOnUnverified.Count > 0 => $"met, and turns on what is not verified: {string.Join(", ", exception.TurnsOnUnverified)}",
        Outcome.Met => "met: it takes this out of the requirement",
    };
}
