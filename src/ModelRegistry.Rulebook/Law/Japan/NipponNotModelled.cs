using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.Japan;

internal sealed class NipponNotModelled() : NotModelledRule(Nippon.Place)
{
    public override string Id => "jp/not-modelled";
    public override string Title => "What this edition leaves out of the law of Japan";
    public override string Citation => Nippon.Act + ", Articles 16, 25 and 48; measures on single countries";

    public override string Statement =>
        "This edition does not hold the measures of Japan on single countries, services, releases of technology within Japan to residents "
        + "under foreign control (the specified categories of 2022), general licences, nor the law before 15 March 2024. "
        + "It says so instead of "
        + "answering by silence.";

    protected override DateOnly First => Nippon.Start;
    protected override bool ControlsReleasesWithin => true;

    protected override IEnumerable<(string Id, string Words)> Further(Situation situation) =>
        situation.Question.Item.Kind == ItemKind.Service ? [("services", "services and assistance under Japanese law")] : [];

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("published weights to Russia", Nippon.From("JP", "RU"), Open, Outcome.Indeterminate),
        new("technology shown to a foreign person in Japan",
            Nippon.From("JP", "JP") with { Activity = Activity.DeemedExport }, Closed, Outcome.Indeterminate),
        new("a service", Nippon.From("JP", "US").Service(), Nothing, Outcome.Indeterminate),
        new("published weights to the United States", Nippon.From("JP", "US"), Open, Outcome.NotApplicable),
        new("the day before", Nippon.From("JP", "US").On(Nippon.Start.AddDays(-1)), Open, Outcome.Indeterminate),
        new("the first day", Nippon.From("JP", "US").On(Nippon.Start), Open, Outcome.NotApplicable),
    ];
}
