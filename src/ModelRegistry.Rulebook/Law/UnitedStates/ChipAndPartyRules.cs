using ModelRegistry.Rulebook.Law.UnitedStates.Blocking;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;
using ModelRegistry.Rulebook.Law.UnitedStates.EndUses;
using ModelRegistry.Rulebook.Law.UnitedStates.Exceptions;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

/// <summary>The rules on chips, computers and parties, in the order of the edition.</summary>
internal static class ChipAndPartyRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new Eccn3A090a(),
        new Eccn3A090b(),
        new ZParagraphs(),
        new AdvancedComputingProducts(),
        new AdvancedComputingProductsWorldwide(),
        .. ScopeRules.All,
        new CaseByCase(),
        new FirstTierDestinations(),
        new FirstTierHeadquarters(),
        new FirstTierWorldwide(),
        new SecondTierDestinations(),
        new SecondTierHeadquarters(),
        new InformedChips(),
        .. ReasonsForControlRules.All,
        .. ExceptionRules.All,
        new PrcChips(),
        new GeneralProhibitionTen(),
        new EntityListRule(),
        new FootnoteOneProducts(),
        new FootnoteFourProducts(),
        new FootnoteFiveProducts(),
        new AffiliatesRule(),
        new AffiliatesProducts(),
        new AffiliatesLicence(),
        new RedFlag29(),
        .. BlockingRules.All,
        .. EmbargoRules.All,
        .. EndUseRules.All,
        new NotModelled(),
    ];
}
