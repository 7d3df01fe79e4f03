using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Parties.PartyCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Parties;

internal sealed class RedFlag29 : Rule
{
    public override string Id => "us/ear/732/red-flag-29";

    public override string Title => "A listed owner whose share is not known or below half";

    public override string Citation => "15 CFR Part 732, Supplement No. 3, Red Flag 29 (90 FR 47201)";

    public override RuleRole Role => RuleRole.RedFlag;

    public override IReadOnlyList<StandingPeriod> StandingHistory => Ownership.Standing;

    public override string Statement =>
        "Who knows that a listed party is among the owners of a foreign recipient and cannot tell how much it owns must find out or apply "
        + "for a licence. A share below half calls for the same care. It stands and falls with the affiliates rule.";

    protected internal override Scope Concerns(Situation situation) => Item.Published(situation) == Truth.Yes
        ? Scope.Out("Published weights are not subject to the EAR.")
        : Item.Moves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        const string words = "a listed party is among the owners of a recipient, or its ultimate parent";
        var parties = situation.Question.Recipients();
        if (parties.Count == 0) return [Limb.Of(words, Truth.Unknown, "no recipient is named", Transaction.WhoReceives)];
        var judged = parties.Select(party => (Party: party, Truth: Ownership.ByListed(situation, party))).ToArray();
        var truth = judged.Select(one => one.Truth).Any();
        var first = judged.First(one => one.Truth == truth).Party;
        var listed = Ownership.Listed(situation, first);
        var half = situation.Parameters.Number(Ownership.Share);
        return
        [
            Limb.Of(
                words,
                truth,
                $"{first.Name}: owners {(first.OwnersComplete == Truth.Yes ? "all known" : "not all known")}",
                Ownership.Missing(first),
                Ownership.Uses(situation, first)),
            Limb.Of(
                "and half or more is not shown",
                listed.AtLeast(half) == Truth.Yes ? Truth.No : Truth.Yes,
                $"listed parties own {listed} of {first.Name}",
                Ownership.Missing(first),
                half.Use),
        ];
    }

    private static Example On(string name, int year, int month, int day, Outcome outcome) =>
        new(name, ChipTo(OwnedBy("Huawei", 0, null), new(year, month, day)), ChipCases.Nothing, outcome);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        On("the day before the rule", 2025, 9, 28, Outcome.NotInForce),
        On("the first day of the rule, share not known", 2025, 9, 29, Outcome.Met),
        On("the last day before its suspension", 2025, 11, 9, Outcome.Met),
        On("the first day of its suspension", 2025, 11, 10, Outcome.NotInForce),
        On("the last day of its suspension", 2026, 11, 9, Outcome.NotInForce),
        On("the day from which nobody knows", 2026, 11, 10, Outcome.Met),
        new("a share below half", ChipTo(OwnedBy("Huawei", 0.2m, 0.2m)), ChipCases.Nothing, Outcome.Met),
        new("half or more, which the rule itself reaches", ChipTo(OwnedBy("Huawei", 0.6m, 0.6m)), ChipCases.Nothing, Outcome.Unmet),
        new("nobody listed among all owners", ChipTo(OwnedBy("Example Fund", 1, 1)), ChipCases.Nothing, Outcome.Unmet),
        new("owners not known", ChipTo(new("Example Affiliate", "CN")), ChipCases.Nothing, Outcome.Indeterminate),
        new("published weights", ModelTo(OwnedBy("Huawei", 0.2m, 0.2m)), Release(Truth.Yes), Outcome.NotApplicable),
        new(
            "used where it is",
            ChipTo(OwnedBy("Huawei", 0.2m, 0.2m)) with { Activity = Questions.Activity.Use },
            ChipCases.Nothing,
            Outcome.NotApplicable),
    ];
}
