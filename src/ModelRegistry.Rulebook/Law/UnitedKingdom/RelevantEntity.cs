using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.UnitedKingdom;

internal sealed class RelevantEntity() : AlliedRule(Kingdom.Place)
{
    private static readonly DeclaredFact Informed = new(
        "uk/eco-2008/12A/informed",
        FactKind.YesOrNo,
        "Has the Secretary of State told the exporter that the item is or may be intended for use by a relevant entity?",
        Kingdom.Order + ", Article 12A(1)");

    private static readonly DeclaredFact Excepted = new(
        "uk/eco-2008/12B/excepted",
        FactKind.YesOrNo,
        "Is it medical supply for a public health institution, or food, clothing or consumer goods sold from stock without restriction?",
        Kingdom.Order + ", Article 12B(1)");

    public override string Id => "uk/eco-2008/12A";
    public override string Title => "Unlisted items for the forces, police or services of an embargoed destination, by notice";
    public override string Citation => Kingdom.Order + ", Articles 12A and 12B";
    public override IReadOnlyList<DeclaredFact> Asks => [Informed, Excepted, Kingdom.Place.MadeAvailable];

    public override string Statement =>
        "A person told by the Secretary of State that an item not listed in Annex I is or may be intended for military or para-military "
        + "forces, police, security or intelligence services of an embargoed country, or for somebody who procures, "
        + "develops or produces for "
        + "them, does not export it or send it electronically without a licence. Medical supplies and ordinary consumer "
        + "goods are excepted.";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Since(MilitaryEndUse.Enhanced, "SI 2022/491, Article 2, on legislation.gov.uk", true);

    protected internal override Scope Concerns(Situation situation)
    {
        if (situation.Stated(Informed) is null)
            return Scope.Out("No notice of the Secretary of State is stated; it binds only whom it addresses.");
        return situation.Question.Item.Kind == ItemKind.Service
            ? Scope.Out("A service is no item.")
            : AlliedExport.Concerns(Place, situation);
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        AlliedExport.From(Place, situation),
        AlliedExport.Handed(Place, situation),
        Limb.Asked(situation, "told that it is or may be for a relevant entity", Informed),
        situation.Question.Item.Kind == ItemKind.Chip || situation.Stated(Excepted) is not null
            ? Limb.Asked(situation, "not excepted as medical supply or consumer goods", Excepted, Truth.No)
            : new("not excepted as medical supply or consumer goods", Truth.Yes, "software and technology are no goods"),
    ];

    protected internal override StatedPolicy PolicyFor(Situation situation) => Kingdom.Policy;

    private static readonly Question Ask = Kingdom.From("GB", "CN");
    private static readonly Facts Told = Closed.Stating(Informed, Truth.Yes);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("closed weights, told", Ask, Told, Outcome.Met),
        new("a chip, told, and nobody says whether it is a consumer good", Ask.Chip(), Told, Outcome.Indeterminate),
        new("a chip sold in every shop", Ask.Chip(), Told.Stating(Excepted, Truth.Yes), Outcome.Unmet),
        new("not told", Ask, Closed, Outcome.NotApplicable),
        new("a service", Ask.Service(), Told, Outcome.NotApplicable),
        .. Edge(MilitaryEndUse.Enhanced, Ask, Told),
    ];
}
