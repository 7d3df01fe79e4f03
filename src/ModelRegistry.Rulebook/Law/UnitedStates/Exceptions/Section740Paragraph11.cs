using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Exceptions.ExceptionCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Exceptions;

internal sealed class Section740Paragraph11 : LicenseException
{
    private static readonly DeclaredFact OfficialUse = new(
        "us/ear/740.11/b/official-use",
        FactKind.YesOrNo,
        "Is the item consigned to and for the official use of an agency or personnel of the United States Government?",
        "15 CFR 740.11(b)");

    public override string Id => "us/ear/740.11/b";

    public override string Title => "License Exception Governments, paragraph (b)";

    public override string Citation => "15 CFR 740.11(b), GOV";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = Long("15 CFR 740.11(b), from memory");

    public override IReadOnlyList<string> Overrides =>
        [.. AdvancedComputing, .. NationalSecurity, EncryptionItems.RuleId, .. HighBandwidthMemory, WorldwideControl.RuleId];

    public override IReadOnlyList<DeclaredFact> Asks => [OfficialUse, Restrictions.Named];

    protected override string Symbol => "GOV(b)";

    protected override bool MayBeNamedForSanctions => true;

    public override string Statement =>
        "Items for the official use of agencies and personnel of the United States Government need no licence. Of the section only "
        + "paragraph (b) stays usable for advanced computing items. It is looked at where somebody claims such use.";

    protected internal override Scope Concerns(Situation situation) =>
        Restrictions.Claimed(situation, OfficialUse, "it is for the official use of the United States Government");

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [Limb.Asked(situation, "for the official use of the United States Government", OfficialUse), .. Bars(situation)];

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
        ["the item stays in the official use of the United States Government"];

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. LongEdges(ChipCases.Chip("H100", "SA"), Stated((OfficialUse, Truth.Yes))),
        new("for an embassy of the United States", ChipCases.Chip("H100", "SA"), Stated((OfficialUse, Truth.Yes)), Outcome.Met),
        new("for another government", ChipCases.Chip("H100", "SA"), Stated((OfficialUse, Truth.No)), Outcome.Unmet),
        new("claimed, and nobody knows", ChipCases.Chip("H100", "SA"), Stated((OfficialUse, Truth.Unknown)), Outcome.Indeterminate),
        new("to Russia, where Part 746 may name it", ChipCases.Chip("H100", "RU"), Stated((OfficialUse, Truth.Yes)), Outcome.Indeterminate),
        new("not claimed", ChipCases.Chip("H100", "SA"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
    ];
}
