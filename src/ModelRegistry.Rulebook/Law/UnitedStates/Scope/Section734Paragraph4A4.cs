using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts.DirectProductCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

internal sealed class Section734Paragraph4A4 : NoDeMinimis
{
    private static readonly DeclaredFact Fact = new(
        "us/ear/734.4/a-4/holds",
        FactKind.YesOrNo,
        "Is technology of United States origin of 9E003.a.1 to .a.6, .a.8, .h, .i or .l redrawn, used, consulted or otherwise commingled "
        + "in it?",
        "15 CFR 734.4(a)(4)");

    public override string Id => "us/ear/734.4/a-4";
    public override string Title => "No de minimis level: gas turbine technology";
    public override string Citation => "15 CFR 734.4(a)(4)";

    public override string Statement =>
        "Technology of United States origin of 9E003.a.1 to .a.6, .a.8, .h, .i and .l that is redrawn, used, consulted or otherwise "
        + "commingled abroad is subject to the EAR whatever its share. It is about gas turbines; the parameters of a model are none.";

    protected override DeclaredFact Holds => Fact;

    protected override Scope ConcernsItem(Situation situation) =>
        OnlyEntry(situation, "technology of 9E003", eccn => eccn.StartsWith("9E", StringComparison.Ordinal), ItemKind.Technology);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Edges(new(2022, 10, 12), Technology("9E003", "DE"), Stating((Fact, Truth.Yes)), Outcome.Met),
        new("without that content", Technology("9E003", "DE"), Stating((Fact, Truth.No)), Outcome.Unmet),
        new("content that nobody describes", Technology("9E003", "DE"), Abroad, Outcome.Indeterminate),
        new("technology of another entry", Technology("3E001", "DE"), Stating((Fact, Truth.Yes)), Outcome.NotApplicable),
        new("closed weights", Model("CN"), Closed, Outcome.NotApplicable),
        new("from the United States", Technology("9E003", "DE"), new() { InOrFromUnitedStates = Truth.Yes }, Outcome.NotApplicable),
    ];
}
