using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts.DirectProductCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

internal sealed class Section734Paragraph4A6I : NoDeMinimis
{
    private static readonly DeclaredFact Fact = new(
        "us/ear/734.4/a-6-i/holds",
        FactKind.YesOrNo,
        "Does the item hold content of United States origin of a 9x515 or 600 series entry, in its paragraphs .a to .x?",
        "15 CFR 734.4(a)(6)(i)");

    public override string Id => "us/ear/734.4/a-6-i";
    public override string Title => "No de minimis level: 9x515 and 600 series content, to D:5";
    public override string Citation => "15 CFR 734.4(a)(6)(i)";

    public override string Statement =>
        "An item made abroad that holds content of United States origin of a 9x515 or 600 series entry, in paragraphs .a to .x, is "
        + "subject to the EAR whatever the share when it goes to Country Group D:5. The parameters of a model are not made of such "
        + "content.";

    protected override DeclaredFact Holds => Fact;

    protected override Scope ConcernsItem(Situation situation) =>
        Only(
            situation,
            "items that hold commodities, software or technology of those entries",
            ItemKind.Chip, ItemKind.Software, ItemKind.Technology);

    protected override LimbResult? There(Situation situation) => Places.InGroups(situation, "us/ear/734.4/a-5/groups");

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Edges(new(2022, 10, 12), Commodity("7A994", "CN"), Stating((Fact, Truth.Yes)), Outcome.Indeterminate),
        new("without that content", Commodity("7A994", "CN"), Stating((Fact, Truth.No)), Outcome.Unmet),
        new("content that nobody describes", Commodity("7A994", "CN"), Abroad, Outcome.Indeterminate),
        new("to Japan", Commodity("7A994", "JP"), Stating((Fact, Truth.Yes)), Outcome.Unmet),
        new("closed weights", Model("CN"), Closed, Outcome.NotApplicable),
        new("from the United States", Commodity("7A994", "CN"), new() { InOrFromUnitedStates = Truth.Yes }, Outcome.NotApplicable),
    ];
}
