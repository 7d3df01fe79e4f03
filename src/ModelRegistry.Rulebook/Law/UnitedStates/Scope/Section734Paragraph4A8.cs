using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts.DirectProductCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

internal sealed class Section734Paragraph4A8 : NoDeMinimis
{
    private static readonly DeclaredFact Fact = new(
        "us/ear/734.4/a-8/holds",
        FactKind.YesOrNo,
        "Is the equipment of the paragraphs of 3B001 and 3B002 that 734.9(k) names, does it hold a chip of United States origin, and does "
        + "it go where 734.9(k) says?",
        "15 CFR 734.4(a)(8)");

    public override string Id => "us/ear/734.4/a-8";
    public override string Title => "No de minimis level: chip-making equipment of 734.9(k) with a United States chip";
    public override string Citation => "15 CFR 734.4(a)(8)";

    public override string Statement =>
        "Equipment of the paragraphs of 3B001 and 3B002 that 734.9(k) names, and that holds a chip of United States origin, is subject to "
        + "the EAR whatever the share.";

    protected override DeclaredFact Holds => Fact;

    protected override Scope ConcernsItem(Situation situation) =>
        OnlyEntry(situation, "chip-making equipment", eccn => eccn.StartsWith("3B", StringComparison.Ordinal), ItemKind.Chip);

    protected override LimbResult? There(Situation situation) => Destinations.Limb(
        "to Macau or Country Group D:5", situation, Destinations.MacauOrD5(situation, situation.Question.Destination));

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(new(2024, 12, 2), "89 FR 96790", Standings.Copy, Standings.CopySource);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Edges(new(2024, 12, 2), Commodity("3B001.C", "CN"), Stating((Fact, Truth.Yes)), Outcome.Met),
        new("without that content", Commodity("3B001.C", "CN"), Stating((Fact, Truth.No)), Outcome.Unmet),
        new("content that nobody describes", Commodity("3B001.C", "CN"), Abroad, Outcome.Indeterminate),
        new("to Japan", Commodity("3B001.C", "JP"), Stating((Fact, Truth.Yes)), Outcome.Unmet),
        new("a chip", Commodity("3A090.A", "CN"), Stating((Fact, Truth.Yes)), Outcome.NotApplicable),
        new("closed weights", Model("CN"), Closed, Outcome.NotApplicable),
        new("from the United States", Commodity("3B001.C", "CN"), new() { InOrFromUnitedStates = Truth.Yes }, Outcome.NotApplicable),
    ];
}
