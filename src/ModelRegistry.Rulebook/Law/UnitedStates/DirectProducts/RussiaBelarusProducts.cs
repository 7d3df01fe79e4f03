using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts.DirectProductCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts;

internal sealed class RussiaBelarusProducts : DirectProductRule
{
    private const string Destinations = "us/ear/734.9/f/destinations";
    private static readonly DateOnly First = new(2022, 2, 24);

    private static readonly DeclaredFact Product = new(
        "us/ear/734.9/f/direct-product",
        FactKind.YesOrNo,
        "Is the item the direct product of technology or software subject to the EAR of any entry in product group D or E, or of a plant "
        + "or major component of one that is?",
        "15 CFR 734.9(f)(1)");

    private static readonly DeclaredFact Supplement = new(
        "us/ear/734.9/f/supplement",
        FactKind.YesOrNo,
        "Is the item, in no entry of the Commerce Control List, identified in Supplement No. 6 or No. 7 to part 746?",
        "15 CFR 734.9(f)(1)");

    private static readonly DeclaredFact Crimea = new(
        "us/ear/734.9/f/crimea", FactKind.YesOrNo, "Does the item go to the occupied Crimea region of Ukraine?", "15 CFR 734.9(f)(2)");

    public override string Id => "us/ear/734.9/f";
    public override string Title => "Foreign direct products for Russia, Belarus and occupied Crimea";
    public override string Citation => "15 CFR 734.9(f)";
    public override IReadOnlyList<string> DependsOn => Entries.Needed;
    public override IReadOnlyList<DeclaredFact> Asks => [Product, Supplement, Crimea, .. PublicationFacts.All];

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(First, "87 FR 12226", Standings.Copy, Standings.CopySource);

    public override string Statement =>
        "An item made abroad that is in any entry of the Commerce Control List, or in Supplement No. 6 or No. 7 to part 746, is subject "
        + "to the EAR when it is the direct product of any technology or software of product groups D or E (or of a plant that is) and is "
        + "known to go to Russia, Belarus or the occupied Crimea region of Ukraine. Whether exports from partner countries are spared is "
        + "asked in 746.8.";

    protected override DeclaredFact Made => Product;

    protected override Scope ConcernsProduct(Situation situation) => Scope.When(
        situation.Question.Destination == "UA" || Places.Named(situation, Destinations) != Truth.No,
        "The item goes neither to Russia nor to Belarus nor to Ukraine.");

    protected override LimbResult Entry(Situation situation)
    {
        const string words = "in an entry of the Commerce Control List, or in Supplement No. 6 or No. 7 to part 746";
        var (eccn, list) = (Entries.Of(situation), situation.Parameters.List("us/ear/ccl/entries"));
        return eccn is not null && list.Value?.Contains(Entries.Number(eccn)) == true
            ? Limb.Of(words, Truth.Yes, Entries.Because(situation, eccn), Entries.Missing, list.Use with { Value = Entries.Number(eccn) })
            : Limb.Asked(situation, words, Supplement);
    }

    protected override LimbResult MadeFrom(Situation situation) => Inputs.Implied(situation, Product);

    protected override LimbResult Reached(Situation situation)
    {
        const string words = "known to be destined to Russia, Belarus or the occupied Crimea region of Ukraine";
        return situation.Question.Destination == "UA"
            ? Limb.Asked(situation, words, Crimea)
            : Limb.Of(words, Places.Named(situation, Destinations), "it goes to " + Places.Name(situation), Unstated.Destination,
                situation.Parameters.List(Destinations).Use);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Edges(First, Commodity("3A090.a", "RU"), Stating((Product, Truth.Yes), (Supplement, Truth.Yes)), Outcome.Met),
        new(
            "to Belarus the day before it was named",
            Commodity("3A090.a", "BY", new(2022, 3, 1)),
            Stating((Product, Truth.Yes)),
            Outcome.NotApplicable),
        new(
            "to Belarus on the day it was named",
            Commodity("3A090.a", "BY", new(2022, 3, 2)),
            Stating((Product, Truth.Yes), (Supplement, Truth.Yes)),
            Outcome.Met),
        new("a US design made in Taiwan", Commodity("3A090.a", "RU") with { Item = new(ItemKind.Chip, Chip: "H100") }, Abroad, Outcome.Met),
        new(
            "in no entry, in no supplement",
            Commodity("EAR99", "RU"),
            Stating((Product, Truth.Yes), (Supplement, Truth.No)),
            Outcome.Unmet),
        new("no direct product", Commodity("3A090.a", "RU"), Stating((Product, Truth.No)), Outcome.Unmet),
        new("to Ukraine, where is not said", Commodity("3A090.a", "UA"), Stating((Product, Truth.Yes)), Outcome.Indeterminate),
        new("to Crimea", Commodity("3A090.a", "UA"), Stating((Product, Truth.Yes), (Crimea, Truth.Yes)), Outcome.Met),
        new("closed weights of no known entry", Model("RU"), Closed, Outcome.Indeterminate),
        new("to Germany", Commodity("3A090.a", "DE"), Stating((Product, Truth.Yes)), Outcome.NotApplicable),
    ];
}
