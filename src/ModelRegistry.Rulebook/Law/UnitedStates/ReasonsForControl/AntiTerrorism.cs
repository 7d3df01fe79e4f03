using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;

internal sealed class AntiTerrorism : Rule
{
    public const string RuleId = "us/ear/742/at-1";

    public override string Id => RuleId;

    public override string Title => "Anti-terrorism, column 1";

    public override string Citation => "15 CFR 742.19(a)(1), 746.7(a)(1)";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = CountryChart.Long(
        "15 CFR 742.19(a)(1), 746.7(a)(1)",
        "15 CFR 742.19(a)(1), 746.7(a)(1) in copies of the sections; " + Standings.CopySource + ", whose entries name the column");

    public override IReadOnlyList<string> DependsOn => [Eccn3A090a.RuleId, Eccn3A090b.RuleId];

    public override IReadOnlyList<Outcome> PossibleOutcomes => CountryChart.Outcomes;

    public override string Statement =>
        "Every entry of the Commerce Control List for chips and computers names Anti-Terrorism Column 1, down to 3A991.p, 4A994.l and "
        + "5A992: they need a licence to Iran and North Korea. Syria stands in 742.9, whose text after 2025 was not read, so it is asked "
        + "about. A chip of eight tera-operations a second or more is on the list without a stated entry (3A991.p.1).";

    protected internal override Scope Concerns(Situation situation)
    {
        var scope = CountryChart.Exported(situation);
        var country = Country(situation);
        return scope.Concerned && country is not null && !Named(situation, "AT:1", country) && !Named(situation, "AT:1/open", country)
            ? Scope.Out("Anti-Terrorism Column 1 asks for a licence to Iran, North Korea and Syria alone.")
            : scope;
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [OnTheList(situation), Reach.Of(situation).Limb, There(situation)];

    /// <summary>
    /// Performance in operations times bits is at most 64 times the operations, so from 512 on eight tera-operations are sure.
    /// </summary>
    private static LimbResult OnTheList(Situation situation)
    {
        const string words = "on the Commerce Control List for anti-terrorism reasons";
        var entry = StatedEntry.Of(situation);
        if (entry.IsKnown) return entry.Limb(words, one => one.AntiTerrorism);
        var figures = ChipFigures.Of(situation);
        var advanced = situation.Found(Eccn3A090a.RuleId).Holds().Or(situation.Found(Eccn3A090b.RuleId).Holds());
        var fast = figures.Performance.AtLeast(512) == Truth.Yes ? Truth.Yes : Truth.Unknown;
        return Limb.Of(words, advanced.Or(fast), figures.Text, new("item.eccn", $"Of which entry is {figures.Name}, or is it EAR99?"),
            figures.PerformanceUse);
    }

    private static LimbResult There(Situation situation)
    {
        const string words = "destined to Iran, North Korea or Syria";
        var country = Country(situation);
        var use = situation.Parameters.List("us/ear/country-chart/AT:1").Use;
        var truth = country is not null && Named(situation, "AT:1", country) ? Truth.Yes : Truth.Unknown;
        return Limb.Of(
            words,
            truth,
            country is null ? "the destination is not stated" : CountryGroups.Of(situation.Parameters).NameOf(country),
            country is null
                ? Unstated.Destination
                : new("at-1." + country, "Does 15 CFR 742.9 ask for a licence for Anti-Terrorism Column 1 to Syria on that day?"),
            use);
    }

    private static string? Country(Situation situation) => situation.Question.Destination;

    private static bool Named(Situation situation, string list, string country) =>
        situation.Parameters.List("us/ear/country-chart/" + list).Value?.Contains(country) == true;

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.PolicyOfDenial, "denial in general, with narrow exceptions (15 CFR 742.19(b), 746.7(b))");

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) => LicenceConditions.Usual;

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before this rulebook looks back", ChipCases.Chip("H20", "IR", ChipCases.Before2023), ChipCases.FromUnitedStates,
            Outcome.NotApplicable),
        new("the first day it looks back to", ChipCases.Chip("H20", "IR", ChipCases.Start2023), ChipCases.FromUnitedStates, Outcome.Met),
        .. Standings.Edges(Standings.Copy, ChipCases.Chip("H20", "IR"), ChipCases.FromUnitedStates, Outcome.Met),
        new("a chip below 3A090 to Iran", ChipCases.Chip("H20", "IR"), ChipCases.FromUnitedStates, Outcome.Met),
        new("a chip of 3A090.a to North Korea", ChipCases.Chip("H100", "KP"), ChipCases.FromUnitedStates, Outcome.Met),
        new("a computer of 4A994.l to Iran", CountryChart.Of("4A994.l", "IR", "H20"), ChipCases.FromUnitedStates, Outcome.Met),
        new("an item of EAR99 to Iran", CountryChart.Of("EAR99", "IR", "X"), ChipCases.FromUnitedStates, Outcome.Unmet),
        new("to Syria", ChipCases.Chip("H20", "SY"), ChipCases.FromUnitedStates, Outcome.Indeterminate),
        new("to Germany", ChipCases.Chip("H20", "DE"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
        new("weights", ChipCases.OfWeights("IR"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
    ];
}
