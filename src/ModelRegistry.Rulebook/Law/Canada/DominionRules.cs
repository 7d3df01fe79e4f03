using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Canada;

/// <summary>The rules of Canada, in the order of the edition.</summary>
internal static class DominionRules
{
    public static IReadOnlyList<Rule> All { get; } = [new ListedGroups(), new Item5505(), new Item5506(), new DominionNotModelled()];
}
