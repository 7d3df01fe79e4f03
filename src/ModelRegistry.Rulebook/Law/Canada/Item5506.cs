using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.Canada;

internal sealed class Item5506() : ListedItemRule(Dominion.Place)
{
    private static readonly DateOnly Begins = new(2024, 7, 19);

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
        + "circuits, gate-all-around transistor technology, equipment for dry etching and scanning electron microscopes; more since 25 April 2025. "
        + "The measures of each "
        + "are not held here; the rule asks.";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Since(
        Begins, "item 5506 in the consolidated XML of the Department of Justice", true, "widened on 2025-04-25; some accounts say 2024-07-20");

    protected override DeclaredFact Specified => InItem;
    protected override string Entries => "ca/ecl/5506/entries";
    protected override string PublicDomainNote => "General Software Note and General Technology Note, to which item 5506(2)(a) and (b) are subject";

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
