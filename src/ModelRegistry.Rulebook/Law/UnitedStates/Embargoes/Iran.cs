using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Chips.ChipCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;

internal sealed class Iran : Embargo
{
    protected override string Section => "746.7";

    public override string Title => "Embargo on Iran";

    public override string Citation => "15 CFR 746.7(a)(1)";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = Standings.Remembered(
        EmbargoCases.First, "15 CFR 746.7", EmbargoCases.January2025, "15 CFR 746.7(a) to (e)" + EmbargoCases.JanuaryCopy);

    public override string Statement =>
        "Items on the Commerce Control List that are controlled for anti-terrorism or other listed reasons, as 3A090, 4A090, 3A991, 4A994 "
        + "and 4E091 are, need a licence to Iran; EAR99 items need one where Supplement No. 7 to Part 746 names them by tariff heading, "
        + "which is not modelled. Within Iran only foreign-produced items that 734.9(j) reaches need one. No exception may be used. An "
        + "authorisation of the Treasury's Office of Foreign Assets Control serves for both, and an export that its regulations forbid "
        + "violates the EAR too, whether or not the EAR asks for a licence.";

    public override IReadOnlyList<string> DependsOn => [.. base.DependsOn, IranProducts.RuleId];

    protected override bool ReachesTransfers => true;

    protected override IReadOnlyList<LimbResult> Further(Situation situation) =>
        situation.Question.Activity == Activity.TransferInCountry
            ? [Foreign(situation)]
            : [ControlList.Limb(situation)];

    /// <summary>Where nobody says where it was made, whether it is foreign-produced is open.</summary>
    private static LimbResult Foreign(Situation situation)
    {
        var reached = Limb.OfFinding("a foreign-produced item that 734.9(j) reaches", situation.Found(IranProducts.RuleId));
        return reached.Truth == Truth.Yes && SubjectToEar.InOrFromUnitedStates(situation) == Truth.Unknown
            ? reached with
            {
                Truth = Truth.Unknown,
                Because = $"{reached.Because}; where it was made is not stated",
                Missing = Reach.Missing,
            }
            : reached;
    }

    protected internal override StatedPolicy PolicyFor(Situation situation) => new(
        ReviewPolicy.PolicyOfDenial,
        "generally denied; case by case for humanitarian reasons and the safety of civil aviation (15 CFR 746.7(b))");

    public override IReadOnlyList<Example> Examples { get; } = EmbargoCases.Examples(
        "IR",
        EmbargoCases.January2025,
        new Example(
            "a chip of the United States, moved to another user within Iran",
            Chip("H100", "IR") with { Activity = Activity.TransferInCountry },
            FromUnitedStates,
            Outcome.Unmet),
        new Example("a chip below 3A090, of 3A991.p", Chip("H20", "IR"), FromUnitedStates, Outcome.Met),
        new Example(
            "a chip of EAR99",
            Chip("H20", "IR") with { Item = new(ItemKind.Chip, Chip: "H20", Eccn: "EAR99") },
            FromUnitedStates,
            Outcome.Unmet));
}
