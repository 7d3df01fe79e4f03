using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.EndUses;

/// <summary>What the paragraphs of 15 CFR 744.23 share: Macau or D:5, their standing and the policy.</summary>
internal static class AdvancedNode
{
    public static IReadOnlyList<StandingPeriod> Standing { get; } =
        Standings.Remembered(ChipCases.Start2023, "88 FR 73424, 88 FR 73458", Standings.Copy, Standings.CopySource);

    public static StatedPolicy Policy { get; } = new(
        ReviewPolicy.PresumptionOfDenial,
        "presumption of denial; case by case for end users headquartered in the United States or in A:5 or A:6 (15 CFR 744.23(d), from memory)");

    public static Scope There(Situation situation) => Scope.When(
        Destinations.MacauOrD5(
            situation,
            situation.Question.Destination).Truth != Truth.No, "The destination is neither Macau nor in D:5.");

    public static LimbResult Place(Situation situation) => Destinations.Limb(
        "in or destined to Macau or D:5", situation, Destinations.MacauOrD5(situation, situation.Question.Destination));
}
