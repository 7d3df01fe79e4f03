using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.Canada;

internal sealed class DominionNotModelled() : NotModelledRule(Dominion.Place)
{
    public override string Id => "ca/not-modelled";
    public override string Title => "What this edition leaves out of the law of Canada";
    public override string Citation => "Special Economic Measures Act; Area Control List; " + Dominion.List + ", item 5400";

    public override string Statement =>
        "This edition does not hold the sanctions of Canada, the Area Control List, goods of United States origin "
        + "(item 5400), items controlled "
        + "to the United States, general export permits, services, nor the law before 10 March 2011. It says so instead of answering by "
        + "silence.";

    protected override DateOnly First => Dominion.Start;

    protected override IEnumerable<(string Id, string Words)> Further(Situation situation)
    {
        if (situation.Question.Item.Kind == ItemKind.Service)
            yield return ("services", "services under Canadian law");
        if (situation.Facts.InOrFromUnitedStates == Truth.Yes && Reaches5400(situation))
            yield return ("origin", American);
    }

    protected override IEnumerable<(string Words, MissingFact Missing)> Perhaps(Situation situation) =>
        situation.Facts.InOrFromUnitedStates == Truth.Unknown && Reaches5400(situation)
            ? [(American, UnitedStates.Reach.Missing)]
            : [];

    private const string American = "goods and technology of United States origin (item 5400)";

    private bool Reaches5400(Situation situation) => situation.Question.Destination != "US"
        && situation.Question.Item.Kind != ItemKind.Service && !AlliedExport.IsPublished(Place, situation);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("published weights to North Korea", Dominion.From("CA", "KP"), Open, Outcome.Indeterminate),
        new("a chip of United States origin",
            Dominion.From("CA", "IN").Chip(), Nothing with { InOrFromUnitedStates = Truth.Yes }, Outcome.Indeterminate),
        new("a chip of which nobody says where it comes from", Dominion.From("CA", "IN").Chip(), Nothing, Outcome.Indeterminate),
        new("a chip from elsewhere",
            Dominion.From("CA", "IN").Chip(), Nothing with { InOrFromUnitedStates = Truth.No }, Outcome.NotApplicable),
        new("a service", Dominion.From("CA", "JP").Service(), Nothing, Outcome.Indeterminate),
        new("published weights to Japan", Dominion.From("CA", "JP"), Open, Outcome.NotApplicable),
        new("the day before", Dominion.From("CA", "JP").On(Dominion.Start.AddDays(-1)), Open, Outcome.Indeterminate),
        new("the first day", Dominion.From("CA", "JP").On(Dominion.Start), Open with { InOrFromUnitedStates = Truth.No }, Outcome.NotApplicable),
    ];
}
