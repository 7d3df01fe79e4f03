using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Law.UnitedStates.Weights;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

/// <summary>The rules of part 734 on what is subject to the EAR, and the ways into it that <see cref="Reach"/> takes.</summary>
internal static class ScopeRules
{
    private static readonly Rule[] Entries = [new Eccn3A090a(), new Eccn3A090b()];
    private static readonly Rule[] Weights = [new Eccn4E091()];

    /// <summary>Content and direct products: each way into the EAR for what is neither in nor from the United States.</summary>
    public static IReadOnlyList<Rule> Routes { get; } =
    [
        new Section734Paragraph4C(),
        new Section734Paragraph4D(),
        new FootnoteOneProducts(),
        new FootnoteFourProducts(),
        new FootnoteFiveProducts(),
        new AdvancedComputingProducts(),
        new AdvancedComputingProductsWorldwide(),
        new Section734Paragraph9L(),
    ];

    /// <summary>In the order of the edition; the direct product rules that are licence requirements stand with their own.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        Routes[0],
        Routes[1],
        new Section734Paragraph3(),
    ];

    /// <summary>What a route reads of other rules.</summary>
    public static IReadOnlyList<Rule> NeededBy(Rule route) => route.DependsOn.Count == 0 ? [] : route is Section734Paragraph9L ? Weights : Entries;
}
