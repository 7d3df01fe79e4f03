using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.Netherlands;

internal sealed class SupplementaryList() : ListedItemRule(Dutch.Place)
{
    private static readonly DateOnly First = new(2024, 12, 1);

    private static readonly DeclaredFact InList = new(
        "nl/supplementary-list/specified",
        FactKind.YesOrNo,
        "Is the item on the national supplementary list of dual-use items of 1 December 2024 (quantum and related technology)?",
        "national supplementary list of dual-use items (Netherlands)");

    public override string Id => "nl/supplementary-list";
    public override string Title => "National supplementary list";
    public override string Citation => "national supplementary list of dual-use items (Netherlands, 2024-12-01)";

    public override string Statement =>
        "Since 1 December 2024 a national licence is required to export items of a supplementary list, quantum technology above all; the "
        + "general authorisation NL900 serves trusted destinations. The list was not read; the rule asks, and takes the "
        + "public domain to be "
        + "left out as the Union's Annex I does.";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Since(First, "law firms on the supplementary list; not read", false);

    protected override DeclaredFact Specified => InList;
    protected override string Entries => "nl/supplementary-list/entries";
    protected override string PublicDomainNote => "as the Union's Annex I does";

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.CaseByCase, "each application is decided by itself, without regard to any country in particular");

    private static readonly Question Chip = Dutch.From("NL", "CN").Chip();
    private static readonly Facts Listed = Nothing.Stating(InList, Truth.Yes);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("an item of the list", Chip, Listed, Outcome.Met),
        new("an item that is not on it", Chip, Nothing.Stating(InList, Truth.No), Outcome.Unmet),
        new("nobody says whether it is", Chip, Nothing, Outcome.Indeterminate),
        new("published weights", Dutch.From("NL", "CN"), Open, Outcome.NotApplicable),
        .. Edge(First, Chip, Listed),
    ];
}
