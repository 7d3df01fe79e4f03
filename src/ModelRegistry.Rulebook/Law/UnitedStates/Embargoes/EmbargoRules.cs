using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;

/// <summary>Embargoes: the sections of 15 CFR Part 746 and the Treasury's programmes for places, in the order of the edition.</summary>
internal static class EmbargoRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new Cuba(),
        new NorthKorea(),
        new OccupiedRegions(),
        new Iran(),
        new RussiaAndBelarus(),
        new Syria(),
        new SyriaPeaceAndProsperity(),
        new CubanAssets(),
        new NorthKoreaSanctions(),
        new SyrianSanctions(),
        new IranianTransactions(),
        new OccupiedRegionsSanctions(),
        new SupportToRussia(),
    ];
}
