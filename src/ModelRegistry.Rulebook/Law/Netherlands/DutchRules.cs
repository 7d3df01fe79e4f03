using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Netherlands;

/// <summary>The national measures of the Netherlands, in the order of the edition.</summary>
internal static class DutchRules
{
    public static IReadOnlyList<Rule> All { get; } =
        [new SemiconductorEquipment(), new SupplementaryList(), new LawOfTheUnion(), new DutchNotModelled()];
}
