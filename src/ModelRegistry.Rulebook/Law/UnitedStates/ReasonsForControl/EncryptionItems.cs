using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;

internal sealed class EncryptionItems : Rule
{
    public const string RuleId = "us/ear/742.15/a-1";

    public override string Id => RuleId;

    public override string Title => "Encryption items";

    public override string Citation => "15 CFR 742.15(a)(1)";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = CountryChart.Long(
        "15 CFR 742.15(a)(1)",
        "15 CFR 742.15(a)(1) in a copy of the section; " + Standings.CopySource + ", whose entries refer to it");

    public override IReadOnlyList<Outcome> PossibleOutcomes => CountryChart.Outcomes;

    public override string Statement =>
        "Items of 5A002 and 5A004 that are controlled as encryption items need a licence to every destination but Canada. Most of them are "
        + "exported under License Exception ENC; mass-market items of 5A992 are not encryption items.";

    protected internal override Scope Concerns(Situation situation)
    {
        var scope = CountryChart.Exported(situation);
        return scope.Concerned
            ? Scope.When(
                StatedEntry.Of(situation).Is(entry => entry.Encryption) != Truth.No,
                "The item is not stated to be of an entry that is controlled as an encryption item.")
            : scope;
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        StatedEntry.Of(situation).Limb("of an entry controlled as an encryption item", entry => entry.Encryption),
        Reach.Of(situation).Limb,
        CountryChart.Elsewhere(situation, situation.Parameters.List("us/ear/742.15/destinations"), "destined elsewhere than Canada"),
    ];

    protected internal override StatedPolicy PolicyFor(Situation situation) => new(
        ReviewPolicy.CaseByCase,
        "case by case, whether it fits the national security and foreign policy interests of the United States (15 CFR 742.15(a)(2))");

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) => LicenceConditions.Usual;

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before this rulebook looks back", CountryChart.Of("5A002.z.1.a", "GB", day: ChipCases.Before2023),
            ChipCases.FromUnitedStates,
            Outcome.NotApplicable),
        new("the first day it looks back to", CountryChart.Of("5A002.z.1.a", "GB", day: ChipCases.Start2023), ChipCases.FromUnitedStates,
            Outcome.Met),
        .. Standings.Edges(Standings.Copy, CountryChart.Of("5A002.z.1.a", "GB"), ChipCases.FromUnitedStates, Outcome.Met),
        new("to the United Kingdom", CountryChart.Of("5A002.z.1.a", "GB"), ChipCases.FromUnitedStates, Outcome.Met),
        new("to Canada", CountryChart.Of("5A002.z.1.a", "CA"), ChipCases.FromUnitedStates, Outcome.Unmet),
        new("to a place nobody names", CountryChart.Of("5A004.z.1.a", null), ChipCases.FromUnitedStates, Outcome.Indeterminate),
        new("a mass-market item", CountryChart.Of("5A992.c", "SA"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
    ];
}
