using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.Korea;

internal sealed class StrategicItems() : ListedItemRule(Republic.Place)
{
    private static readonly DeclaredFact IsStrategic = new(
        "kr/fta/19/2/strategic-item",
        FactKind.YesOrNo,
        "Is the item a strategic item of the Public Notice on Trade of Strategic Items, by an item determination?",
        Republic.Act + ", Article 19(2)");

    public override string Id => "kr/fta/19/2";
    public override string Title => "Strategic items";
    public override string Citation => Republic.Act + ", Article 19(2)";
    public override IReadOnlyList<StandingPeriod> StandingHistory => Republic.Standing;

    public override string Statement =>
        "An export permission is required for strategic items, goods, software and technology, of the Public Notice on Trade of Strategic "
        + "Items. Its annexes are not held here, nor was its note on the public domain read; the rule asks for published items too.";

    protected override DeclaredFact Specified => IsStrategic;
    protected override string Entries => "kr/public-notice/entries";

    protected internal override StatedPolicy PolicyFor(Situation situation) => Republic.Policy;

    private static readonly Facts Strategic = Nothing.Stating(IsStrategic, Truth.Yes);
    private static readonly Question Chip = Republic.From("KR", "IN").Chip();

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a strategic chip", Chip, Strategic, Outcome.Met),
        new("a chip that is none", Chip, Nothing.Stating(IsStrategic, Truth.No), Outcome.Unmet),
        new("published weights, and nobody says whether they are strategic", Republic.From("KR", "IN"), Open, Outcome.Indeterminate),
        new("from Japan", Republic.From("JP", "IN").Chip(), Strategic, Outcome.NotApplicable),
        .. Edge(Republic.Start, Chip, Strategic),
    ];
}
