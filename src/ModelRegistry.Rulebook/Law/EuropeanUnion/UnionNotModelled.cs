using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion;

internal sealed class UnionNotModelled() : NotModelledRule(Union.Place)
{
    public override string Id => "eu/not-modelled";
    public override string Title => "What this edition leaves out of the law of the Union";
    public override string Citation => "Restrictive measures under Article 215 TFEU; Regulation (EC) 428/2009";

    public override string Statement =>
        "This edition does not hold the restrictive measures of the Union, such as those on Russia and Belarus, nor "
        + "the law of dual-use items "
        + "before 9 September 2021. It says so instead of answering by silence.";

    protected override DateOnly First => Union.Start;

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("published weights to Russia", Union.From("FR", "RU"), Open, Outcome.Indeterminate),
        new(
            "to a party headquartered in Belarus",
            Union.From("FR", "SA") with { Parties = [new(PartyRole.EndUser, new("Invented", "SA", "BY"))] },
            Closed, Outcome.Indeterminate),
        new("to nowhere named", Union.From("FR", null), Open, Outcome.Indeterminate),
        new("to Saudi Arabia", Union.From("FR", "SA"), Closed, Outcome.NotApplicable),
        new("to Russia from the United States", Union.From("US", "RU"), Closed, Outcome.NotApplicable),
        new("the day before the regulation", Union.From("FR", "SA").On(Union.Start.AddDays(-1)), Closed, Outcome.Indeterminate),
        new("the first day of the regulation", Union.From("FR", "SA").On(Union.Start), Closed, Outcome.NotApplicable),
    ];
}
