using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Chips.ChipCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

internal sealed class InformedChips : Rule
{
    private static readonly DateOnly First = new(2025, 4, 9);

    private static readonly DeclaredFact Told = new(
        "us/ear/744.23/is-informed-2025/addressee",
        FactKind.YesOrNo,
        "Has the exporter been told by letter that this chip needs a licence?",
        "15 CFR 744.23, is-informed letters of April 2025");

    private static readonly AddressedInstrument Letter = new(
        "us/ear/is-informed/2025/addressees",
        Told.Id,
        "The letter is addressed to you: which chips and which destinations it reaches is to be read in the copy that you received. "
        + "This registry holds none, so state from your copy whether it reaches this.");

    public override string Id => "us/ear/744.23/is-informed-2025";

    public override string Title => "Chips whose makers were told by letter that a licence is required";

    public override string Citation => "15 CFR 744.23, is-informed letters of April 2025";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        [new(Standing.Enforced, new(First), "as the makers reported; the letters are not public", false)];

    public override IReadOnlyList<DeclaredFact> Asks => [Told];

    public override AddressedInstrument Addressed => Letter;

    public override IReadOnlyList<Outcome> PossibleOutcomes =>
        [Outcome.NotApplicable, Outcome.Unmet, Outcome.Indeterminate, Outcome.Met];

    public override string Statement =>
        "Letters of April 2025 require a licence for some chips below 3A090 to China, Macau, D:5 and "
        + "recipients headquartered there. They bind "
        + "their addressees, and their text is not public: what the exporter says of itself answers, else what the makers reported.";

    protected internal override Scope Concerns(Situation situation)
    {
        var moves = Transaction.ChipMoves(situation);
        var named = situation.Parameters.List("us/ear/is-informed/2025/chips").Value;
        return moves.Concerned
            ? Scope.When(ChipFigures.Of(situation).Rows.Any(row => named?.Contains(row) == true), "No letter on this chip is known.")
            : moves;
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        var destination = Destinations.Limb(
            "to Macau or D:5",
            situation,
            Destinations.MacauOrD5(situation, situation.Question.Destination));
        var headquarters = Destinations.Headquarters(situation);
        var there = destination.Truth >= headquarters.Truth ? destination : headquarters;
        return
        [
            there with { Words = "to Macau, D:5, or a recipient headquartered there" },
            InformedAddressee.Limb(situation, Letter, Told),
        ];
    }

    protected internal override StatedPolicy PolicyFor(Situation situation) => new(ReviewPolicy.NotStated, "not public");

    private static Facts ToldByLetter(Truth told) => FromUnitedStates with { Stated = [new StatedFact(Told.Id) { Holds = told }] };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before the letters", Chip("H20", "CN", First.AddDays(-1)), FromUnitedStates, Outcome.NotApplicable),
        new("the day of the letters", Chip("H20", "CN", First), FromUnitedStates, Outcome.Indeterminate),
        new("an exporter that was told", Chip("H20", "CN"), ToldByLetter(Truth.Yes), Outcome.Met),
        new("an exporter that was not told", Chip("H20", "CN"), ToldByLetter(Truth.No), Outcome.Unmet),
        new(
            "an exporter that reported a letter itself, by nothing but the report",
            Chip("H20", "CN") with { Exporter = new("NVIDIA", "US") },
            FromUnitedStates,
            Outcome.Met),
        new("to Germany", Chip("H20", "DE"), FromUnitedStates, Outcome.Unmet),
        new("another chip", Chip("H100", "CN"), FromUnitedStates, Outcome.NotApplicable),
    ];
}
