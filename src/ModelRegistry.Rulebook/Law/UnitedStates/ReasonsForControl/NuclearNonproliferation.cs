using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;

internal sealed class NuclearNonproliferation : Rule
{
    public override string Id => "us/ear/742.3/a-1";

    public override string Title => "Nuclear nonproliferation";

    public override string Citation => "15 CFR 742.3(a)(1)";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        CountryChart.Long("15 CFR 742.3(a)(1)", "15 CFR 742.3(a)(1); " + Standings.CopySource);

    public override IReadOnlyList<Outcome> PossibleOutcomes => CountryChart.Outcomes;

    public override string Statement =>
        "Exports and reexports of items whose entry names Nuclear Nonproliferation Column 1 need a licence to every destination that has a "
        + "mark in the chart. Among the entries modelled here this is 3A001.z.3.";

    protected internal override Scope Concerns(Situation situation) => CountryChart.Concerns(situation, "NP:1");

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) => CountryChart.Limbs(situation, "NP:1");

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.CaseByCase, "case by case, by what the item could mean for nuclear explosive devices (15 CFR 742.3(b))");

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) => LicenceConditions.Usual;

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before this rulebook looks back", CountryChart.Of("3A001.z.3.a", "IL", day: ChipCases.Before2023),
            ChipCases.FromUnitedStates,
            Outcome.NotApplicable),
        new("the first day it looks back to", CountryChart.Of("3A001.z.3.a", "IL", day: ChipCases.Start2023), ChipCases.FromUnitedStates,
            Outcome.Met),
        .. Standings.Edges(Standings.Copy, CountryChart.Of("3A001.z.3.a", "IL"), ChipCases.FromUnitedStates, Outcome.Met),
        new("to Israel", CountryChart.Of("3A001.z.3.a", "IL"), ChipCases.FromUnitedStates, Outcome.Met),
        new("to Canada", CountryChart.Of("3A001.z.3.a", "CA"), ChipCases.FromUnitedStates, Outcome.Unmet),
        new("3A001.z without its paragraph", CountryChart.Of("3A001.z", "IL"), ChipCases.FromUnitedStates, Outcome.Indeterminate),
        new("a computer", CountryChart.Of("4A003.z.1.a", "DE"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
    ];
}
