using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.Korea;

internal sealed class RepublicNotModelled() : NotModelledRule(Republic.Place)
{
    public override string Id => "kr/not-modelled";
    public override string Title => "What this edition leaves out of the law of Korea";
    public override string Citation => Republic.Act + " and the Public Notice on Trade of Strategic Items";

    public override string Statement =>
        "This edition does not hold the items and exemptions of the Public Notice, the measures on Russia and Belarus, "
        + "services, releases of "
        + "technology to foreign persons within Korea, nor the law before 21 August 2024. It says so instead of answering by silence.";

    protected override DateOnly First => Republic.Start;
    protected override bool ControlsReleasesWithin => true;

    protected override IEnumerable<(string Id, string Words)> Further(Situation situation) =>
        situation.Question.Item.Kind == ItemKind.Service ? [("services", "services and assistance under Korean law")] : [];

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("published weights to Belarus", Republic.From("KR", "BY"), Open, Outcome.Indeterminate),
        new("a service", Republic.From("KR", "US").Service(), Nothing, Outcome.Indeterminate),
        new("published weights to the United States", Republic.From("KR", "US"), Open, Outcome.NotApplicable),
        new("the day before", Republic.From("KR", "US").On(Republic.Start.AddDays(-1)), Open, Outcome.Indeterminate),
        new("the first day", Republic.From("KR", "US").On(Republic.Start), Open, Outcome.NotApplicable),
    ];
}
