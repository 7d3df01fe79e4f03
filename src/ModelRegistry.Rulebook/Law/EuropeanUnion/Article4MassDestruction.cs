using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion;

internal sealed class Article4MassDestruction() : CatchAllRule(Union.Place)
{
    public override string Id => "eu/2021-821/4/1/a";
    public override string Title => "Unlisted items for weapons of mass destruction";
    public override string Citation => Union.Regulation + ", Article 4(1)(a), 4(2)";
    public override IReadOnlyList<StandingPeriod> StandingHistory => Union.OfArticle4;

    public override string Statement =>
        "An authorisation is required to export an item that Annex I does not list where the authority has told the exporter that it is or "
        + "may be intended for chemical, biological or nuclear weapons or the missiles that deliver them. An exporter who is aware of such "
        + "a use notifies the authority, which decides; until then this rulebook says that an authorisation is needed.";

    protected override IReadOnlyList<EndUse> Uses => MassDestruction;
    protected override string UseWords => "chemical, biological or nuclear weapons or missiles that deliver them";
    protected override DeclaredFact Informed => Union.ToldOfMassDestruction;

    protected internal override StatedPolicy PolicyFor(Situation situation) => Union.Policy;

    private static readonly Question Weapons = Union.From("DE", "SA").For(EndUse.ChemicalOrBiological);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("closed weights for biological weapons", Weapons, Closed, Outcome.Met),
        new("published weights for biological weapons", Weapons, Open, Outcome.Met),
        new("for commercial software", Union.From("DE", "SA"), Closed, Outcome.Unmet),
        new("for commercial software, but the authority has told the exporter otherwise", Union.From("DE", "SA"),
            Closed.Stating(Union.ToldOfMassDestruction, Truth.Yes), Outcome.Met),
        new("closed weights, for nobody knows what", Union.From("DE", "SA").For(EndUse.NotStated), Closed, Outcome.Indeterminate),
        new("published weights, for nobody knows what", Union.From("DE", "SA").For(EndUse.NotStated), Open, Outcome.NotApplicable),
        new("a service", Weapons.Service(), Nothing, Outcome.NotApplicable),
        new("from outside the Union", Union.From("US", "SA").For(EndUse.Nuclear), Closed, Outcome.NotApplicable),
        .. Edge(Union.Start, Weapons, Closed),
    ];
}
