using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Exceptions;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Chips.ChipCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

internal sealed class AdvancedComputingAuthorized : LicenseException
{
    private static readonly DateOnly First = new(2024, 4, 4);

    public override string Id => "us/ear/740.8/aca";

    public override string Title => "License Exception Advanced Computing Authorized";

    public override string Citation => "15 CFR 740.8(a)(1), ACA";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(First, "rule of 2024-04-04, which took it out of NAC", Standings.Copy, Standings.CopySource);

    public override IReadOnlyList<string> Overrides => [.. Section740Paragraph8.Requirements, .. ExceptionCases.NationalSecurity];

    protected override string Symbol => "ACA";

    public override string Statement =>
        "The same chips may go to other destinations under a purchase order without notice to BIS, unless a recipient is headquartered in "
        + "Macau or D:5. Transfers within Macau and D:5 are allowed too. Listed parties and embargoes are not helped by it.";

    protected internal override Scope Concerns(Situation situation) => Transaction.ChipMoves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Section740Paragraph8.Eligible(situation),
        Elsewhere(situation),
        Section740Paragraph8.PurchaseOrder(situation),
        .. Bars(situation),
    ];

    private static LimbResult Elsewhere(Situation situation)
    {
        var (within, elsewhere) = (WithinMacauOrD5(situation), Section740Paragraph8.ToMacauOrD5(situation, expected: Truth.No));
        var truth = elsewhere.Truth.Or(within);
        return elsewhere with
        {
            Words = elsewhere.Words + ", or a transfer within them",
            Truth = truth,
            Because = within == Truth.Yes ? "it is a transfer within Macau or a D:5 destination" : elsewhere.Because,
            Missing = truth != Truth.Unknown ? null
                : within == Truth.Unknown ? Destinations.MissingDestination(situation)
                : elsewhere.Missing,
        };
    }

    private static Truth WithinMacauOrD5(Situation situation) => situation.Question.Activity == Activity.TransferInCountry
        ? Destinations.MacauOrD5(situation, situation.Question.Destination).Truth
        : Truth.No;

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
        WithinMacauOrD5(situation) == Truth.Yes
            ? ["a purchase order is on file", "the chips stay in the country", "no party is listed"]
            : ["a purchase order is on file", "no recipient is headquartered in Macau or D:5", "no party is listed"];

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new(
            "the day before the exception",
            Chip("L40", "VN", First.AddDays(-1)),
            Section740Paragraph8.Papers(Truth.Yes),
            Outcome.NotInForce),
        new("the first day of the exception", Chip("L40", "VN", First), Section740Paragraph8.Papers(Truth.Yes), Outcome.Met),
        .. Standings.Edges(Standings.Copy, Chip("L40", "VN"), Section740Paragraph8.Papers(Truth.Yes), Outcome.Met),
        new("to the Emirates", Chip("L40", "AE"), Section740Paragraph8.Papers(Truth.Yes), Outcome.Met),
        new(
            "transferred within China",
            Chip("L40", "CN") with { Activity = Activity.TransferInCountry },
            Section740Paragraph8.Papers(Truth.Yes),
            Outcome.Met),
        new(
            "transferred within Germany to a company headquartered in China",
            Chip("L40", "DE").HeadquarteredIn("CN") with { Activity = Activity.TransferInCountry },
            Section740Paragraph8.Papers(Truth.Yes),
            Outcome.Unmet),
        new(
            "transferred within a country nobody names, to a company headquartered in China",
            Chip("L40", null).HeadquarteredIn("CN") with { Activity = Activity.TransferInCountry },
            Section740Paragraph8.Papers(Truth.Yes),
            Outcome.Indeterminate),
        new("a purchase order nobody mentions", Chip("L40", "VN"), FromUnitedStates, Outcome.Indeterminate),
        new("to China", Chip("L40", "CN"), Section740Paragraph8.Papers(Truth.Yes), Outcome.Unmet),
        new("weights", OfWeights("VN"), Nothing, Outcome.NotApplicable),
    ];
}
