namespace ModelRegistry.Rulebook.Law.UnitedStates;

/// <summary>What a licence of the Bureau is usually made subject to (15 CFR 750.7(a), 762.6).</summary>
internal static class LicenceConditions
{
    public static IReadOnlyList<string> Usual { get; } =
    [
        "only the items, end use and parties that the application describes (15 CFR 750.7(a)(1))",
        "the applicant tells the other parties of the licence's scope and of the conditions that concern them (15 CFR 750.7(a)(1))",
        "records are kept for five years (15 CFR 762.6)",
    ];

    /// <summary>For chips and computers of 742.6(a)(6): what an application brings, and what stays true afterwards.</summary>
    public static IReadOnlyList<string> AdvancedComputing { get; } =
    [
        .. Usual,
        "the purchase order and the total performance of all items stand in the application (15 CFR Part 748, Supplement No. 2)",
    ];

    /// <summary>Where the policy of January 2026 turns the review: what was certified stays true.</summary>
    public static IReadOnlyList<string> CaseByCase { get; } =
    [
        .. AdvancedComputing,
        "what was certified under 15 CFR 742.6(b)(10) stays true: supply, share shipped, diligence, rented compute, independent tests",
    ];
}
