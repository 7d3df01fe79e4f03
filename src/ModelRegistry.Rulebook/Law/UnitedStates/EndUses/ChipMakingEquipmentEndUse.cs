using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.EndUses;

internal sealed class ChipMakingEquipmentEndUse : EndUseRule
{
    private static readonly DeclaredFact KnownEquipment = new(
        "us/ear/744.23/a-4/known",
        FactKind.YesOrNo,
        "Is it known that the item is for the development or production of chip-making equipment of the listed 3B entries?",
        "15 CFR 744.23(a)(4)");

    public override string Id => "us/ear/744.23/a-4";

    public override string Title => "Chip-making equipment developed or produced in Macau or D:5";

    public override string Citation => "15 CFR 744.23(a)(4)";

    public override IReadOnlyList<StandingPeriod> StandingHistory => AdvancedNode.Standing;

    public override string Statement =>
        "Any item on the Commerce Control List needs a licence to Macau or D:5 when known to be for the development or production there of "
        + "front-end equipment, components or accessories of the listed 3B entries, or their software and technology. That it also reaches "
        + "development elsewhere by companies headquartered there (a)(4)(ii), and the general licence of General Order No. 4, are not "
        + "modelled.";

    protected override DeclaredFact Known => KnownEquipment;

    protected override string Words => "for the development or production of chip-making equipment";

    protected override Func<EndUse, Truth> Reading => StatedEndUse.Is(EndUse.ChipMakingEquipment);

    protected override Scope Reaches(Situation situation) => AdvancedNode.There(situation);

    protected override IReadOnlyList<LimbResult> Further(Situation situation) =>
        [AdvancedNode.Place(situation), ControlList.Limb(situation)];

    protected internal override StatedPolicy PolicyFor(Situation situation) => AdvancedNode.Policy;

    public override IReadOnlyList<Example> Examples { get; } = EndUseCases.Examples(
        EndUse.ChipMakingEquipment,
        "CN",
        ChipCases.Start2023,
        KnownEquipment,
        new Example(
            "an item of EAR99",
            EndUseCases.Chip(EndUse.ChipMakingEquipment, "CN") with { Item = new(ItemKind.Chip, Chip: "invented chip", Eccn: "EAR99") },
            ChipCases.FromUnitedStates,
            Outcome.Unmet),
        new Example("in Germany", EndUseCases.Chip(EndUse.ChipMakingEquipment, "DE"), ChipCases.FromUnitedStates, Outcome.NotApplicable));
}
