using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.Japan;

internal sealed class ListedItems() : ListedItemRule(Nippon.Place)
{
    private static readonly DeclaredFact InTable = new(
        "jp/export-order/1-15/specified",
        FactKind.YesOrNo,
        "Is the item in rows 1 to 15 of Appended Table 1 of the Export Trade Control Order, or of the table of the Foreign Exchange Order?",
        "Export Trade Control Order, Article 1(1); Foreign Exchange Order, Article 17(1)");

    public override string Id => "jp/export-order/1-15";
    public override string Title => "Items of the control lists";
    public override string Citation =>
        "Export Trade Control Order, Article 1(1), Appended Table 1, rows 1 to 15; Foreign Exchange Order, Article 17(1)";

    public override string Statement =>
        "A licence of the Minister is required to export goods of rows 1 to 15 of Appended Table 1, and to provide technology (programs "
        + "among it) of the corresponding table abroad or to a non-resident. Making it available to everybody on a network, without "
        + "restriction and free of charge, is not such a transaction. The rows are not held here; the rule asks.";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Since(Nippon.Start, "Japanese Law Translation, Cabinet Order No. 378 of 1949, translated 2024-03-15", true);

    protected override DeclaredFact Specified => InTable;
    protected override string Entries => "jp/export-order/entries";
    protected override string PublicDomainNote => Nippon.KnownToAll;

    protected internal override StatedPolicy PolicyFor(Situation situation) => Nippon.Policy;

    private static readonly Question Chip = Nippon.From("JP", "US").Chip();
    private static readonly Facts Listed = Nothing.Stating(InTable, Truth.Yes);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a chip, and nobody says whether a row has it", Chip, Nothing, Outcome.Indeterminate),
        new("a chip of a row", Chip, Listed, Outcome.Met),
        new("a chip of no row", Chip, Nothing.Stating(InTable, Truth.No), Outcome.Unmet),
        new("published weights", Nippon.From("JP", "US"), Open, Outcome.NotApplicable),
        new("closed weights", Nippon.From("JP", "US"), Closed, Outcome.Indeterminate),
        .. Edge(Nippon.Start, Chip, Listed),
    ];
}
