using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.Netherlands;

internal sealed class DutchNotModelled() : NotModelledRule(Dutch.Place)
{
    public override string Id => "nl/not-modelled";
    public override string Title => "What this edition leaves out of the national law of the Netherlands";
    public override string Citation => "Besluit strategische goederen; Wet strategische diensten";

    public override string Statement =>
        "This edition does not hold the Dutch law on strategic services, decisions addressed to single exporters under "
        + "the catch-all of the "
        + "Union, nor the national measures before 1 September 2023. It says so instead of answering by silence.";

    protected override DateOnly First => Dutch.Start;

    protected override IEnumerable<(string Id, string Words)> Further(Situation situation) =>
        situation.Question.Item.Kind == ItemKind.Service ? [("services", "strategic services under Dutch law")] : [];

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("published weights to Russia", Dutch.From("NL", "RU"), Open, Outcome.Indeterminate),
        new("a service", Dutch.From("NL", "US").Service(), Nothing, Outcome.Indeterminate),
        new("published weights to the United States", Dutch.From("NL", "US"), Open, Outcome.NotApplicable),
        new("the day before", Dutch.From("NL", "US").On(Dutch.Start.AddDays(-1)), Open, Outcome.Indeterminate),
        new("the first day", Dutch.From("NL", "US").On(Dutch.Start), Open, Outcome.NotApplicable),
    ];
}
