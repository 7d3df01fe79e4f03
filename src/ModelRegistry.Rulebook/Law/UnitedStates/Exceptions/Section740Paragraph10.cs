using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Exceptions.ExceptionCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Exceptions;

internal sealed class Section740Paragraph10 : LicenseException
{
    private static readonly DeclaredFact Replacement = new(
        "us/ear/740.10/replacement",
        FactKind.YesOrNo,
        "Does the part replace, one for one, a defective or worn part of equipment, or is it equipment sent back after servicing?",
        "15 CFR 740.10(a)(2), (b)");

    private static readonly DeclaredFact Lawful = new(
        "us/ear/740.10/lawful",
        FactKind.YesOrNo,
        "Was the equipment exported or reexported lawfully, its conditions kept, and is the sender who may send the part?",
        "15 CFR 740.10(a)(2)(ii)");

    private static readonly DeclaredFact Returned = new(
        "us/ear/740.10/returned",
        FactKind.YesOrNo,
        "Is the part that is replaced destroyed abroad or returned?",
        "15 CFR 740.10(a)(2)(iii)");

    public override string Id => "us/ear/740.10";

    public override string Title => "License Exception Servicing and Replacement";

    public override string Citation => "15 CFR 740.10, RPL";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = Long(
        "15 CFR 740.10(a)(1), (2) in an older copy; the section stands in the copy of 2026-07-23, whose text of it was not read");

    public override IReadOnlyList<string> Overrides =>
        [.. AdvancedComputing, .. NationalSecurity, EncryptionItems.RuleId, .. HighBandwidthMemory];

    public override IReadOnlyList<DeclaredFact> Asks => [Replacement, Lawful, Returned];

    protected override string Symbol => "RPL";

    public override string Statement =>
        "Parts that replace, one for one, parts of equipment lawfully exported, and equipment sent back after servicing, need no licence, "
        + "unless they improve the equipment or go to Country Group E:1. It is looked at where somebody claims such a replacement.";

    protected internal override Scope Concerns(Situation situation) =>
        Restrictions.Claimed(situation, Replacement, "it replaces a part one for one or is sent back after servicing");

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Limb.Asked(situation, "replaces a part one for one, or is sent back after servicing", Replacement),
        Limb.Asked(situation, "the equipment was exported lawfully and the sender may send it", Lawful),
        Limb.Asked(situation, "the part that is replaced is destroyed or returned", Returned),
        .. Bars(situation),
    ];

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
        ["the replaced part is destroyed abroad or returned promptly", "the replacement does not improve the design of the equipment"];

    private static Facts All(Truth replacement) => Stated((Replacement, replacement), (Lawful, Truth.Yes), (Returned, Truth.Yes));

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. LongEdges(ChipCases.Chip("H100", "SA"), All(Truth.Yes)),
        new("a board for a board", ChipCases.Chip("H100", "SA"), All(Truth.Yes), Outcome.Met),
        new("an upgrade", ChipCases.Chip("H100", "SA"), All(Truth.No), Outcome.Unmet),
        new("nobody says what becomes of the old board", ChipCases.Chip("H100", "SA"),
            Stated((Replacement, Truth.Yes), (Lawful, Truth.Yes)),
            Outcome.Indeterminate),
        new("to Iran", ChipCases.Chip("H100", "IR"), All(Truth.Yes), Outcome.Unmet),
        new("not claimed", ChipCases.Chip("H100", "SA"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
    ];
}
