using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedKingdom;

/// <summary>The rules of the United Kingdom, in the order of the edition.</summary>
internal static class KingdomRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new AssimilatedAnnexI(),
        new ScheduleThree(),
        new OpenGeneralLicence(),
        new WeaponsEndUse(),
        new MilitaryEndUse(),
        new MilitaryParts(),
        new RelevantEntity(),
        new TechnicalAssistance(),
        new KingdomNotModelled(),
    ];
}
