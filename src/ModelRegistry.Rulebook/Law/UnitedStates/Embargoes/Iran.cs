using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Chips.ChipCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;

internal sealed class Iran : Embargo
{
    protected override string Section => "746.7";

    public override string Title => "Embargo on Iran";

    public override string Citation => "15 CFR 746.7(a)(1)";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = Standings.Remembered(
        EmbargoCases.First, "15 CFR 746.7", Standings.Copy, "15 CFR 746.7(a), (b); the Bureau's page on Iran");

    public override string Statement =>
        "Items on the Commerce Control List that are controlled for anti-terrorism or other listed reasons, as 3A090, 4A090, 3A991, 4A994 "
        + "and 4E091 are, need a licence to Iran; EAR99 items need one where Supplement No. 7 to Part 746 names them by tariff heading, "
        + "which is not modelled. A licence of the Treasury's Office of Foreign Assets Control serves for both, and an export that it "
        + "forbids violates the EAR too.";

    protected override IReadOnlyList<LimbResult> Further(Situation situation) => [ControlList.Limb(situation)];

    protected internal override StatedPolicy PolicyFor(Situation situation) => new(
        ReviewPolicy.PolicyOfDenial,
        "generally denied; case by case for humanitarian reasons and the safety of civil aviation (15 CFR 746.7(b))");

    public override IReadOnlyList<Example> Examples { get; } = EmbargoCases.Examples(
        "IR",
        Standings.Copy,
        new Example("a chip below 3A090, of 3A991.p", Chip("H20", "IR"), FromUnitedStates, Outcome.Met),
        new Example(
            "a chip of EAR99",
            Chip("H20", "IR") with { Item = new(Questions.ItemKind.Chip, Chip: "H20", Eccn: "EAR99") },
            FromUnitedStates,
            Outcome.Unmet));
}
