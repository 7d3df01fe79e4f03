using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.UnitedKingdom;

internal sealed class KingdomNotModelled() : NotModelledRule(Kingdom.Place)
{
    public override string Id => "uk/not-modelled";
    public override string Title => "What this edition leaves out of the law of the United Kingdom";
    public override string Citation => "Sanctions and Anti-Money Laundering Act 2018 and its regulations; law before 2021";

    public override string Statement =>
        "This edition does not hold the sanctions regulations of the United Kingdom, such as those on Russia and "
        + "Belarus, nor the law before "
        + "1 January 2021. It says so instead of answering by silence.";

    protected override DateOnly First => Kingdom.Start;

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("published weights to Russia", Kingdom.From("GB", "RU"), Open, Outcome.Indeterminate),
        new("to nowhere named", Kingdom.From("GB", null), Open, Outcome.Indeterminate),
        new("to Saudi Arabia", Kingdom.From("GB", "SA"), Closed, Outcome.NotApplicable),
        new("to Russia from the United States", Kingdom.From("US", "RU"), Closed, Outcome.NotApplicable),
        new("the day before", Kingdom.From("GB", "SA").On(Kingdom.Start.AddDays(-1)), Closed, Outcome.Indeterminate),
        new("the first day", Kingdom.From("GB", "SA").On(Kingdom.Start), Closed, Outcome.NotApplicable),
    ];
}
