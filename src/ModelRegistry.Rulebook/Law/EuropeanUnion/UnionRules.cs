using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion;

/// <summary>The rules of the law of the Union, in the order of the edition.</summary>
internal static class UnionRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new Article3(),
        new GeneralAuthorisation001(),
        new GeneralAuthorisation007(),
        new GeneralAuthorisation008(),
        new Article4MassDestruction(),
        new Article4Military(),
        new Article4Parts(),
        new Article5(),
        new Article8(),
        new Article9(),
        new Article10(),
        new UnionNotModelled(),
    ];
}
