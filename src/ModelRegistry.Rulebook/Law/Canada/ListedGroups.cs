using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.Canada;

internal sealed class ListedGroups() : ListedItemRule(Dominion.Place)
{
    private static readonly DeclaredFact InGroups = new(
        "ca/ecl/groups/specified",
        FactKind.YesOrNo,
        "Is the item in Group 1, 2, 6 or 7 of the Export Control List, or in item 5504, and not carved out for the destination?",
        Dominion.List + ", section 2");

    public override string Id => "ca/ecl/groups";
    public override string Title => "Goods and technology of the Export Control List";
    public override string Citation => Dominion.List + ", section 2, Groups 1, 2, 6 and 7, item 5504";

    public override string Statement =>
        "A permit is required to export or transfer goods and technology of Groups 1, 2, 6 and 7 and of item 5504 to any destination other "
        + "than the United States, with a few items to it as well (those are not looked at). The general notes leave out "
        + "what is in the public "
        + "domain. The items are not held here; the rule asks.";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Since(Dominion.Start, "Export Control List on the site of the Department of Justice", true);

    protected override DeclaredFact Specified => InGroups;
    protected override string Entries => "ca/ecl/entries";
    protected override string PublicDomainNote => "General Technology Note and General Software Note, A Guide to Canada's Export Controls";

    protected override string? NeverSpecified(Situation situation) => base.NeverSpecified(situation) ?? Dominion.ToUnitedStates(situation);

    protected internal override StatedPolicy PolicyFor(Situation situation) => Dominion.Policy;

    private static readonly Question Chip = Dominion.From("CA", "IN").Chip();
    private static readonly Facts Listed = Nothing.Stating(InGroups, Truth.Yes);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a listed chip", Chip, Listed, Outcome.Met),
        new("a chip that is not listed", Chip, Nothing.Stating(InGroups, Truth.No), Outcome.Unmet),
        new("nobody says whether it is listed", Chip, Nothing, Outcome.Indeterminate),
        new("a listed chip to the United States", Chip with { Destination = "US" }, Listed, Outcome.NotApplicable),
        new("published weights", Dominion.From("CA", "IN"), Open, Outcome.NotApplicable),
        .. Edge(Dominion.Start, Chip, Listed),
    ];
}
