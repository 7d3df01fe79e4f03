using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts.DirectProductCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts;

internal sealed class SpacecraftProducts : DirectProductRule
{
    private static readonly DeclaredFact Product = new(
        "us/ear/734.9/c/direct-product",
        FactKind.YesOrNo,
        "Is the item the direct product of technology or software of United States origin of 9D515 or 9E515, or of a plant or major "
        + "component of one that is?",
        "15 CFR 734.9(c)(1)");

    public override string Id => "us/ear/734.9/c";
    public override string Title => "Foreign direct products of the 9x515 entries";
    public override string Citation => "15 CFR 734.9(c)";
    public override IReadOnlyList<string> DependsOn => Entries.Needed;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(PartyCases.Start, "15 CFR 734.9(c), older than this rulebook", Standings.Copy, Standings.CopySource);

    public override string Statement =>
        "An item made abroad of a 9x515 entry, which is for spacecraft, is subject to the EAR when it is the direct product of 9D515 or "
        + "9E515 of United States origin (or of a plant that is) and goes to Country Groups D:5, E:1 or E:2. A chip of 3A090 or a model "
        + "is of no such entry.";

    protected override DeclaredFact Made => Product;

    protected override Scope ConcernsProduct(Situation situation) => Scope.When(
        Entries.Stated(situation) is { } eccn
            ? Entries.IsSpacecraft(eccn)
            : situation.Question.Item.Kind is ItemKind.Software or ItemKind.Technology,
        "The rule is for spacecraft and what belongs to them (9x515); nothing says that the item is of such an entry.");

    protected override LimbResult Entry(Situation situation) => Entries.Limb(situation, "of a 9x515 entry", Entries.IsSpacecraft);

    protected override LimbResult Reached(Situation situation) => Places.InGroups(situation, "us/ear/734.9/c/groups");

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Edges(PartyCases.Start, Commodity("9A515.d", "CN"), Stating((Product, Truth.Yes)), Outcome.Indeterminate),
        new("to Japan", Commodity("9A515.d", "JP"), Stating((Product, Truth.Yes)), Outcome.Unmet),
        new("no direct product", Commodity("9A515.d", "CN"), Stating((Product, Truth.No)), Outcome.Unmet),
        new("made from what nobody describes", Commodity("9A515.d", "CN"), Abroad, Outcome.Indeterminate),
        new("technology that nobody classified", Technology(null, "CN"), Stating((Product, Truth.Yes)), Outcome.Indeterminate),
        new("a chip", Commodity("3A090.a", "CN"), Stating((Product, Truth.Yes)), Outcome.NotApplicable),
        new("weights", Model("CN"), Closed, Outcome.NotApplicable),
    ];
}
