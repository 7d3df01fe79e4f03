using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.EndUses;

internal sealed class UnknownNodeFacilities : EndUseRule
{
    private static readonly DeclaredFact KnownFacility = new(
        "us/ear/744.23/a-2-ii/known",
        FactKind.YesOrNo,
        "Is the item for integrated circuits at a facility in Macau or D:5 of which it is not known whether it produces advanced-node circuits?",
        "15 CFR 744.23(a)(2)(ii)");

    public override string Id => "us/ear/744.23/a-2-ii";

    public override string Title => "Facilities in Macau or D:5 whose technology node is not known";

    public override string Citation => "15 CFR 744.23(a)(2)(ii)";

    public override IReadOnlyList<StandingPeriod> StandingHistory => AdvancedNode.Standing;

    public override string Statement =>
        "Items of product groups B, C, D and E of category 3 need a licence when known to be for the development or production of "
        + "integrated circuits at a facility in Macau or D:5 of which the exporter does not know whether it produces advanced-node circuits.";

    protected override DeclaredFact Known => KnownFacility;

    protected override string Words => "for integrated circuits at a facility whose node is not known";

    /// <summary>No stated end use says it; the fact is asked wherever the item is of those groups.</summary>
    protected override Func<EndUse, Truth> Reading => _ => Truth.Unknown;

    protected override Scope Reaches(Situation situation)
    {
        var eccn = situation.Question.Item.Eccn ?? "";
        return eccn.Length > 1 && eccn[0] == '3' && "BCDEbcde".Contains(eccn[1], StringComparison.Ordinal)
            ? AdvancedNode.There(situation)
            : Scope.Out("The item is not classified in product groups B to E of category 3.");
    }

    protected override IReadOnlyList<LimbResult> Further(Situation situation) => [AdvancedNode.Place(situation)];

    protected internal override StatedPolicy PolicyFor(Situation situation) => AdvancedNode.Policy;

    private static Question Tool(DateOnly? day = null, string country = "CN") =>
        EndUseCases.Chip(EndUse.InternalUse, country, day) with { Item = new(ItemKind.Chip, Chip: "inspection tool", Eccn: "3B991") };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before", Tool(ChipCases.Before2023), EndUseCases.Says(KnownFacility, Truth.Yes), Outcome.NotInForce),
        new("the first day", Tool(ChipCases.Start2023), EndUseCases.Says(KnownFacility, Truth.Yes), Outcome.Met),
        .. Standings.Edges(Standings.Copy, Tool(), EndUseCases.Says(KnownFacility, Truth.Yes), Outcome.Met),
        new("a facility whose node is known", Tool(), EndUseCases.Says(KnownFacility, Truth.No), Outcome.Unmet),
        new("nobody says", Tool(), ChipCases.FromUnitedStates, Outcome.Indeterminate),
        new("in Germany", Tool(country: "DE"), EndUseCases.Says(KnownFacility, Truth.Yes), Outcome.NotApplicable),
        new("a chip", EndUseCases.Chip(EndUse.InternalUse, "CN"), EndUseCases.Says(KnownFacility, Truth.Yes), Outcome.NotApplicable),
    ];
}
