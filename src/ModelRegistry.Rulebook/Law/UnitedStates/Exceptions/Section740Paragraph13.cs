using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Exceptions.ExceptionCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Exceptions;

internal sealed class Section740Paragraph13 : LicenseException
{
    private static readonly DeclaredFact Minimum = new(
        "us/ear/740.13/a/minimum",
        FactKind.YesOrNo,
        "Is it the minimum needed to install, operate, maintain or repair an item that was exported lawfully, software in object code "
        + "only?",
        "15 CFR 740.13(a)");

    private static readonly DeclaredFact Update = new(
        "us/ear/740.13/c/update",
        FactKind.YesOrNo,
        "Is it an update that corrects errors of software exported lawfully, to the same recipient, without new functions?",
        "15 CFR 740.13(c)");

    public override string Id => "us/ear/740.13/a-c";

    public override string Title => "License Exception Technology and Software Unrestricted, operation and updates";

    public override string Citation => "15 CFR 740.13(a), (c), TSU";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = Long(
        "15 CFR 740.13(a) in an older copy and the General Technology Note; (c) from memory");

    public override IReadOnlyList<string> Overrides => [AssociatedSoftwareAndTechnology.RuleId];

    public override IReadOnlyList<string> DependsOn => [.. base.DependsOn, AssociatedSoftwareAndTechnology.RuleId];

    public override IReadOnlyList<DeclaredFact> Asks => [Minimum, Update];

    protected override string Symbol => "TSU(a)";

    public override string Statement =>
        "The minimum of technology and object code that is needed to install, operate, maintain or repair items lawfully exported, and "
        + "updates that correct errors, need no licence. Never technology for development or production. Of the section only paragraphs "
        + "(a) and (c) stay usable for advanced computing items.";

    protected internal override Scope Concerns(Situation situation) => AssociatedSoftwareAndTechnology.About(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        var (minimum, update) = (Limb.Asked(situation, "", Minimum), Limb.Asked(situation, "", Update));
        var decided = minimum.Truth >= update.Truth ? minimum : update;
        return
        [
            decided with { Words = "the minimum to operate an item lawfully exported, or an update that corrects errors" },
            .. Bars(situation),
        ];
    }

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
        ["nothing beyond the minimum is released, and none for development or production"];

    private static readonly Question Driver = AssociatedSoftwareAndTechnology.Software("4D090", "VN");

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. LongEdges(Driver, Stated((Minimum, Truth.Yes))),
        new("what is needed to operate a computer lawfully exported", Driver, Stated((Minimum, Truth.Yes)), Outcome.Met),
        new("an update that corrects errors", Driver, Stated((Minimum, Truth.No), (Update, Truth.Yes)), Outcome.Met),
        new("development tools", Driver, Stated((Minimum, Truth.No), (Update, Truth.No)), Outcome.Unmet),
        new("nobody says what it is for", Driver, ChipCases.FromUnitedStates, Outcome.Indeterminate),
        new("a chip", ChipCases.Chip("H100", "VN"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
    ];
}
