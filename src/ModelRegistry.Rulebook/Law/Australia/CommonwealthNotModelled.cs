using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.Australia;

internal sealed class CommonwealthNotModelled() : NotModelledRule(Commonwealth.Place)
{
    public override string Id => "au/not-modelled";
    public override string Title => "What this edition leaves out of the law of Australia";
    public override string Citation => "Autonomous Sanctions Act 2011; " + Commonwealth.ControlsAct + ", sections 10A to 10C";

    public override string Statement =>
        "This edition does not hold the sanctions of Australia, supplies of listed technology to foreign persons within Australia, onward "
        + "supplies abroad, services, nor the law before 14 October 2024. It says so instead of answering by silence.";

    protected override DateOnly First => Commonwealth.Start;
    protected override bool ControlsReleasesWithin => true;

    protected override IEnumerable<(string Id, string Words)> Further(Situation situation) =>
        situation.Question.Item.Kind == ItemKind.Service ? [("services", "services under Australian law")] : [];

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("published weights to Iran", Commonwealth.From("AU", "IR"), Open, Outcome.Indeterminate),
        new("technology shown to a foreign person in Australia",
            Commonwealth.From("AU", "AU") with { Activity = Activity.DeemedExport }, Closed, Outcome.Indeterminate),
        new("published weights to Japan", Commonwealth.From("AU", "JP"), Open, Outcome.NotApplicable),
        new("the day before", Commonwealth.From("AU", "JP").On(Commonwealth.Start.AddDays(-1)), Open, Outcome.Indeterminate),
        new("the first day", Commonwealth.From("AU", "JP").On(Commonwealth.Start), Open, Outcome.NotApplicable),
    ];
}
