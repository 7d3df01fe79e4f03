using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Korea;

/// <summary>The rules of the Republic of Korea, in the order of the edition.</summary>
internal static class RepublicRules
{
    public static IReadOnlyList<Rule> All { get; } = [new StrategicItems(), new SituationalPermission(), new RepublicNotModelled()];
}
