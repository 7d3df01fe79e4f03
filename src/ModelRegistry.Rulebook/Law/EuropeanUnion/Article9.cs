using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion;

internal sealed class Article9() : ListedItemRule(Union.Place)
{
    private static readonly DeclaredFact OnNationalList = new(
        "eu/2021-821/9/national-measure",
        FactKind.YesOrNo,
        "Is the item on the national control list of the Member State it leaves from, or under another national measure there?",
        Union.Regulation + ", Article 9(1)");

    public override string Id => "eu/2021-821/9";
    public override string Title => "National lists of the Member States";
    public override string Citation => Union.Regulation + ", Article 9(1)";
    public override IReadOnlyList<StandingPeriod> StandingHistory => Union.Standing;

    public override string Statement =>
        "A Member State may require an authorisation for, or prohibit, the export of items that Annex I does not list, "
        + "for reasons of public "
        + "security or human rights. The Commission publishes the lists. This edition does not hold them and asks; it takes them to leave "
        + "out what is in the public domain, as Annex I does.";

    protected override DeclaredFact Specified => OnNationalList;
    protected override string Entries => "eu/2021-821/9/entries";
    protected override string PublicDomainNote => "as Annex I does";

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.NotStated, "as the Member State's own measure says; not modelled");

    private static readonly Facts Listed = Nothing.Stating(OnNationalList, Truth.Yes);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a chip, and nobody says whether a national list has it", Union.From("ES", "US").Chip(), Nothing, Outcome.Indeterminate),
        new("a chip on the national list", Union.From("ES", "US").Chip(), Listed, Outcome.Met),
        new("a chip on no national list", Union.From("ES", "US").Chip(), Nothing.Stating(OnNationalList, Truth.No), Outcome.Unmet),
        new("published weights", Union.From("ES", "US"), Open, Outcome.NotApplicable),
        .. Edge(Union.Start, Union.From("ES", "US").Chip(), Listed),
    ];
}
