using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts.DirectProductCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

internal sealed class Section734Paragraph4A5 : NoDeMinimis
{
    private static readonly DeclaredFact Fact = new(
        "us/ear/734.4/a-5/holds",
        FactKind.YesOrNo,
        "Is the item a military commodity made abroad that holds commodities described in 0A919.a.1?",
        "15 CFR 734.4(a)(5)");

    public override string Id => "us/ear/734.4/a-5";
    public override string Title => "No de minimis level: military commodities of 0A919, to D:5";
    public override string Citation => "15 CFR 734.4(a)(5)";

    public override string Statement =>
        "A military commodity made abroad that holds commodities described in 0A919.a.1 is subject to the EAR whatever their share when "
        + "it goes to Country Group D:5.";

    protected override DeclaredFact Holds => Fact;

    protected override Scope ConcernsItem(Situation situation) =>
        OnlyEntry(situation, "military commodities", eccn => eccn.StartsWith("0A919", StringComparison.Ordinal), ItemKind.Chip);

    protected override LimbResult? There(Situation situation) => Places.InGroups(situation, "us/ear/734.4/a-5/groups");

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Edges(new(2022, 10, 12), Commodity("0A919", "CN"), Stating((Fact, Truth.Yes)), Outcome.Indeterminate),
        new("without that content", Commodity("0A919", "CN"), Stating((Fact, Truth.No)), Outcome.Unmet),
        new("content that nobody describes", Commodity("0A919", "CN"), Abroad, Outcome.Indeterminate),
        new("to Japan", Commodity("0A919", "JP"), Stating((Fact, Truth.Yes)), Outcome.Unmet),
        new("closed weights", Model("CN"), Closed, Outcome.NotApplicable),
        new("from the United States", Commodity("0A919", "CN"), new() { InOrFromUnitedStates = Truth.Yes }, Outcome.NotApplicable),
    ];
}
