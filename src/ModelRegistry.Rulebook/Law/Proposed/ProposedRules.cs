using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Proposed;

/// <summary>Proposals: none of them is law, each counts under its own profile only.</summary>
internal static class ProposedRules
{
    public static IReadOnlyList<Rule> All { get; } =
        [new DistillationRule(), new SafeHarbourRule(), new ReviewedDistillation(), new TheftActEntityList(), new TheftActBlocking()];
}
