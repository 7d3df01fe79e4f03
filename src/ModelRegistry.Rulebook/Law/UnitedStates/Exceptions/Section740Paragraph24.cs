using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Exceptions.ExceptionCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Exceptions;

internal sealed class Section740Paragraph24 : LicenseException
{
    private static readonly DateOnly First = new(2024, 9, 6);

    private static readonly DeclaredFact Implemented = new(
        "us/ear/740.24/implemented",
        FactKind.YesOrNo,
        "Does the table of BIS for License Exception IEC name the destination for this entry on that day?",
        "15 CFR 740.24");

    public override string Id => "us/ear/740.24";

    public override string Title => "License Exception Implemented Export Controls";

    public override string Citation => "15 CFR 740.24, IEC";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
    [
        new(
            Standing.Enforced,
            new(First),
            "89 FR 72926, its summary and effective date; 15 CFR 740.24(a) to (c) in a copy of the eCFR of 2026-04-05",
            true),
    ];

    public override IReadOnlyList<string> Overrides => [WorldwideControl.RuleId];

    public override IReadOnlyList<DeclaredFact> Asks => [Implemented];

    protected override string Symbol => "IEC";

    public override string Statement =>
        "Items that are controlled worldwide may go to, among and within destinations that control them likewise, as a table that BIS "
        + "keeps and the section incorporates names them item by item. The table is not held here, so each destination is asked about.";

    protected internal override Scope Concerns(Situation situation)
    {
        var scope = Transaction.ChipMoves(situation);
        return scope.Concerned
            ? Scope.When(
                StatedEntry.Of(situation).Is(entry => entry.Implemented) != Truth.No,
                "The item is not stated to be of an entry that allows IEC.")
            : scope;
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        StatedEntry.Of(situation).Limb("of an entry that allows IEC", entry => entry.Implemented),
        Limb.Asked(situation, "to a destination that the table names for the entry", Implemented),
        .. Bars(situation),
    ];

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
        ["the table names the destination on the day of export"];

    private static readonly Question ToJapan = CountryChart.Of("4A906", "JP", "a quantum computer");

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before the exception", ToJapan with { Day = First.AddDays(-1) }, Stated((Implemented, Truth.Yes)), Outcome.NotInForce),
        new("the first day of the exception", ToJapan with { Day = First }, Stated((Implemented, Truth.Yes)), Outcome.Met),
        new("a quantum computer to a place the table names", ToJapan, Stated((Implemented, Truth.Yes)), Outcome.Met),
        new("to a place it does not name", ToJapan, Stated((Implemented, Truth.No)), Outcome.Unmet),
        new("nobody has looked", ToJapan, ChipCases.FromUnitedStates, Outcome.Indeterminate),
        new("a computer of another entry", CountryChart.Of("4A003.z.1.a", "JP"), Stated((Implemented, Truth.Yes)), Outcome.NotApplicable),
    ];
}
