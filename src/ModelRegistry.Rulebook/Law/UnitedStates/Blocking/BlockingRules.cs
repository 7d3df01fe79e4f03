using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Blocking;

/// <summary>Rules on parties of other lists than the Entity List, in the order of the edition.</summary>
internal static class BlockingRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new DeniedPersons(),
        new BlockedUnderTheEar(),
        new UnverifiedParties(),
        new BlockedPersons(),
    ];
}
