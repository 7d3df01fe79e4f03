using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Japan;

/// <summary>The rules of Japan, in the order of the edition.</summary>
internal static class NipponRules
{
    public static IReadOnlyList<Rule> All { get; } =
        [new ListedItems(), new WeaponsCatchAll(), new ConventionalCatchAll(), new NipponNotModelled()];
}
