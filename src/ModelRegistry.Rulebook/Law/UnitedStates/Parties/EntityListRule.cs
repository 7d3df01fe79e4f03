using ModelRegistry.Rulebook.Counting;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Parties.PartyCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Parties;

internal sealed class EntityListRule : Rule
{
    public const string RuleId = "us/ear/744.11";

    public override string Id => RuleId;

    public override string Title => "Exports to parties on the Entity List";

    public override string Citation => "15 CFR 744.11, Supplement No. 4 to Part 744";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(Start, "15 CFR 744.11", Amended, "90 FR 47201, which amends 744.11; the list as read on 2026-07-31");

    public override IReadOnlyList<string> DependsOn => [AdvancedComputingProducts.RuleId];

    public override string Statement =>
        "An item subject to the EAR needs a licence, to the extent the entry says, when a listed party is purchaser, intermediate or "
        + "ultimate consignee or end user. The rule reaches exports to the party; taking a published model from a listed developer is "
        + "none. Parties are matched by exact name or listed alias, without regard to case and punctuation; "
        + "similar names are not looked for.";

    protected internal override Scope Concerns(Situation situation)
    {
        var scope = Item.Moves(situation);
        return scope.Concerned && situation.Question.Item.Kind == ItemKind.Weights && situation.Question.Recipients().Count == 0
            && situation.Look(ListedDeveloper) is { } developer
            ? Scope.Out($"{developer} made the model and is no party to this transaction: the rule reaches exports to a listed party.")
            : scope;
    }

    /// <summary>The listed developer of the release; null where it is not listed or not known.</summary>
    public static readonly Aspect<string?> ListedDeveloper = new("listed developer", NameOfListed, static name => name is null ? 0 : 1);

    private static string? NameOfListed(Situation situation) =>
        Ancestry.Of(situation).Root?.Developer is { } developer && Listings.In(situation).Of(developer).Listed == Truth.Yes
            ? developer.Name
            : null;

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        var listings = Listings.In(situation);
        var party = listings.Limb("a purchaser, consignee or end user is on the Entity List");
        return listings.Entries.Any() ? [Item.Subject(situation), party, Covered(situation, listings)] : [Item.Subject(situation), party];
    }

    /// <summary>Where an entry covers a part only, an officer says with a source whether the item is of it.</summary>
    private static LimbResult Covered(Situation situation, Listings listings)
    {
        var partial = listings.Entries.FirstOrDefault(entry => !entry.CoversEverything);
        var first = partial ?? listings.Entries.First();
        var id = $"entry.{first.Name}.covers";
        return Limb.Of(
            "the requirement of the entry covers the item",
            partial is null ? Truth.Yes : situation.ConfirmationOf(id)?.HoldsAsWritten ?? Truth.Unknown,
            $"the entry reads: \"{first.Requirement}\"",
            new(id, $"Does the requirement of the entry of {first.Name} reach this item?"));
    }

    protected internal override StatedPolicy PolicyFor(Situation situation) => Listings.In(situation).Policy();

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new(
            "the day before this rulebook answers",
            ChipTo(Listed("Huawei"), Start.AddDays(-1)),
            ChipCases.FromUnitedStates,
            Outcome.NotInForce),
        new("the first day it answers", ChipTo(Listed("Huawei"), Start), ChipCases.FromUnitedStates, Outcome.Met),
        .. Standings.Edges(Amended, ChipTo(Listed("Huawei")), ChipCases.FromUnitedStates, Outcome.Met),
        new(
            "a chip from the United States to a listed party, by an alias",
            ChipTo(Listed("Zhipu AI")),
            ChipCases.FromUnitedStates,
            Outcome.Met),
        new(
            "the day before that party was listed",
            ChipTo(Listed("Zhipu AI"), new(2025, 1, 15)),
            ChipCases.FromUnitedStates,
            Outcome.Unmet),
        new("the day that party was listed", ChipTo(Listed("Zhipu AI"), new(2025, 1, 16)), ChipCases.FromUnitedStates, Outcome.Met),
        new(
            "closed weights from the United States to a listed party",
            ModelTo(Listed("iFlytek")),
            Release(Truth.No, fromUnitedStates: Truth.Yes),
            Outcome.Met),
        new(
            "published weights to a listed party",
            ModelTo(Listed("iFlytek")),
            Release(Truth.Yes, fromUnitedStates: Truth.Yes),
            Outcome.Unmet),
        new("a party that is not listed", ChipTo(Listed("Example Compute")), ChipCases.FromUnitedStates, Outcome.Unmet),
        new("an entry that leaves something out", ChipTo(Listed("DJI")), ChipCases.FromUnitedStates, Outcome.Indeterminate),
        new("the same name in another country", ChipTo(Listed("Zhipu AI", "CA")), ChipCases.FromUnitedStates, Outcome.Indeterminate),
        new("nobody is named", ChipTo(Listed("Huawei")) with { Parties = [] }, ChipCases.FromUnitedStates, Outcome.Indeterminate),
        new(
            "a listed developer's model, taken by anyone",
            ModelTo(Listed("x")) with { Parties = [] },
            Release(Truth.Unknown, "Zhipu AI"),
            Outcome.NotApplicable),
        new(
            "access to a model that stays where it is",
            ModelTo(Listed("Huawei")) with { Item = new(ItemKind.RemoteAccess) },
            ChipCases.FromUnitedStates,
            Outcome.NotApplicable),
    ];
}
