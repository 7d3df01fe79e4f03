using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;

internal sealed class NationalSecurityColumnOne : Rule
{
    public const string RuleId = "us/ear/742.4/a-1";

    public override string Id => RuleId;

    public override string Title => "National security, column 1";

    public override string Citation => "15 CFR 742.4(a)(1)";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        CountryChart.Long("15 CFR 742.4(a)(1)", "15 CFR 742.4(a)(1); " + Standings.CopySource);

    public override IReadOnlyList<Outcome> PossibleOutcomes => CountryChart.Outcomes;

    public override string Statement =>
        "Exports and reexports of items whose entry names National Security Column 1 need a licence to every destination but Australia, "
        + "Canada and the United Kingdom. Among the entries modelled here these are computers of 4A003.z.1 and 4A005.z and "
        + "information-security items of 5A002.z and 5A004.z, whatever else 742.6(a)(6) asks.";

    protected internal override Scope Concerns(Situation situation) => CountryChart.Concerns(situation, "NS:1");

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) => CountryChart.Limbs(situation, "NS:1");

    protected internal override StatedPolicy PolicyFor(Situation situation) => NationalSecurityPolicy.For(situation);

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) => LicenceConditions.Usual;

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before this rulebook looks back", CountryChart.Of("4A003.z.1.a", "DE", day: ChipCases.Before2023),
            ChipCases.FromUnitedStates,
            Outcome.NotApplicable),
        new("the first day it looks back to", CountryChart.Of("4A003.z.1.a", "DE", day: ChipCases.Start2023), ChipCases.FromUnitedStates,
            Outcome.Met),
        .. Standings.Edges(Standings.Copy, CountryChart.Of("4A003.z.1.a", "DE"), ChipCases.FromUnitedStates, Outcome.Met),
        new("a computer to Germany", CountryChart.Of("4A003.z.1.a", "DE"), ChipCases.FromUnitedStates, Outcome.Met),
        new("a computer to the United Kingdom", CountryChart.Of("4A003.z.1.a", "GB"), ChipCases.FromUnitedStates, Outcome.Unmet),
        new("4A003.z, of which one paragraph is in column 1 and the other in column 2", CountryChart.Of("4A003.z", "DE"),
            ChipCases.FromUnitedStates, Outcome.Indeterminate),
        new("to a place nobody names", CountryChart.Of("5A002.z.1.b", null), ChipCases.FromUnitedStates, Outcome.Indeterminate),
        new("a computer of column 2", CountryChart.Of("4A004.z.1", "SA"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
        new("a bare chip", ChipCases.Chip("H100", "SA"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
        new("transferred within Germany", CountryChart.Of("4A003.z.1.a", "DE") with { Activity = Activity.TransferInCountry },
            ChipCases.FromUnitedStates, Outcome.NotApplicable),
    ];
}
