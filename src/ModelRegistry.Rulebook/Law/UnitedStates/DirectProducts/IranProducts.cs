using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts.DirectProductCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts;

internal sealed class IranProducts : DirectProductRule
{
    public const string RuleId = "us/ear/734.9/j";

    private static readonly DateOnly First = new(2024, 7, 23);

    private static readonly DeclaredFact Product = new(
        "us/ear/734.9/j/direct-product",
        FactKind.YesOrNo,
        "Is the item the direct product of technology or software subject to the EAR of an entry in product group D or E of Categories 3 "
        + "to 9, or of a plant or major component of one that is?",
        "15 CFR 734.9(j)(1)");

    private static readonly DeclaredFact Supplement = new(
        "us/ear/734.9/j/supplement",
        FactKind.YesOrNo,
        "Is the item, in no entry of Categories 3 to 9, identified in Supplement No. 7 to part 746?",
        "15 CFR 734.9(j)(1)");

    private static readonly DeclaredFact Government = new(
        "us/ear/734.9/j/government",
        FactKind.YesOrNo,
        "Is the Government of Iran a party to the transaction, or does the item go into what Supplement No. 7 to part 746 identifies for "
        + "Iran?",
        "15 CFR 734.9(j)(2)");

    public override string Id => RuleId;
    public override string Title => "Foreign direct products for Iran";
    public override string Citation => "15 CFR 734.9(j)";
    public override IReadOnlyList<string> DependsOn => Entries.Needed;
    public override IReadOnlyList<DeclaredFact> Asks => [Product, Supplement, Government, .. PublicationFacts.All];

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(First, "89 FR 60563, of which the first day alone was read", Standings.Copy, Standings.CopySource);

    public override string Statement =>
        "An item made abroad that is in an entry of Categories 3 to 9 of the Commerce Control List, or in Supplement No. 7 to part 746, "
        + "is subject to the EAR when it is the direct product of technology or software of product groups D or E of those categories (or "
        + "of a plant that is) and is known to go to Iran, or the Government of Iran is a party. The narrower rule before 23 July 2024 is "
        + "not held here.";

    protected override DeclaredFact Made => Product;

    protected override Scope ConcernsProduct(Situation situation) => Scope.When(
        Places.Named(situation, "us/ear/734.9/j/destinations") != Truth.No || InIran(situation) || situation.Stated(Government) is not null,
        "The item does not go to Iran, no recipient is there, and nobody names its Government as a party.");

    protected override LimbResult Entry(Situation situation)
    {
        const string words = "in an entry of Categories 3 to 9, or in Supplement No. 7 to part 746";
        var (eccn, list) = (Entries.Of(situation), situation.Parameters.List("us/ear/ccl/entries"));
        return eccn is not null && eccn[0] is >= '3' and <= '9' && list.Value?.Contains(Entries.Number(eccn)) == true
            ? Limb.Of(words, Truth.Yes, Entries.Because(situation, eccn), Entries.Missing, list.Use with { Value = Entries.Number(eccn) })
            : Limb.Asked(situation, words, Supplement);
    }

    protected override LimbResult MadeFrom(Situation situation) => Inputs.Implied(situation, Product);

    protected override LimbResult Reached(Situation situation)
    {
        const string words = "known to be destined to Iran, or with its Government as a party";
        var there = Places.Named(situation, "us/ear/734.9/j/destinations");
        var use = situation.Parameters.List("us/ear/734.9/j/destinations").Use;
        return there == Truth.Yes
            ? Limb.Of(words, there, "it goes to " + Places.Name(situation), Unstated.Destination, use)
            : Limb.Asked(situation, words, Government);
    }

    private static bool InIran(Situation situation) => situation.Question.Recipients()
        .Any(party => party.Country == "IR" || party.Headquarters == "IR" || party.UltimateParentCountry == "IR");

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Edges(First, Commodity("3A090.a", "IR"), Stating((Product, Truth.Yes), (Supplement, Truth.Yes)), Outcome.Met),
        new(
            "in no entry, in the supplement",
            Commodity("EAR99", "IR"),
            Stating((Product, Truth.Yes), (Supplement, Truth.Yes)),
            Outcome.Met),
        new(
            "in no entry and not in the supplement",
            Commodity("EAR99", "IR"),
            Stating((Product, Truth.Yes), (Supplement, Truth.No)),
            Outcome.Unmet),
        new("in an entry of Category 2", Commodity("2B001", "IR"), Stating((Product, Truth.Yes), (Supplement, Truth.No)), Outcome.Unmet),
        new("no direct product", Commodity("3A090.a", "IR"), Stating((Product, Truth.No)), Outcome.Unmet),
        new(
            "by way of Turkey, for the Government of Iran",
            Commodity("3A090.a", "TR"),
            Stating((Product, Truth.Yes), (Government, Truth.Yes)),
            Outcome.Met),
        new("closed weights of no known entry", Model("IR"), Closed, Outcome.Indeterminate),
        new("to Turkey", Commodity("3A090.a", "TR"), Stating((Product, Truth.Yes)), Outcome.NotApplicable),
    ];
}
