using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Exceptions;

/// <summary>The license exceptions in the order of the edition, which is the order in which they are looked at.</summary>
internal static class ExceptionRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new Section740Paragraph2(),
        new Section740Paragraph11(),
        new NotifiedAdvancedComputing(),
        new AdvancedComputingAuthorized(),
        new Section740Paragraph27Chips(),
        new Section740Paragraph28(),
        new Section740Paragraph29(),
        new Section740Paragraph25(),
        new Section740Paragraph20(),
        new Section740Paragraph17(),
        new Section740Paragraph10(),
        new Section740Paragraph9(),
        new Section740Paragraph13(),
        new Section740Paragraph24(),
    ];
}
