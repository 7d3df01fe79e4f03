using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;

internal sealed class WorldwideControl : Rule
{
    public const string RuleId = "us/ear/742.4/a-5";
    private static readonly DateOnly First = new(2024, 9, 6);

    public override string Id => RuleId;

    public override string Title => "Quantum computers and chip-making items controlled worldwide";

    public override string Citation => "15 CFR 742.4(a)(5), 742.6(a)(10)";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
    [
        new(Standing.Enforced, new(First, Standings.Copy), "89 FR 72926, its summary and effective date", true),
        new(Standing.Enforced, new(Standings.Copy), Standings.CopySource, true),
    ];

    public override IReadOnlyList<Outcome> PossibleOutcomes { get; } =
        [Outcome.NotApplicable, Outcome.NotInForce, Outcome.Indeterminate, Outcome.Met];

    public override string Statement =>
        "Items of 3A901, 3A904, 3B903, 3B904, 3C907 to 3C909, 4A906, 2B910 and some of 3B001 need a licence to every destination in the "
        + "world, for national security and regional stability. License Exception IEC is for destinations that control them likewise.";

    protected internal override Scope Concerns(Situation situation)
    {
        var scope = Transaction.ChipMoves(situation);
        return scope.Concerned
            ? Scope.When(
                StatedEntry.Of(situation).Is(entry => entry.Worldwide) != Truth.No,
                "The item is not stated to be of an entry that is controlled worldwide.")
            : scope;
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        StatedEntry.Of(situation).Limb("of an entry controlled worldwide", entry => entry.Worldwide),
        Reach.Of(situation).Limb,
    ];

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.NotStated, "as 15 CFR 742.4(b)(10) and 742.6(b)(11) say, which were not read");

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) => LicenceConditions.Usual;

    private static Question Quantum(string destination, DateOnly? day = null) =>
        CountryChart.Of("4A906", destination, "a quantum computer", day);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before the rule", Quantum("DE", First.AddDays(-1)), ChipCases.FromUnitedStates, Outcome.NotInForce),
        new("the first day of the rule", Quantum("DE", First), ChipCases.FromUnitedStates, Outcome.Met),
        .. Standings.Edges(Standings.Copy, Quantum("DE"), ChipCases.FromUnitedStates, Outcome.Met),
        new("a quantum computer to Germany", Quantum("DE"), ChipCases.FromUnitedStates, Outcome.Met),
        new("one made abroad, of which nobody says more", Quantum("DE"), ChipCases.Nothing, Outcome.Indeterminate),
        new("equipment of 3B001, of which some paragraphs only are held", CountryChart.Of("3B001", "DE"), ChipCases.FromUnitedStates,
            Outcome.Indeterminate),
        new("a computer of another entry", CountryChart.Of("4A003.z.1.a", "DE"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
    ];
}
