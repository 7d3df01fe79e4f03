using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;

/// <summary>Licence requirements by reasons for control beside 742.6(a)(6)(iii), in the order of the edition.</summary>
internal static class ReasonsForControlRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new NationalSecurityColumnOne(),
        new NationalSecurityColumnTwo(),
        new MissileTechnology(),
        new NuclearNonproliferation(),
        new AntiTerrorism(),
        new EncryptionItems(),
        new WorldwideControl(),
        new Eccn3A090c(),
        new MemoryDestinations(),
        new MemoryHeadquarters(),
        new AssociatedSoftwareAndTechnology(),
    ];
}
