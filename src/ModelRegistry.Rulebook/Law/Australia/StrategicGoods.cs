using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.Australia;

internal sealed class StrategicGoods() : ListedItemRule(Commonwealth.Place)
{
    public const string RuleId = "au/dsgl";

    public static readonly DeclaredFact InList = new(
        "au/dsgl/specified",
        FactKind.YesOrNo,
        "Is the item specified in the Defence and Strategic Goods List as it reads on that day?",
        "Defence and Strategic Goods List");

    public override string Id => RuleId;
    public override string Title => "Goods and technology of the Defence and Strategic Goods List";
    public override string Citation => Commonwealth.Place.Citation;
    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = Since(
        Commonwealth.Start,
        "section 10 of the Act read on AustLII; section 5C on what supply is relevant, and regulation 13E, were not read",
        false);

    public override string Statement =>
        "A permit is required to export goods of the Defence and Strategic Goods List, and to supply its software and technology "
        + "electronically from Australia to somebody abroad. To place dual-use technology in the public domain is a "
        + "publication, which needs "
        + "no approval unless a notice forbids it. The list is not held here; the rule asks.";

    protected override DeclaredFact Specified => InList;
    protected override string Entries => "au/dsgl/entries";
    protected override string PublicDomainUnread => "au/dsgl/public-domain";

    protected internal override StatedPolicy PolicyFor(Situation situation) => Commonwealth.Policy;

    private static readonly Question Chip = Commonwealth.From("AU", "IN").Chip();
    private static readonly Facts Listed = Nothing.Stating(InList, Truth.Yes);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a chip of the list", Chip, Listed, Outcome.Met),
        new("a chip that is not on it", Chip, Nothing.Stating(InList, Truth.No), Outcome.Unmet),
        new("nobody says whether it is", Chip, Nothing, Outcome.Indeterminate),
        new("a service", Chip.Service(), Nothing, Outcome.NotApplicable),
        new("published weights", Commonwealth.From("AU", "IN"), Open, Outcome.Unmet),
        .. Edge(Commonwealth.Start, Chip, Listed),
    ];
}
