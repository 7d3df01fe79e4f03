using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

/// <summary>Makes limbs: the question for the missing fact is kept only where the limb is unknown.</summary>
internal static class Limb
{
    public static LimbResult Of(string words, Truth truth, string because, MissingFact missing, params IEnumerable<ParameterUse> uses) =>
        new(words, truth, because) { Parameters = [.. uses], Missing = truth == Truth.Unknown ? missing : null };

    /// <summary>A limb that reads what another rule found.</summary>
    public static LimbResult OfFinding(string words, Finding finding)
    {
        var unknown = finding.Limbs.FirstOrDefault(limb => limb.Truth == Truth.Unknown);
        var deciding = finding.OutcomeIfInForce switch
        {
            Outcome.Met => null,
            Outcome.Unmet => finding.Limbs.FirstOrDefault(limb => limb.Truth == Truth.No),
            _ => unknown,
        };
        var because = finding.WhyNotApplicable ?? deciding?.Because ?? string.Join("; ", finding.Limbs.Select(limb => limb.Because));
        var truth = Rules.FindingTruth.Holds(finding);
        return Of(
            words,
            truth,
            $"{finding.Citation}: {because}",
            unknown?.Missing ?? new(finding.RuleId, $"Does {finding.Citation} hold?"),
            finding.Limbs.SelectMany(limb => limb.Parameters).Where(use => !use.Verified && finding.TurnsOnUnverified.Contains(use.Id)));
    }
}
