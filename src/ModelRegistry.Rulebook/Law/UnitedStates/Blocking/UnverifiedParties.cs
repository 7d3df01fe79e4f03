using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Blocking.BlockingCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Blocking;

internal sealed class UnverifiedParties : Rule
{
    private const string Name = "Atlas Sanatgaran";

    private static readonly DeclaredFact Statement744 = new(
        "us/ear/744.15/statement",
        FactKind.YesOrNo,
        "Has the unverified party signed the statement of 15 CFR 744.15(b) for these items?",
        "15 CFR 744.15(b)");

    public override string Id => "us/ear/744.15";

    public override string Title => "A party on the Unverified List: its signed statement is needed before, and no exception may be used";

    public override string Citation => "15 CFR 744.15, 740.2(a)(17)";

    public override RuleRole Role => RuleRole.RedFlag;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        [new(Standing.Enforced, new(new(2014, 1, 21)), "78 FR 76741; its day of effect from memory", false)];

    public override IReadOnlyList<DeclaredFact> Asks => [Statement744];

    public override string Statement =>
        "An item subject to the EAR that needs no licence may go to a party of the Unverified List only after that party has signed a "
        + "statement on end use, end user and cooperation with checks; no licence exception may be used, and an electronic export record "
        + "is filed. It is a warning here, not a licence requirement: an exception that this rulebook finds met does not hold for such a party.";

    protected internal override Scope Concerns(Situation situation)
    {
        var moves = Item.Moves(situation);
        if (!moves.Concerned) return moves;
        if (Item.Published(situation) == Truth.Yes) return Scope.Out("What is published is not subject to the EAR.");
        return Scope.When(
            PartyNames.In(situation).On(NameList.Unverified, situation.Question.Recipients()).Count > 0,
            "No recipient bears a name of the Unverified List (exact match only).");
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        var signed = situation.Stated(Statement744);
        return
        [
            PartyNames.In(situation).Limb("a recipient is on the Unverified List", NameList.Unverified, situation.Question.Recipients()),
            Limb.Of(
                "and its statement is not on file",
                signed?.Holds?.Not() ?? Truth.Yes,
                signed is null ? "no statement is recorded" : Limb.Stated(signed, "asked for"),
                new(Statement744.Id, Statement744.Question)),
        ];
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before the rule", Chip(PartyCases.Listed(Name, "AM"), new(2014, 1, 20)), FromUnitedStates, Outcome.NotInForce),
        new(
            "the first day, listing not known",
            Chip(PartyCases.Listed(Name, "AM"), new(2014, 1, 21)),
            FromUnitedStates,
            Outcome.Indeterminate),
        new("a chip to an unverified party", Chip(PartyCases.Listed(Name, "AM")), FromUnitedStates, Outcome.Met),
        new(
            "with its statement",
            Chip(PartyCases.Listed(Name, "AM")),
            FromUnitedStates with { Stated = [new StatedFact(Statement744.Id) { Holds = Truth.Yes }] },
            Outcome.Unmet),
        new("published weights", OfWeights(PartyCases.Listed(Name, "AM")), Published, Outcome.NotApplicable),
        new("anybody else", Chip(PartyCases.Listed("Example Compute", "DE")), FromUnitedStates, Outcome.NotApplicable),
    ];
}
