using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts.DirectProductCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts;

internal sealed class SupercomputerProducts : DirectProductRule
{
    private const string Destinations = "us/ear/734.9/i/destinations";
    private static readonly DateOnly First = new(2022, 10, 21);

    private static readonly DeclaredFact Product = new(
        "us/ear/734.9/i/direct-product",
        FactKind.YesOrNo,
        "Is the item the direct product of technology or software of the entries that 734.9(i) lists, or of a plant or major component of "
        + "one that is?",
        "15 CFR 734.9(i)(1)");

    /// <summary>Shared with whoever asks for a supercomputer in China or Macau.</summary>
    public static DeclaredFact Supercomputer { get; } = new(
        "us/ear/734.9/i/supercomputer",
        FactKind.YesOrNo,
        "Is it known that the item is for a supercomputer in or for China or Macau (15 CFR 772.1), or for a component of one?",
        "15 CFR 734.9(i)(2)");

    public override string Id => "us/ear/734.9/i";
    public override string Title => "Foreign direct products for supercomputers in China or Macau";
    public override string Citation => "15 CFR 734.9(i)";
    public override IReadOnlyList<DeclaredFact> Asks => [Product, Supercomputer, .. PublicationFacts.All];

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(First, "87 FR 62186", Standings.Copy, Standings.CopySource);

    public override string Statement =>
        "Any item made abroad is subject to the EAR when it is the direct product of technology or software of the entries under inputs "
        + "(or of a plant that is) and is known to be for the design, making, operation or upkeep of a supercomputer in or destined to "
        + "China or Macau, or to go into a component of one. The licence is required by 744.23.";

    protected override DeclaredFact Made => Product;

    protected override Scope ConcernsProduct(Situation situation) => Scope.When(
        situation.Question.EndUse is EndUse.Supercomputer or EndUse.NotStated || situation.Stated(Supercomputer) is not null,
        "The end use that is stated is no supercomputer.");

    protected override LimbResult Entry(Situation situation) =>
        new("any item, whatever its entry", Truth.Yes, $"the item is {Transaction.Words(situation.Question.Item.Kind)}");

    protected override LimbResult MadeFrom(Situation situation)
    {
        var list = situation.Parameters.List("us/ear/734.9/i/inputs");
        var made = Inputs.Implied(situation, Product);
        var none = made.Truth == Truth.Unknown && situation.Facts.DirectProductOfListedTechnology == Truth.No;
        return made with
        {
            Truth = none ? Truth.No : made.Truth,
            Because = none ? "stated to be no direct product of listed technology or software" : made.Because,
            Missing = none ? null : made.Missing,
            Parameters = [list.Use with { Value = $"{list.Value?.Count ?? 0} entries of the Commerce Control List" }],
        };
    }

    /// <summary>An end use nobody states is open in China and Macau; elsewhere the knowledge that the text asks is not stated.</summary>
    protected override LimbResult Reached(Situation situation)
    {
        const string words = "known to be for a supercomputer in or destined to China or Macau, or for a component of one";
        if (situation.Stated(Supercomputer) is not null) return Limb.Asked(situation, words, Supercomputer);
        var (there, stated) = (Places.Named(situation, Destinations), situation.Question.EndUse == EndUse.Supercomputer);
        var truth = stated ? there.Or(Truth.Unknown) : there.And(Truth.Unknown);
        return Limb.Of(
            words,
            truth,
            $"the end use {(stated ? "is a supercomputer" : "is not stated")}, and it goes to {Places.Name(situation)}",
            new(Supercomputer.Id, Supercomputer.Question),
            situation.Parameters.List(Destinations).Use);
    }

    private static Question For(EndUse use, string? destination) => Commodity("EAR99", destination) with { EndUse = use };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Edges(First, For(EndUse.Supercomputer, "CN"), Stating((Product, Truth.Yes)), Outcome.Met),
        new("in Hong Kong, read as China", For(EndUse.Supercomputer, "HK"), Stating((Product, Truth.Yes)), Outcome.Met),
        new(
            "a supercomputer elsewhere, perhaps with parts for China",
            For(EndUse.Supercomputer, "DE"),
            Stating((Product, Truth.Yes)),
            Outcome.Indeterminate),
        new(
            "elsewhere, and stated not to be for China",
            For(EndUse.Supercomputer, "DE"),
            Stating((Product, Truth.Yes), (Supercomputer, Truth.No)),
            Outcome.Unmet),
        new("to China for nobody knows what", For(EndUse.NotStated, "CN"), Stating((Product, Truth.Yes)), Outcome.Indeterminate),
        new("to Germany for nobody knows what", For(EndUse.NotStated, "DE"), Stating((Product, Truth.Yes)), Outcome.Unmet),
        new("no direct product", For(EndUse.Supercomputer, "CN"), Stating((Product, Truth.No)), Outcome.Unmet),
        new("for research", For(EndUse.Research, "CN"), Stating((Product, Truth.Yes)), Outcome.NotApplicable),
    ];
}
