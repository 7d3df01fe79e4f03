using ModelRegistry.Rulebook.Law.Australia;
using ModelRegistry.Rulebook.Law.Canada;
using ModelRegistry.Rulebook.Law.EuropeanUnion;
using ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence;
using ModelRegistry.Rulebook.Law.Japan;
using ModelRegistry.Rulebook.Law.Korea;
using ModelRegistry.Rulebook.Law.Netherlands;
using ModelRegistry.Rulebook.Law.UnitedKingdom;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Allies;

/// <summary>The rules of every place but the United States.</summary>
internal static class AlliedRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. UnionRules.All,
        .. ModelActRules.All,
        .. KingdomRules.All,
        .. NipponRules.All,
        .. RepublicRules.All,
        .. DutchRules.All,
        .. CommonwealthRules.All,
        .. DominionRules.All,
    ];
}
