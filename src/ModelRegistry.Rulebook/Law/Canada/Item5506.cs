using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.Canada;

internal sealed class Item5506() : ListedItemRule(Dominion.Place)
{
    private static readonly DateOnly Begins = new(2024, 7, 20);

    private static readonly DeclaredFact InItem = new(
        "ca/ecl/5506/specified",
        FactKind.YesOrNo,
        "Is the item in 5506: quantum computers, cryogenic CMOS circuits, gate-all-around technology, dry etching or electron microscopes?",
        Dominion.List + ", item 5506");

    public override string Id => "ca/ecl/5506";
    public override string Title => "Quantum computers and advanced semiconductors";
    public override string Citation => Dominion.List + ", item 5506 (SOR/2024-112)";

    public override string Statement =>
        "A permit is required to send to any destination other than the United States quantum computers and their parts, cryogenic CMOS "
        + "circuits, gate-all-around transistor technology, equipment for dry etching and scanning electron microscopes. "
        + "The measures of each "
        + "are not held here; the rule asks.";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Since(Begins, "SOR/2024-112, Canada Gazette, Part II, 2024-06-19", true, "in force on the thirtieth day after publication");

    protected override DeclaredFact Specified => InItem;
    protected override string Entries => "ca/ecl/5506/entries";
    protected override string PublicDomainNote => "the terms of Groups 1 and 2, A Guide to Canada's Export Controls";

    protected override string? NeverSpecified(Situation situation) => base.NeverSpecified(situation) ?? Dominion.ToUnitedStates(situation);

    protected internal override StatedPolicy PolicyFor(Situation situation) => Dominion.Policy;

    private static readonly Question Chip = Dominion.From("CA", "IN").Chip();
    private static readonly Facts Listed = Nothing.Stating(InItem, Truth.Yes);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a cryogenic circuit", Chip, Listed, Outcome.Met),
        new("an ordinary chip", Chip, Nothing.Stating(InItem, Truth.No), Outcome.Unmet),
        new("nobody says what it is", Chip, Nothing, Outcome.Indeterminate),
        new("to the United States", Chip with { Destination = "US" }, Listed, Outcome.NotApplicable),
        .. Edge(Begins, Chip, Listed),
    ];
}
