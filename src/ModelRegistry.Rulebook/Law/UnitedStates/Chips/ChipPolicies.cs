using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Evaluations;
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
            Truth.Yes => CaseByCase(situation) ?? new(
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
    public static StatedPolicy Worldwide(Situation situation) => Denied(situation) != Truth.No
        ? First(situation)
        : CountryGroups.Of(situation.Parameters).In("Supp. 5(a)", situation.Question.Destination).Truth == Truth.Yes
            ? new(
                ReviewPolicy.PresumptionOfApproval,
                $"presumption of approval: a destination of Supplement No. 5(a) ({Citation}, codified, not enforced)")
            : new(
                ReviewPolicy.PresumptionOfApproval,
                "presumption of approval up to the country's allocation, policy of denial above it; the allocation is not modelled "
                + $"({Citation}, codified, not enforced)");

    private static Truth Denied(Situation situation) =>
        Destinations.MacauOrD5(situation, situation.Question.Destination).Truth.Or(Destinations.Headquarters(situation).Truth);

    /// <summary>
    /// 91 FR 1684: exports from the United States to China or Macau, from 2026-01-15; null where it does not concern the export.
    /// </summary>
    private static StatedPolicy? CaseByCase(Situation situation)
    {
        var (question, parameters) = (situation.Question, situation.Parameters);
        var performance = parameters.Number("us/ear/742.6/b-10/tpp-below");
        var bandwidth = parameters.Number("us/ear/742.6/b-10/bandwidth-below");
        var there = question.Destination is "CN" or "MO" or "HK";
        if (!there || performance.Value is null || question.Activity != Activity.Export || question.ExportedFrom is not (null or "US"))
            return null;
        var asked = Asked(situation, performance, bandwidth);
        var all = asked.Select(limb => limb.Truth).All();
        var open = string.Join(", ", asked.Where(limb => limb.Truth != Truth.Yes).Select(limb => limb.Words));
        const string source = "91 FR 1684, from 2026-01-15; its text was not read";
        return all switch
        {
            Truth.Yes => new(
                ReviewPolicy.CaseByCase,
                $"case by case: from the United States to China or Macau, within the limits, with the certifications ({source})"),
            Truth.No => null,
            Truth.Unknown => new(
                ReviewPolicy.PresumptionOfDenial,
                $"presumption of denial, case by case once settled: {open} ({source})"),
        };
    }

    private static (string Words, Truth Truth)[] Asked(Situation situation, DatedNumber performance, DatedNumber bandwidth)
    {
        var (figures, chip) = (ChipFigures.Of(situation), situation.Facts.Chip);
        return
        [
            ("exported from the United States", situation.Question.ExportedFrom is null ? Truth.Unknown : Truth.Yes),
            ($"TPP below {performance.Value}", figures.Performance.Below(performance)),
            ($"memory bandwidth below {bandwidth.Value} GB/s", figures.Bandwidth.Below(bandwidth)),
            ("commercially available in the United States on 2026-01-15", chip?.AvailableInUnitedStates ?? Truth.Unknown),
            ("supply, shipments, due diligence and independent testing certified", chip?.CertificationsGiven ?? Truth.Unknown),
        ];
    }
}
