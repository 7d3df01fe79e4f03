using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts.DirectProductCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

internal sealed class Section734Paragraph4A3 : NoDeMinimis
{
    private static readonly DeclaredFact Fact = new(
        "us/ear/734.4/a-3/holds",
        FactKind.YesOrNo,
        "Does the equipment meet 3B993.f.1, hold content of United States origin, go to the development or production of advanced-node "
        + "chips, and was it first exported from a country that has it on no export control list?",
        "15 CFR 734.4(a)(3)");

    public override string Id => "us/ear/734.4/a-3";
    public override string Title => "No de minimis level: lithography for advanced nodes";
    public override string Citation => "15 CFR 734.4(a)(3)";

    public override string Statement =>
        "Equipment that meets 3B993.f.1 and is for the development or production of advanced-node chips is subject to the EAR whatever "
        + "its share, unless the country it was first exported from has it on an export control list.";

    protected override DeclaredFact Holds => Fact;

    protected override Scope ConcernsItem(Situation situation) =>
        OnlyEntry(situation, "lithography of 3B993.f.1", eccn => eccn.StartsWith("3B993", StringComparison.Ordinal), ItemKind.Chip);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Edges(new(2022, 10, 12), Commodity("3B993.F.1", "CN"), Stating((Fact, Truth.Yes)), Outcome.Met),
        new("without that content", Commodity("3B993.F.1", "CN"), Stating((Fact, Truth.No)), Outcome.Unmet),
        new("content that nobody describes", Commodity("3B993.F.1", "CN"), Abroad, Outcome.Indeterminate),
        new("other equipment", Commodity("3B001.C", "CN"), Stating((Fact, Truth.Yes)), Outcome.NotApplicable),
        new("closed weights", Model("CN"), Closed, Outcome.NotApplicable),
        new("from the United States", Commodity("3B993.F.1", "CN"), new() { InOrFromUnitedStates = Truth.Yes }, Outcome.NotApplicable),
    ];
}
