using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Parties.PartyCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Parties;

internal sealed class AffiliatesRule : Rule
{
    public const string RuleId = "us/ear/744.11/affiliates";

    public override string Id => RuleId;

    public override string Title => "Affiliates half owned by listed parties";

    public override string Citation => "15 CFR 744.11, 90 FR 47201";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory => Ownership.Standing;

    public override IReadOnlyList<string> DependsOn => [AdvancedComputingProducts.RuleId];

    public override string Statement =>
        "A foreign party that listed parties own to half or more, directly or indirectly and added up, takes the requirement of the most "
        + "restrictive owner. Owners on the Military End-User List and certain blocked persons count too and "
        + "are not modelled. In force for "
        + "six weeks of 2025, suspended for a year; whether it applies again since 2026-11-10 was not found "
        + "out, so an officer must confirm.";

    protected internal override Scope Concerns(Situation situation) => Item.Moves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) => [Item.Subject(situation), Owned(situation)];

    private static LimbResult Owned(Situation situation)
    {
        const string words = "a recipient abroad is owned to half or more by listed parties, added up";
        var share = situation.Parameters.Number(Ownership.Share);
        var parties = situation.Question.Recipients();
        if (parties.Count == 0) return Limb.Of(words, Truth.Unknown, "no recipient is named", Transaction.WhoReceives);
        var judged = parties.Select(party => (Party: party, Listed: Ownership.Listed(situation, party)))
            .Select(one => (one.Party, one.Listed, Truth: one.Party.Country == "US" ? Truth.No : one.Listed.AtLeast(share))).ToArray();
        var truth = judged.Select(one => one.Truth).Any();
        var deciding = judged.Where(one => one.Truth == truth).ToArray();
        return Limb.Of(
            words,
            truth,
            string.Join("; ", deciding.Select(one => $"listed parties own {one.Listed} of {one.Party.Name}")),
            Ownership.Missing(deciding[0].Party),
            deciding.SelectMany(one => Ownership.Uses(situation, one.Party)).Prepend(share.Use));
    }

    protected internal override StatedPolicy PolicyFor(Situation situation)
    {
        var entries = situation.Question.Recipients().SelectMany(party => party.Owners)
            .SelectMany(owner => Listings.In(situation).OfName(owner.Name).Entries).ToArray();
        return entries.Length == 0
            ? new(ReviewPolicy.PerEntry, "as the entry of the most restrictive owner states")
            : new(
                entries.MaxBy(entry => entry.Policy)!.Policy,
                $"as the entry of the owner states: \"{entries.MaxBy(entry => entry.Policy)!.PolicyText}\"");
    }

    private static Example On(string name, int year, int month, int day, Outcome outcome) =>
        new(name, ChipTo(OwnedBy("Huawei", 0.5m, 0.5m), new(year, month, day)), ChipCases.FromUnitedStates, outcome);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        On("the day before the rule", 2025, 9, 28, Outcome.NotInForce),
        On("the first day of the rule, exactly half", 2025, 9, 29, Outcome.Met),
        On("the last day before its suspension", 2025, 11, 9, Outcome.Met),
        On("the first day of its suspension", 2025, 11, 10, Outcome.NotInForce),
        On("the last day of its suspension", 2026, 11, 9, Outcome.NotInForce),
        On("the day from which nobody knows: met, and marked", 2026, 11, 10, Outcome.Met),
        new(
            "two listed owners together",
            ChipTo(OwnedBy("Huawei", 0.3m, 0.3m) with { Owners = [new("Huawei", new(0.3m, 0.3m)), new("SMIC", new(0.2m, 0.2m))] }),
            ChipCases.FromUnitedStates,
            Outcome.Met),
        new("just below half", ChipTo(OwnedBy("Huawei", 0.49m, 0.49m)), ChipCases.FromUnitedStates, Outcome.Unmet),
        new(
            "owners not all known",
            ChipTo(OwnedBy("Huawei", 0.49m, 0.49m, Truth.Unknown)),
            ChipCases.FromUnitedStates,
            Outcome.Indeterminate),
        new("owned by nobody listed", ChipTo(OwnedBy("Example Fund", 1, 1)), ChipCases.FromUnitedStates, Outcome.Unmet),
        new("published weights", ModelTo(OwnedBy("Huawei", 1, 1)), Release(Truth.Yes), Outcome.Unmet),
        new(
            "access to a model that stays where it is",
            ModelTo(OwnedBy("Huawei", 1, 1)) with { Item = new(ItemKind.RemoteAccess) },
            ChipCases.Nothing,
            Outcome.NotApplicable),
    ];
}
