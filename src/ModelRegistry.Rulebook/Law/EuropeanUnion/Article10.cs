using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion;

internal sealed class Article10() : AlliedRule(Union.Place)
{
    private static readonly DeclaredFact Informed = new(
        "eu/2021-821/10/1/informed",
        FactKind.YesOrNo,
        "Has the competent authority told the exporter that the item may be intended for uses of concern to public "
        + "security or human rights?",
        Union.Regulation + ", Article 10(1)");

    private static readonly DeclaredFact OnAnotherList = new(
        "eu/2021-821/10/1/other-list",
        FactKind.YesOrNo,
        "Is the item on a national control list of another Member State that the Commission has published?",
        Union.Regulation + ", Article 10(1)");

    public override string Id => "eu/2021-821/10";
    public override string Title => "Items on another Member State's list, by notice";
    public override string Citation => Union.Regulation + ", Article 10(1)";
    public override IReadOnlyList<StandingPeriod> StandingHistory => Union.Standing;
    public override IReadOnlyList<DeclaredFact> Asks => [Informed, OnAnotherList, Union.Place.MadeAvailable];

    public override string Statement =>
        "An authorisation is required to export an item that Annex I does not list where another Member State requires one by a national "
        + "list that the Commission has published, and the exporter's own authority has told the exporter that the item is or may be "
        + "intended for uses of concern to public security or human rights. The notice binds whom it addresses.";

    protected internal override Scope Concerns(Situation situation)
    {
        if (situation.Stated(Informed) is null)
            return Scope.Out("No notice of the competent authority is stated; it binds only whom it addresses.");
        return situation.Question.Item.Kind == ItemKind.Service
            ? Scope.Out("A service is no item of a list.")
            : AlliedExport.Concerns(Place, situation);
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        AlliedExport.From(Place, situation),
        AlliedExport.Handed(Place, situation),
        Limb.Asked(situation, "the authority has told the exporter of a use of concern", Informed),
        Limb.Asked(situation, "another Member State's published list has the item", OnAnotherList),
    ];

    protected internal override StatedPolicy PolicyFor(Situation situation) => Union.Policy;

    private static readonly Question Ask = Union.From("AT", "SA");
    private static readonly Facts Told = Closed.Stating(Informed, Truth.Yes);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("told, and another list has it", Ask, Told.Stating(OnAnotherList, Truth.Yes), Outcome.Met),
        new("told, and nobody says whether another list has it", Ask, Told, Outcome.Indeterminate),
        new("told, and no other list has it", Ask, Told.Stating(OnAnotherList, Truth.No), Outcome.Unmet),
        new("not told", Ask, Closed, Outcome.NotApplicable),
        new("a service", Ask.Service(), Told, Outcome.NotApplicable),
        .. Edge(Union.Start, Ask, Told.Stating(OnAnotherList, Truth.Yes)),
    ];
}
