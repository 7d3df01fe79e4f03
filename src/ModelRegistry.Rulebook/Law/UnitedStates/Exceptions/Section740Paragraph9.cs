using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Exceptions.ExceptionCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Exceptions;

internal sealed class Section740Paragraph9 : LicenseException
{
    private static readonly DeclaredFact Inspection = new(
        "us/ear/740.9/a-6/inspection",
        FactKind.YesOrNo,
        "Is the item sent abroad only to be inspected, tested, calibrated or repaired?",
        "15 CFR 740.9(a)(6)");

    private static readonly DeclaredFact Return = new(
        "us/ear/740.9/a/return",
        FactKind.YesOrNo,
        "Does the item return to the country it left within one year, without passing to anyone else?",
        "15 CFR 740.9(a)");

    public override string Id => "us/ear/740.9/a-6";

    public override string Title => "License Exception Temporary Exports, inspection and repair";

    public override string Citation => "15 CFR 740.9(a)(6), TMP";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = Long("15 CFR 740.9(a)(6), from memory");

    public override IReadOnlyList<string> Overrides =>
        [.. AdvancedComputing, .. NationalSecurity, EncryptionItems.RuleId, .. HighBandwidthMemory];

    public override IReadOnlyList<DeclaredFact> Asks => [Inspection, Return];

    protected override string Symbol => "TMP(a)(6)";

    public override string Statement =>
        "Items sent abroad for a time, to be inspected, tested, calibrated or repaired, need no licence if they return within a year. Of "
        + "the section only this paragraph stays usable for advanced computing items. It is looked at where somebody claims the purpose.";

    protected internal override Scope Concerns(Situation situation) =>
        Restrictions.Claimed(situation, Inspection, "it is sent abroad to be inspected, tested, calibrated or repaired");

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Limb.Asked(situation, "sent abroad to be inspected, tested, calibrated or repaired", Inspection),
        Limb.Asked(situation, "returns within one year", Return),
        .. Bars(situation),
    ];

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
    [
        "the item returns to the country it left within one year",
        "it is used abroad for nothing but the inspection, test, calibration or repair",
    ];

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. LongEdges(ChipCases.Chip("H100", "VN"), Stated((Inspection, Truth.Yes), (Return, Truth.Yes))),
        new("to be repaired and back", ChipCases.Chip("H100", "VN"), Stated((Inspection, Truth.Yes), (Return, Truth.Yes)), Outcome.Met),
        new("to be repaired, and kept", ChipCases.Chip("H100", "VN"), Stated((Inspection, Truth.Yes), (Return, Truth.No)), Outcome.Unmet),
        new("to be repaired, and nobody says for how long", ChipCases.Chip("H100", "VN"), Stated((Inspection, Truth.Yes)),
            Outcome.Indeterminate),
        new("not claimed", ChipCases.Chip("H100", "VN"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
    ];
}
