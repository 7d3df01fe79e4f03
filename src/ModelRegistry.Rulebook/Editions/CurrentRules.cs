using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Law.Proposed;
using ModelRegistry.Rulebook.Law.UnitedStates;
using ModelRegistry.Rulebook.Law.UnitedStates.Weights;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Editions;

/// <summary>The rules of the current edition, in order and by name: nothing is found by reflection.</summary>
internal static class CurrentRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. WeightsRules.All,
        .. ChipAndPartyRules.All,
        .. AlliedRules.All,
        .. ProposedRules.All,
    ];
}
