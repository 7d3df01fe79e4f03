using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts.DirectProductCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

internal sealed class Section734Paragraph4A6Ii : NoDeMinimis
{
    private static readonly DeclaredFact Fact = new(
        "us/ear/734.4/a-6-ii/holds",
        FactKind.YesOrNo,
        "Does the item hold content of United States origin of paragraph .y of a 9x515 or 600 series entry?",
        "15 CFR 734.4(a)(6)(ii)");

    public override string Id => "us/ear/734.4/a-6-ii";
    public override string Title => "No de minimis level: .y content of 9x515 and the 600 series";
    public override string Citation => "15 CFR 734.4(a)(6)(ii)";

    public override string Statement =>
        "An item made abroad that holds content of United States origin of paragraph .y of a 9x515 or 600 series entry is subject to the "
        + "EAR whatever the share when it goes to Country Group E:1 or E:2, to Belarus, China or Russia.";

    protected override DeclaredFact Holds => Fact;

    protected override Scope ConcernsItem(Situation situation) =>
        Only(
            situation,
            "items that hold commodities, software or technology of those entries",
            ItemKind.Chip, ItemKind.Software, ItemKind.Technology);

    protected override LimbResult? There(Situation situation) => Named(situation);

    private static LimbResult Named(Situation situation)
    {
        const string list = "us/ear/734.4/a-6-ii/destinations";
        const string words = "to Country Group E:1 or E:2, or to Belarus, China or Russia";
        return Places.Named(situation, list) == Truth.Yes
            ? Limb.Of(words, Truth.Yes, "it goes to " + Places.Name(situation), Unstated.Destination, situation.Parameters.List(list).Use)
            : Content.InGroupE(situation, words, inside: true).Limb;
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Edges(new(2022, 10, 12), Commodity("7A994", "CN"), Stating((Fact, Truth.Yes)), Outcome.Met),
        new("without that content", Commodity("7A994", "CN"), Stating((Fact, Truth.No)), Outcome.Unmet),
        new("content that nobody describes", Commodity("7A994", "CN"), Abroad, Outcome.Indeterminate),
        new("to Cuba", Commodity("7A994", "CU"), Stating((Fact, Truth.Yes)), Outcome.Met),
        new("to Japan", Commodity("7A994", "JP"), Stating((Fact, Truth.Yes)), Outcome.Unmet),
        new("closed weights", Model("CN"), Closed, Outcome.NotApplicable),
        new("from the United States", Commodity("7A994", "CN"), new() { InOrFromUnitedStates = Truth.Yes }, Outcome.NotApplicable),
    ];
}
