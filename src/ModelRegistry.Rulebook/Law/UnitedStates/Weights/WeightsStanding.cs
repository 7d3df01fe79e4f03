using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Weights;

/// <summary>The three dates of the weight rules: codified, non-enforcement announced, compliance date. Never enforced on any day.</summary>
internal static class WeightsStanding
{
    public static readonly DateOnly Codified = new(2025, 1, 13);
    public static readonly DateOnly NotEnforced = new(2025, 5, 13);
    public static readonly DateOnly ComplianceDate = new(2025, 5, 15);

    public static IReadOnlyList<StandingPeriod> NeverEnforced { get; } =
    [
        new(Standing.Codified, new(Codified, NotEnforced), "90 FR 4544", true)
        {
            KnownFrom = new(2025, 1, 15),
            Remark = "compliance date 2025-05-15",
        },
        new(Standing.NotEnforced, new(NotEnforced, ComplianceDate), "the Bureau's announcement of 2025-05-13", true)
        {
            Remark = "announced two days before compliance was due",
        },
        new(Standing.NotEnforced, new(ComplianceDate), "the Bureau's announcement of 2025-05-13; text still in the eCFR copy of 2026-07-23", true)
        {
            Remark = "the compliance date of 2025-05-15 passed without enforcement; an opinion of 2026-05-12 that the announcement is itself a "
                + "rule does not revive it",
        },
    ];

    /// <summary>What stood before and stands today.</summary>
    public static IReadOnlyList<StandingPeriod> LongEnforced(string since) =>
    [
        new(Standing.Enforced, new(new(2016, 9, 1), Codified), since, false),
        new(Standing.Enforced, new(Codified), "90 FR 4544; eCFR copy of 2026-07-23", true),
    ];
}
