using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts.DirectProductCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts;

internal sealed class ChipMakingProducts : DirectProductRule
{
    private static readonly DateOnly First = new(2024, 12, 2);

    private static readonly DeclaredFact Product = new(
        "us/ear/734.9/k/direct-product",
        FactKind.YesOrNo,
        "Is the equipment the direct product of technology or software of 3D992 or 3E992, or made by a plant that is a direct product of "
        + "the entries under plant inputs, or does it hold a chip made by such a plant?",
        "15 CFR 734.9(k)(1)");

    public override string Id => "us/ear/734.9/k";
    public override string Title => "Foreign direct products: equipment that makes chips";
    public override string Citation => "15 CFR 734.9(k)";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(First, "89 FR 96790", Standings.Copy, Standings.CopySource);

    public override string Statement =>
        "A commodity made abroad of the paragraphs of 3B001 and 3B002 under items is subject to the EAR when it is the direct product of "
        + "3D992 or 3E992, or of a plant that is a direct product of the entries under plant inputs, or holds a chip so made, and is "
        + "known to go to Macau or Country Group D:5. It is for equipment and never reaches a model or a chip. The licence is required by "
        + "742.4(a)(4) and 742.6(a)(6)(i).";

    protected override DeclaredFact Made => Product;

    protected override Scope ConcernsProduct(Situation situation) => Scope.When(
        situation.Question.Item.Kind == ItemKind.Chip && Entries.Stated(situation)?.StartsWith("3B00", StringComparison.Ordinal) == true,
        "The rule is for chip-making equipment of 3B001 and 3B002 only; it can never reach a model or a chip.");

    protected override LimbResult Entry(Situation situation)
    {
        var (eccn, items) = (Entries.Stated(situation)!, situation.Parameters.List("us/ear/734.9/k/items"));
        var listed = items.Value?.Any(item => Within(eccn, item)) == true;
        var open = items.Value is null || items.Value.Any(item => Within(item, eccn));
        return Limb.Of(
            "of the paragraphs of 3B001 and 3B002 that the rule names",
            listed ? Truth.Yes : open ? Truth.Unknown : Truth.No,
            Entries.Because(situation, eccn),
            new("item.eccn", $"Which paragraph of {eccn} is it?"),
            items.Use);
    }

    protected override LimbResult MadeFrom(Situation situation)
    {
        var inputs = situation.Parameters.List("us/ear/734.9/k/inputs");
        var plant = situation.Parameters.List("us/ear/734.9/k/plant-inputs");
        return Inputs.Limb(situation, Product) with { Parameters = [inputs.Use, plant.Use] };
    }

    protected override LimbResult Reached(Situation situation) => Destinations.Limb(
        "known to be destined to Macau or Country Group D:5", situation, Destinations.MacauOrD5(situation, situation.Question.Destination));

    /// <summary>Whether one paragraph lies within another: 3B001.a.4 within 3B001.a, and within itself.</summary>
    private static bool Within(string inner, string outer) => inner.StartsWith(outer, StringComparison.OrdinalIgnoreCase)
        && (inner.Length == outer.Length || inner[outer.Length] == '.');

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Edges(First, Commodity("3B001.f.1", "CN"), Stating((Product, Truth.Yes)), Outcome.Met),
        new("to Macau", Commodity("3B002.c", "MO"), Stating((Product, Truth.Yes)), Outcome.Met),
        new("an entry of which only paragraphs are named", Commodity("3B001", "CN"), Stating((Product, Truth.Yes)), Outcome.Indeterminate),
        new("a paragraph of which only a part is named", Commodity("3B001.f", "CN"), Stating((Product, Truth.Yes)), Outcome.Indeterminate),
        new("another paragraph", Commodity("3B001.e", "CN"), Stating((Product, Truth.Yes)), Outcome.Unmet),
        new("to Japan", Commodity("3B001.f.1", "JP"), Stating((Product, Truth.Yes)), Outcome.Unmet),
        new("made from what nobody describes", Commodity("3B001.f.1", "CN"), Abroad, Outcome.Indeterminate),
        new("a chip", Commodity("3A090.a", "CN"), Stating((Product, Truth.Yes)), Outcome.NotApplicable),
        new("weights", Model("CN"), Closed, Outcome.NotApplicable),
    ];
}
