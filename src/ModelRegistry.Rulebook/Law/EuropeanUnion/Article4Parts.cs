using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion;

internal sealed class Article4Parts() : CatchAllRule(Union.Place)
{
    private static readonly DeclaredFact WithoutAuthorisation = new(
        "eu/2021-821/4/1/c/unauthorised",
        FactKind.YesOrNo,
        "Is the item a part of military items that were exported from a Member State without authorisation or against one?",
        Union.Regulation + ", Article 4(1)(c)");

    public override string Id => "eu/2021-821/4/1/c";
    public override string Title => "Parts of military items exported without authorisation";
    public override string Citation => Union.Regulation + ", Article 4(1)(c), 4(2)";
    public override IReadOnlyList<StandingPeriod> StandingHistory => Union.OfArticle4;

    public override string Statement =>
        "An authorisation is required to export an item that Annex I does not list for use as a part or component of military items that "
        + "left a Member State without authorisation or in breach of one, when the authority has told the exporter so; an exporter who is "
        + "aware notifies it.";

    protected override IReadOnlyList<EndUse> Uses => Forces;
    protected override string UseWords => "parts or components of military items";
    protected override DeclaredFact Informed => Union.ToldOfParts;
    public override IReadOnlyList<DeclaredFact> Asks => [.. base.Asks, WithoutAuthorisation];

    protected override IReadOnlyList<LimbResult> Further(Situation situation) =>
        [Limb.Asked(situation, "the military items were exported without authorisation or against one", WithoutAuthorisation)];

    protected internal override Scope Concerns(Situation situation)
    {
        var named = situation.Stated(WithoutAuthorisation) is not null || situation.Stated(Informed) is not null;
        return named
            ? base.Concerns(situation)
            : Scope.Out("Nobody states that it is a part of military items that left without authorisation.");
    }

    protected internal override StatedPolicy PolicyFor(Situation situation) => Union.Policy;

    private static readonly Question Parts = Union.From("DE", "SA").For(EndUse.Military).Chip();
    private static readonly Facts Unauthorised = Nothing.Stating(WithoutAuthorisation, Truth.Yes);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a chip for a system that was exported without authorisation", Parts, Unauthorised, Outcome.Met),
        new("a chip for a system that was exported lawfully", Parts, Nothing.Stating(WithoutAuthorisation, Truth.No), Outcome.Unmet),
        new("told by the authority, the system's own export not known",
            Parts, Nothing.Stating(Union.ToldOfParts, Truth.Yes), Outcome.Indeterminate),
        new("nothing of the kind is stated", Parts, Nothing, Outcome.NotApplicable),
        .. Edge(Union.Start, Parts, Unauthorised),
    ];
}
