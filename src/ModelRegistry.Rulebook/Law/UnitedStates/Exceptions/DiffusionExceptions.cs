using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Exceptions;

/// <summary>What the exceptions that the AI diffusion rule added share (15 CFR 740.27 to 740.29, 90 FR 4544).</summary>
internal static class DiffusionExceptions
{
    /// <summary>
    /// Codified with the rule; whether BIS lets them be used while it does not enforce what the rule added has not been said, so they do
    /// not count under the law as enforced.
    /// </summary>
    public static IReadOnlyList<StandingPeriod> Standing { get; } =
    [
        new(Evaluations.Standing.Codified, new(new(2025, 1, 13), new(2025, 5, 13)), "90 FR 4544", true)
        {
            Remark = "compliance was to be due on 2025-05-15",
        },
        new(Evaluations.Standing.NotEnforced, new(new(2025, 5, 13)), "BIS announcement of 2025-05-13", true)
        {
            Remark = "still codified; whether it may be used while the rule is not enforced has not been said",
        },
    ];

    /// <summary>An item of 3A090.a, or a computer with one: what AIA and LPP are for.</summary>
    public static LimbResult FirstTier(Situation situation) =>
        Limb.OfFinding("of 3A090.a, 4A090.a or the .z paragraphs that rest on them", situation.Found(Eccn3A090a.RuleId));

    public static IEnumerable<Example> Edges(Question question, Facts facts) =>
        ChipCases.Edges(question, facts).Append(new("as enforced", question, facts, Outcome.NotInForce));
}
