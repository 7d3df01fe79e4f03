using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;

internal sealed class MissileTechnology : Rule
{
    public override string Id => "us/ear/742.5/a-1";

    public override string Title => "Missile technology";

    public override string Citation => "15 CFR 742.5(a)(1)";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        CountryChart.Long("15 CFR 742.5(a)(1)", "15 CFR 742.5(a)(1); " + Standings.CopySource);

    public override IReadOnlyList<Outcome> PossibleOutcomes => CountryChart.Outcomes;

    public override string Statement =>
        "Exports and reexports of items whose entry names Missile Technology Column 1 need a licence to every destination but Australia, "
        + "Canada and the United Kingdom. Among the entries modelled here this is 3A001.z.2; 740.2(a)(5) bars license exceptions for it.";

    protected internal override Scope Concerns(Situation situation) => CountryChart.Concerns(situation, "MT:1");

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) => CountryChart.Limbs(situation, "MT:1");

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.CaseByCase, "case by case, by what the item would add to missiles (15 CFR 742.5(b))");

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) => LicenceConditions.Usual;

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before this rulebook looks back", CountryChart.Of("3A001.z.2.a", "DE", day: ChipCases.Before2023),
            ChipCases.FromUnitedStates,
            Outcome.NotApplicable),
        new("the first day it looks back to", CountryChart.Of("3A001.z.2.a", "DE", day: ChipCases.Start2023), ChipCases.FromUnitedStates,
            Outcome.Met),
        .. Standings.Edges(Standings.Copy, CountryChart.Of("3A001.z.2.a", "DE"), ChipCases.FromUnitedStates, Outcome.Met),
        new("to Germany", CountryChart.Of("3A001.z.2.a", "DE"), ChipCases.FromUnitedStates, Outcome.Met),
        new("to Canada", CountryChart.Of("3A001.z.2.a", "CA"), ChipCases.FromUnitedStates, Outcome.Unmet),
        new("3A001.z without its paragraph", CountryChart.Of("3A001.z", "DE"), ChipCases.FromUnitedStates, Outcome.Indeterminate),
        new("a computer", CountryChart.Of("4A003.z.1.a", "DE"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
    ];
}
