using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;

internal sealed class NationalSecurityColumnTwo : Rule
{
    public const string RuleId = "us/ear/742.4/a-2";

    public override string Id => RuleId;

    public override string Title => "National security, column 2";

    public override string Citation => "15 CFR 742.4(a)(2)";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        CountryChart.Long("15 CFR 742.4(a)(2)", "15 CFR 742.4(a)(2); " + Standings.CopySource);

    public override IReadOnlyList<Outcome> PossibleOutcomes => CountryChart.Outcomes;

    public override string Statement =>
        "Exports and reexports of items whose entry names National Security Column 2 need a licence to every destination that has a "
        + "mark in the chart; those of Country Group A:1 and Liechtenstein have none. Among the entries modelled here these are 3A001.z, "
        + "4A003.z.2 and 4A004.z, whatever else 742.6(a)(6) asks.";

    protected internal override Scope Concerns(Situation situation) => CountryChart.Concerns(situation, "NS:2");

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) => CountryChart.Limbs(situation, "NS:2");

    protected internal override StatedPolicy PolicyFor(Situation situation) => NationalSecurityPolicy.For(situation);

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) => LicenceConditions.Usual;

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before this rulebook looks back", CountryChart.Of("4A004.z.1", "SG", day: ChipCases.Before2023),
            ChipCases.FromUnitedStates,
            Outcome.NotApplicable),
        new("the first day it looks back to", CountryChart.Of("4A004.z.1", "SG", day: ChipCases.Start2023), ChipCases.FromUnitedStates,
            Outcome.Met),
        .. Standings.Edges(Standings.Copy, CountryChart.Of("4A004.z.1", "SG"), ChipCases.FromUnitedStates, Outcome.Met),
        new("a computer to Singapore", CountryChart.Of("4A004.z.1", "SG"), ChipCases.FromUnitedStates, Outcome.Met),
        new("a computer to Germany", CountryChart.Of("4A004.z.1", "DE"), ChipCases.FromUnitedStates, Outcome.Unmet),
        new("to a place the chart does not name", CountryChart.Of("3A001.z.1.a", "XX"), ChipCases.FromUnitedStates, Outcome.Indeterminate),
        new("4A003.z, of which one paragraph is in column 1 and the other in column 2", CountryChart.Of("4A003.z", "SG"),
            ChipCases.FromUnitedStates, Outcome.Indeterminate),
        new("a computer of column 1", CountryChart.Of("5A002.z.1.a", "SG"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
        new("a computer of an entry that is not in the table", CountryChart.Of("4A003.b", "SG"), ChipCases.FromUnitedStates,
            Outcome.NotApplicable),
    ];
}
