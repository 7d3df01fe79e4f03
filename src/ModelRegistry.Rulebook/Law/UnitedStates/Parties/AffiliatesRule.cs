using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.EndUses;
using ModelRegistry.Rulebook.Law.UnitedStates.Weights;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Parties.PartyCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Parties;

internal sealed class AffiliatesRule : Rule
{
    public const string RuleId = "us/ear/744.11/affiliates";
    private const string MilitaryName = "AECC South Industry Company Limited";

    public override string Id => RuleId;

    public override string Title => "Affiliates half owned by listed parties";

    public override string Citation => "15 CFR 744.11, 744.21, 744.8, 90 FR 47201";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory => Ownership.Standing;

    public override IReadOnlyList<string> DependsOn =>
        [Eccn3A090a.RuleId, Eccn3A090b.RuleId, AdvancedComputingProducts.RuleId, Eccn4E091.RuleId];

    public override string Statement =>
        "A foreign party that listed parties own to half or more, directly or indirectly and added up, takes the requirement of the most "
        + "restrictive owner. Owners on the Entity List, on the Military End-User List and blocked under the programmes of 744.8 are added "
        + "up together; where all are of the Military End-User List, only items of Supplement No. 2 are reached. In force for "
        + "six weeks of 2025, suspended for a year; whether it applies again since 2026-11-10 was not found "
        + "out, so an officer must confirm.";

    protected internal override Scope Concerns(Situation situation) => Item.Moves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        OnlyMilitary(situation)
            ? [Item.Subject(situation), Owned(situation), SupplementTwo.Limb(situation)]
            : [Item.Subject(situation), Owned(situation)];

    /// <summary>Whether, of the owners that may be listed, all are of the Military End-User List alone.</summary>
    private static bool OnlyMilitary(Situation situation)
    {
        var owners = situation.Question.Recipients().SelectMany(party => party.Owners).Select(owner => owner.Name).ToArray();
        return Array.Exists(owners, name => Ownership.MilitaryEndUser(situation, name) != Truth.No)
            && Array.TrueForAll(owners, name => Ownership.ForAnyItem(situation, name) == Truth.No);
    }

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
        var owners = situation.Question.Recipients().SelectMany(party => party.Owners).Select(owner => owner.Name).ToArray();
        var denied = Array.Exists(
            owners,
            name => Ownership.MilitaryEndUser(situation, name).Or(Ownership.Blocked(situation, name)) != Truth.No);
        if (entries.Length == 0)
        {
            return denied
                ? new(ReviewPolicy.PresumptionOfDenial, "presumption of denial, as for the owner (15 CFR 744.8, 744.21)")
                : new(ReviewPolicy.PerEntry, "as the entry of the most restrictive owner states");
        }

        var strictest = entries.MaxBy(entry => entry.Policy)!;
        return new(strictest.Policy, $"as the entry of the owner states: \"{strictest.PolicyText}\"");
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
        new("an owner that is blocked", ChipTo(OwnedBy("Tupolev JSC", 0.5m, 0.5m)), ChipCases.FromUnitedStates, Outcome.Met),
        new(
            "an owner on the Entity List and one that is blocked, together",
            ChipTo(OwnedBy("Huawei", 0.3m, 0.3m) with { Owners = [new("Huawei", new(0.3m, 0.3m)), new("Tupolev JSC", new(0.2m, 0.2m))] }),
            ChipCases.FromUnitedStates,
            Outcome.Met),
        new(
            "an owner on the Military End-User List, an item of Supplement No. 2",
            ChipTo(OwnedBy(MilitaryName, 0.6m, 0.6m)) with { Item = new(ItemKind.Chip, Chip: "L4", Eccn: "3A991.p") },
            ChipCases.FromUnitedStates,
            Outcome.Met),
        new(
            "the same, an item of EAR99",
            ChipTo(OwnedBy(MilitaryName, 0.6m, 0.6m)) with { Item = new(ItemKind.Chip, Chip: "L4", Eccn: "EAR99") },
            ChipCases.FromUnitedStates,
            Outcome.Unmet),
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
