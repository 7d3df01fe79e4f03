using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts.DirectProductCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts;

internal sealed class MilitaryEndUserProducts : DirectProductRule
{
    private static readonly DateOnly First = new(2022, 2, 24);

    private static readonly DeclaredFact Product = new(
        "us/ear/734.9/g/direct-product",
        FactKind.YesOrNo,
        "Is the item the direct product of technology or software subject to the EAR of any entry in product group D or E, or of a plant "
        + "or major component of one that is?",
        "15 CFR 734.9(g)(1)");

    private static readonly DeclaredFact Incorporated = new(
        "us/ear/734.9/g/incorporated",
        FactKind.YesOrNo,
        "Is it known that the item goes into, or into the production or development of, something that a party of footnote 3 makes, buys "
        + "or orders?",
        "15 CFR 734.9(g)(2)");

    public override string Id => "us/ear/734.9/g";
    public override string Title => "Foreign direct products for Russian and Belarusian military end users and procurement";
    public override string Citation => "15 CFR 734.9(g)";
    public override IReadOnlyList<DeclaredFact> Asks => [Product, Incorporated, .. PublicationFacts.All];

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(First, "87 FR 12226", Standings.Copy, Standings.CopySource);

    public override string Statement =>
        "Any item made abroad is subject to the EAR when it is the direct product of any technology or software of product groups D or E "
        + "(or of a plant that is) and a party of footnote 3 on the Entity List is known to be purchaser, consignee or end user, or the "
        + "item goes into what such a party makes, buys or orders. The licence is required by 746.8(a)(3) and 744.21(b).";

    protected override DeclaredFact Made => Product;

    protected override Scope ConcernsProduct(Situation situation) => Scope.In;

    protected override LimbResult Entry(Situation situation) =>
        new("any item, whatever its entry", Truth.Yes, $"the item is {Transaction.Words(situation.Question.Item.Kind)}");

    protected override LimbResult MadeFrom(Situation situation) => Inputs.Implied(situation, Product);

    protected override LimbResult Reached(Situation situation) => KnownUse.OrParty(
        situation,
        Listings.In(situation).Limb(
            "with knowledge that a party of footnote 3 receives the item, or that it goes into something for one", 3),
        Incorporated);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Edges(First, Commodity("EAR99", "DE"), Stating((Product, Truth.Yes), (Incorporated, Truth.Yes)), Outcome.Met),
        new(
            "for a party of footnote 3",
            Commodity("EAR99", "RU").To(PartyCases.Listed("AO Aviaagregat", "RU")),
            Stating((Product, Truth.Yes)),
            Outcome.Met),
        new("for a party that is not listed", Commodity("EAR99", "RU"), Stating((Product, Truth.Yes)), Outcome.Unmet),
        new("no direct product", Commodity("EAR99", "DE"), Stating((Product, Truth.No), (Incorporated, Truth.Yes)), Outcome.Unmet),
        new("made from what nobody describes", Commodity("EAR99", "DE"), Stating((Incorporated, Truth.Yes)), Outcome.Indeterminate),
        new("published weights", Model("RU"), PartyCases.Release(Truth.Yes), Outcome.NotApplicable),
    ];
}
