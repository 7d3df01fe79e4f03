using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Weights;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

/// <summary>How applications for chips and computers are looked at (15 CFR 742.6(b)(10)). A policy is no decision.</summary>
internal static class ChipPolicies
{
    private const string Citation = "15 CFR 742.6(b)(10)";

    /// <summary>
    /// For items of 3A090.a: denial presumed for Macau and D:5 unless the policy of January 2026 turns it, approval otherwise.
    /// </summary>
    public static StatedPolicy First(Situation situation) =>
        Denied(situation) switch
        {
            Truth.Yes => CaseByCasePolicy(situation) ?? new(
                ReviewPolicy.PresumptionOfDenial,
                $"presumption of denial: Macau, D:5, or headquartered there ({Citation})"),
            Truth.No => new(
                ReviewPolicy.PresumptionOfApproval,
                $"presumption of approval by the text of 2023, which secondary sources report ({Citation})"),
            Truth.Unknown => new(
                ReviewPolicy.PresumptionOfDenial,
                "presumption of denial where the destination or a headquarters is in Macau or D:5, which is not settled; "
                + $"approval otherwise ({Citation})"),
        };

    /// <summary>For items of 3A090.b: denial presumed for Macau and D:5, approval otherwise.</summary>
    public static StatedPolicy Second(Situation situation) => Denied(situation) switch
    {
        Truth.No => new(ReviewPolicy.PresumptionOfApproval, $"presumption of approval: neither Macau nor D:5 ({Citation})"),
        Truth.Yes => new(
            ReviewPolicy.PresumptionOfDenial,
            $"presumption of denial for Macau, D:5, and recipients headquartered there ({Citation})"),
        Truth.Unknown => new(
            ReviewPolicy.PresumptionOfDenial,
            "presumption of denial where the destination or a headquarters is in Macau or D:5, which is not settled; "
            + $"approval otherwise ({Citation})"),
    };

    /// <summary>For what the diffusion rule added, codified only.</summary>
    public static StatedPolicy Worldwide(Situation situation)
    {
        if (Denied(situation) != Truth.No) return First(situation);
        var located = CountryGroups.Of(situation.Parameters).In(WeightsPolicy.Group, situation.Question.Destination).Truth == Truth.Yes;
        return located || WeightsPolicy.Inside(situation) == Truth.Yes
            ? new(
                ReviewPolicy.PresumptionOfApproval,
                $"presumption of approval: {(located ? "a destination of" : "headquartered in")} Supplement No. 5(a) "
                + $"({Citation}, codified, not enforced)")
            : Allocated(situation);
    }

    /// <summary>Other destinations: by what the country has been licensed to receive since 2025.</summary>
    private static StatedPolicy Allocated(Situation situation)
    {
        var allocation = situation.Parameters.Number("us/ear/742.6/b-10/country-allocation").Value;
        var licensed = situation.Stated(Licensed)?.Amount;
        var within = licensed is { } sum && allocation is { } most ? sum.MoreThan(most).Not() : Truth.Unknown;
        var size = Exceptions.ExceptionCases.Plain(allocation) + (allocation is null ? "" : " TPP");
        return within switch
        {
            Truth.Yes => new(
                ReviewPolicy.PresumptionOfApproval,
                $"presumption of approval: within the country's allocation of {size} ({Citation}, codified, not enforced)"),
            Truth.No => new(
                ReviewPolicy.PolicyOfDenial,
                $"policy of denial: the country's allocation of {size} is used up ({Citation}, codified, not enforced)"),
            Truth.Unknown => new(
                ReviewPolicy.PresumptionOfApproval,
                $"presumption of approval up to the country's allocation of {size}, policy of denial above it; what is licensed so far is "
                + $"not stated ({Citation}, codified, not enforced)"),
        };
    }

    /// <summary>What counts towards an allocation, this application included.</summary>
    public static DeclaredFact Licensed { get; } = new(
        "us/ear/742.6/b-10/licensed",
        FactKind.Amount,
        "How much performance has been licensed to the destination since 2025, this application included?",
        "15 CFR 742.6(b)(10)(iii)(B), as 90 FR 4544 wrote it",
        "TPP");

    private static Truth Denied(Situation situation) =>
        Destinations.MacauOrD5(situation, situation.Question.Destination).Truth.Or(Destinations.Headquarters(situation).Truth);

    /// <summary>What the policy of January 2026 makes of the application; null where it does not concern it or fails.</summary>
    private static StatedPolicy? CaseByCasePolicy(Situation situation)
    {
        const string source = "91 FR 1684, from 2026-01-15; its text was not read";
        var found = situation.Found(CaseByCase.RuleId);
        return found.Outcome switch
        {
            Outcome.Met => new(
                ReviewPolicy.CaseByCase,
                $"case by case: from the United States to China or Macau, within the limits, with the certifications ({source})"),
            Outcome.Indeterminate => new(
                ReviewPolicy.PresumptionOfDenial,
                $"presumption of denial, case by case once settled: {Open(found)} ({source})"),
            Outcome.NotApplicable or Outcome.NotInForce or Outcome.Unmet => null,
        };
    }

    /// <summary>The conditions usual for a licence for items of 3A090.a.</summary>
    public static IReadOnlyList<string> Conditions(Situation situation) => situation.Found(CaseByCase.RuleId).Outcome == Outcome.Met
        ? LicenceConditions.CaseByCase
        : LicenceConditions.AdvancedComputing;

    private static string Open(Finding found) =>
        string.Join(", ", found.Limbs.Where(limb => limb.Truth == Truth.Unknown).Select(limb => limb.Words));
}
