using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts.DirectProductCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts;

internal sealed class SixHundredSeriesProducts : DirectProductRule
{
    private static readonly DeclaredFact Product = new(
        "us/ear/734.9/d/direct-product",
        FactKind.YesOrNo,
        "Is the item the direct product of 600 series technology or software of United States origin, or of a plant or major component of "
        + "one that is?",
        "15 CFR 734.9(d)(1)");

    public override string Id => "us/ear/734.9/d";
    public override string Title => "Foreign direct products of the 600 series";
    public override string Citation => "15 CFR 734.9(d)";
    public override IReadOnlyList<string> DependsOn => Entries.Needed;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(PartyCases.Start, "15 CFR 734.9(d), older than this rulebook", Standings.Copy, Standings.CopySource);

    public override string Statement =>
        "An item made abroad of a 600 series entry, which is for military items, or of 0A919, is subject to the EAR when it is the direct "
        + "product of 600 series technology or software of United States origin (or, for the 600 series, of a plant that is) and goes to "
        + "Country Groups D:1, D:3, D:4, D:5, E:1 or E:2. A chip of 3A090 or a model is of no such entry.";

    protected override DeclaredFact Made => Product;

    protected override Scope ConcernsProduct(Situation situation) => Scope.When(
        Entries.Stated(situation) is { } eccn ? Fits(eccn) : situation.Question.Item.Kind is ItemKind.Software or ItemKind.Technology,
        "The rule is for military items of the 600 series and 0A919; nothing says that the item is of such an entry.");

    protected override LimbResult Entry(Situation situation) => Entries.Limb(situation, "of a 600 series entry, or of 0A919", Fits);

    protected override LimbResult Reached(Situation situation) => Places.InGroups(situation, "us/ear/734.9/d/groups");

    private static bool Fits(string eccn) => Entries.IsSixHundredSeries(eccn) || Entries.Number(eccn) == "0A919";

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Edges(PartyCases.Start, Commodity("3A611.x", "CN"), Stating((Product, Truth.Yes)), Outcome.Indeterminate),
        new("a military commodity of 0A919 to Saudi Arabia", Commodity("0A919", "SA"), Stating((Product, Truth.Yes)), Outcome.Met),
        new("to Japan", Commodity("3A611.x", "JP"), Stating((Product, Truth.Yes)), Outcome.Unmet),
        new("no direct product", Commodity("3A611.x", "CN"), Stating((Product, Truth.No)), Outcome.Unmet),
        new("software that nobody classified", Technology(null, "CN") with { Item = new(ItemKind.Software) }, Stating((Product, Truth.Yes)),
            Outcome.Indeterminate),
        new("a chip", Commodity("3A090.a", "CN"), Stating((Product, Truth.Yes)), Outcome.NotApplicable),
        new("weights", Model("CN"), Closed, Outcome.NotApplicable),
    ];
}
