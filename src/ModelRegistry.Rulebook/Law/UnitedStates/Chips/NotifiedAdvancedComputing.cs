using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Exceptions;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Chips.ChipCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

internal sealed class NotifiedAdvancedComputing : LicenseException
{
    public override string Id => "us/ear/740.8/nac";

    public override string Title => "License Exception Notified Advanced Computing";

    public override string Citation => "15 CFR 740.8(a)(2), NAC";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(Start2023, "88 FR 73458", Standings.Copy, Standings.CopySource);

    public override IReadOnlyList<string> Overrides => [.. Section740Paragraph8.Requirements, .. ExceptionCases.NationalSecurity];

    protected override string Symbol => "NAC";

    public override string Statement =>
        "Chips of 3A090.b, and of .a when neither designed nor marketed for data centres, may be exported and reexported to Macau, D:5 and "
        + "recipients headquartered there after notice to BIS, under a purchase order. Listed parties and embargoes are not helped by it. "
        + "Items of 5A002.z and 5A004.z need what License Exception ENC asks besides.";

    protected internal override Scope Concerns(Situation situation) => Transaction.ChipMoves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Section740Paragraph8.Eligible(situation),
        Section740Paragraph8.ToMacauOrD5(situation, expected: Truth.Yes),
        Limb.Of(
            "an export or reexport",
            TruthLogic.From(situation.Question.Activity is Activity.Export or Activity.Reexport),
            $"it is stated as {situation.Question.Activity}",
            Transaction.WhoReceives),
        Section740Paragraph8.PurchaseOrder(situation),
        Section740Paragraph8.Notified(situation),
        .. Bars(situation),
    ];

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
        ["a purchase order is on file", "BIS was notified 25 days before and gave its confirmation number", "no party is listed"];

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before the exception", Chip("RTX 4090", "CN", Before2023), Section740Paragraph8.Papers(Truth.Yes), Outcome.NotInForce),
        new("the first day of the exception", Chip("RTX 4090", "CN", Start2023), Section740Paragraph8.Papers(Truth.Yes), Outcome.Met),
        .. Standings.Edges(Standings.Copy, Chip("L40", "CN"), Section740Paragraph8.Papers(Truth.Yes), Outcome.Met),
        new("a chip of .b with its papers", Chip("L40", "CN"), Section740Paragraph8.Papers(Truth.Yes), Outcome.Met),
        new("papers nobody mentions", Chip("L40", "CN"), FromUnitedStates, Outcome.Indeterminate),
        new("a data-centre chip of .a", Chip("H100", "CN"), Section740Paragraph8.Papers(Truth.Yes), Outcome.Unmet),
        new("to Vietnam, where the other exception helps", Chip("L40", "VN"), Section740Paragraph8.Papers(Truth.Yes), Outcome.Unmet),
        new("weights", OfWeights("CN"), Nothing, Outcome.NotApplicable),
    ];
}
