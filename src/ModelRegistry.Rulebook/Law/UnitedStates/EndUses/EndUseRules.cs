using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.EndUses;

/// <summary>The rules on end uses and on what United States persons support, in the order of Part 744.</summary>
internal static class EndUseRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new RedFlags(),
        new NuclearEndUses(),
        new MissileEndUses(),
        new ChemicalAndBiologicalEndUses(),
        new UnitedStatesPersons(),
        new TrainingForConcernedParties(),
        new MicroprocessorsForMilitary(),
        new MilitaryEndUse(),
        new MilitaryIntelligence(),
        new Supercomputers(),
        new AdvancedNodeFacilities(),
        new UnknownNodeFacilities(),
        new DesignSoftware(),
        new ChipMakingEquipmentEndUse(),
    ];
}
