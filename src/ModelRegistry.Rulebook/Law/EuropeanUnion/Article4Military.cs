using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion;

internal sealed class Article4Military() : CatchAllRule(Union.Place)
{
    public override string Id => "eu/2021-821/4/1/b";
    public override string Title => "Unlisted items for a military end use under an arms embargo";
    public override string Citation => Union.Regulation + ", Article 4(1)(b), 4(2)";
    public override IReadOnlyList<StandingPeriod> StandingHistory => Union.OfArticle4;

    public override string Statement =>
        "An authorisation is required to export an item that Annex I does not list for a military end use (incorporation into military "
        + "items, equipment to develop, produce or maintain them, unfinished products for their production) where the "
        + "purchasing country or "
        + "the destination is under an arms embargo, when the authority has told the exporter so; an exporter who is aware notifies it.";

    protected override IReadOnlyList<EndUse> Uses => Forces;
    protected override string UseWords => "a military end use";
    protected override DeclaredFact Informed => Union.ToldOfMilitary;

    public override IReadOnlyList<DeclaredFact> Asks => [.. base.Asks, Place.ArmsEmbargoed];

    protected override IReadOnlyList<LimbResult> Further(Situation situation) => [ArmsEmbargo.On(Place, situation, "eu/partners")];

    protected internal override StatedPolicy PolicyFor(Situation situation) => Union.Policy;

    private static Question To(string? country) => Union.From("DE", country).For(EndUse.Military);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("closed weights for the forces of Belarus", To("BY"), Closed, Outcome.Met),
        new("for the forces of the United States", To("US"), Closed, Outcome.Unmet),
        new("for the forces of Saudi Arabia", To("SA"), Closed, Outcome.Unmet),
        new("for the forces of China", To("CN"), Closed, Outcome.Indeterminate),
        new("for the forces of China, in a Member State that reads the declaration as an embargo", To("CN"),
            Closed.Stating(Union.Place.ArmsEmbargoed, Truth.Yes), Outcome.Met),
        new("to Saudi Arabia, bought from Myanmar", To("SA") with { Parties = [new(PartyRole.Purchaser, new("Invented Trading", "MM"))] },
            Closed, Outcome.Met),
        new("to nowhere named", To(null), Closed, Outcome.Indeterminate),
        new("for commercial software in Belarus", Union.From("DE", "BY"), Closed, Outcome.Unmet),
        new("published weights, for nobody knows what", To("BY").For(EndUse.NotStated), Open, Outcome.NotApplicable),
        .. Edge(Union.Start, To("BY"), Closed),
    ];
}
