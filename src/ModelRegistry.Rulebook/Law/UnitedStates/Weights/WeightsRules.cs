using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Weights;

/// <summary>The rules on weights, in the order they are read.</summary>
internal static class WeightsRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new Section734Paragraph7(),
        new Eccn4E091(),
        new Section742Paragraph6Weights(),
        new Section734Paragraph9L(),
        new Section740Paragraph27(),
        new InformedAccess(),
        new InformedAccessAnnexA(),
    ];
}
