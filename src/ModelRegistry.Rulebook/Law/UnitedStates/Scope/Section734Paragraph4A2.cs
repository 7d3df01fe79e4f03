using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts.DirectProductCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

internal sealed class Section734Paragraph4A2 : NoDeMinimis
{
    private static readonly DeclaredFact Fact = new(
        "us/ear/734.4/a-2/holds",
        FactKind.YesOrNo,
        "Is the item encryption technology that holds encryption technology of United States origin of 5E002?",
        "15 CFR 734.4(a)(2)");

    public override string Id => "us/ear/734.4/a-2";
    public override string Title => "No de minimis level: encryption technology";
    public override string Citation => "15 CFR 734.4(a)(2)";

    public override string Statement =>
        "Encryption technology made abroad that holds any encryption technology of United States origin of 5E002 is subject to the EAR "
        + "whatever the share. The parameters of a model are no encryption technology.";

    protected override DeclaredFact Holds => Fact;

    protected override Scope ConcernsItem(Situation situation) =>
        OnlyEntry(situation, "encryption technology", eccn => eccn.StartsWith("5E", StringComparison.Ordinal), ItemKind.Technology);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Edges(new(2022, 10, 12), Technology("5E002", "DE"), Stating((Fact, Truth.Yes)), Outcome.Met),
        new("without that content", Technology("5E002", "DE"), Stating((Fact, Truth.No)), Outcome.Unmet),
        new("content that nobody describes", Technology("5E002", "DE"), Abroad, Outcome.Indeterminate),
        new("technology of another entry", Technology("3E001", "DE"), Stating((Fact, Truth.Yes)), Outcome.NotApplicable),
        new("closed weights", Model("CN"), Closed, Outcome.NotApplicable),
        new("from the United States", Technology("5E002", "DE"), new() { InOrFromUnitedStates = Truth.Yes }, Outcome.NotApplicable),
    ];
}
