using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts.DirectProductCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

internal sealed class Section734Paragraph4A9 : NoDeMinimis
{
    private static readonly DeclaredFact Fact = new(
        "us/ear/734.4/a-9/holds",
        FactKind.YesOrNo,
        "Is the equipment of another entry of 3B, does it hold a chip of United States origin, and is it for a party of footnote 5 or a "
        + "plant that makes advanced-node chips, as 734.9(e)(3) says?",
        "15 CFR 734.4(a)(9)");

    public override string Id => "us/ear/734.4/a-9";
    public override string Title => "No de minimis level: other equipment of 3B for footnote 5 and advanced-node plants";
    public override string Citation => "15 CFR 734.4(a)(9)";

    public override string Statement =>
        "Equipment of another entry of 3B that holds a chip of United States origin is subject to the EAR whatever the share when it is "
        + "for a party of footnote 5 on the Entity List or for an advanced-node plant, as 734.9(e)(3) says.";

    protected override DeclaredFact Holds => Fact;

    protected override Scope ConcernsItem(Situation situation) =>
        OnlyEntry(situation, "chip-making equipment", eccn => eccn.StartsWith("3B", StringComparison.Ordinal), ItemKind.Chip);

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(new(2024, 12, 2), "89 FR 96790", Standings.Copy, Standings.CopySource);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Edges(new(2024, 12, 2), Commodity("3B993", "CN"), Stating((Fact, Truth.Yes)), Outcome.Met),
        new("without that content", Commodity("3B993", "CN"), Stating((Fact, Truth.No)), Outcome.Unmet),
        new("content that nobody describes", Commodity("3B993", "CN"), Abroad, Outcome.Indeterminate),
        new("a chip", Commodity("3A090.A", "CN"), Stating((Fact, Truth.Yes)), Outcome.NotApplicable),
        new("closed weights", Model("CN"), Closed, Outcome.NotApplicable),
        new("from the United States", Commodity("3B993", "CN"), new() { InOrFromUnitedStates = Truth.Yes }, Outcome.NotApplicable),
    ];
}
