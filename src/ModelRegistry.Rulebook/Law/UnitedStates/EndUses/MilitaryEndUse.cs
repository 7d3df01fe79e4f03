using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.EndUses;

internal sealed class MilitaryEndUse : EndUseRule
{
    public const string RuleId = "us/ear/744.21";

    private static readonly DeclaredFact KnownMilitary = new(
        RuleId + "/known",
        FactKind.YesOrNo,
        "Is it known that the item is for a military end use or a military end user?",
        "15 CFR 744.21(a), (f), (g)");

    public override string Id => RuleId;

    public override string Title => "Military end uses and end users";

    public override string Citation => "15 CFR 744.21";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(PartyCases.Start, "15 CFR 744.21", Standings.Copy, Standings.CopySource);

    public override string Statement =>
        "Items of Supplement No. 2 to Part 744 need a licence when known to be for a military end use or end user in Burma, Cambodia, "
        + "China, Nicaragua or Venezuela; any item does in Belarus and Russia. Outside its own country an end user is reached when the "
        + "Military End-User List names it, or, for Belarus and Russia, footnote 3 of the Entity List. Not being named on the "
        + "list clears nobody. Only GOV in part may be used.";

    protected override DeclaredFact Known => KnownMilitary;

    protected override string Words => "for a military end use or a military end user";

    protected override Func<EndUse, Truth> Reading => StatedEndUse.Is(EndUse.Military);

    protected override Scope Reaches(Situation situation) => Scope.When(
        AnyItem(situation).Or(Supplement(situation)) != Truth.No || MilitaryEndUsers.In(situation) != Truth.No,
        "The destination is none of the section's, and no recipient bears a name of the Military End-User List.");

    protected override IReadOnlyList<LimbResult> Further(Situation situation) => AnyItem(situation) switch
    {
        Truth.Yes => [EndUsePlaces.Limb(situation, "any item, to Belarus or Russia", RuleId + "/any-item")],
        Truth.No => [SupplementTwo.Limb(situation)],
        Truth.Unknown => [EndUsePlaces.Limb(situation, "to one of the section's countries, where it asks for the item", RuleId + "/any-item")],
    };

    protected override LimbResult Purpose(Situation situation)
    {
        var listed = MilitaryEndUsers.Limb(situation, Words);
        return listed.Truth == Truth.Yes ? listed : Joined(base.Purpose(situation), listed);
    }

    /// <summary>A name that may be the listed one keeps the limb open.</summary>
    private static LimbResult Joined(LimbResult stated, LimbResult listed) =>
        listed.Truth > stated.Truth ? listed : stated;

    private static Truth AnyItem(Situation situation) => EndUsePlaces.In(situation, RuleId + "/any-item");

    private static Truth Supplement(Situation situation) => EndUsePlaces.In(situation, RuleId + "/supplement-2-items");

    protected internal override StatedPolicy PolicyFor(Situation situation) => AnyItem(situation) == Truth.Yes
        ? new(ReviewPolicy.PolicyOfDenial, "policy of denial; food and medicine case by case (15 CFR 744.21(e))")
        : new(ReviewPolicy.PresumptionOfDenial, "presumption of denial (15 CFR 744.21(e))");

    private static Question ToListed(string country) =>
        EndUseCases.Chip(EndUse.Research, country).To(PartyCases.Listed("AECC South Industry Company Limited", country));

    public override IReadOnlyList<Example> Examples { get; } = EndUseCases.Examples(
        EndUse.Military,
        "RU",
        PartyCases.Start,
        KnownMilitary,
        new Example(
            "in China, an item of Supplement No. 2",
            EndUseCases.Chip(EndUse.Military, "CN"),
            ChipCases.FromUnitedStates,
            Outcome.Met),
        new Example("in Hong Kong, read as China", EndUseCases.Chip(EndUse.Military, "HK"), ChipCases.FromUnitedStates, Outcome.Met),
        new Example(
            "in China, an item of EAR99",
            EndUseCases.Chip(EndUse.Military, "CN") with { Item = new(ItemKind.Chip, Chip: "invented chip", Eccn: "EAR99") },
            ChipCases.FromUnitedStates,
            Outcome.Unmet),
        new Example("to a name of the list, for research", ToListed("CN"), ChipCases.FromUnitedStates, Outcome.Met),
        new Example(
            "for a military that nobody names",
            EndUseCases.Chip(EndUse.Military, "CN") with { Destination = null },
            ChipCases.FromUnitedStates,
            Outcome.Indeterminate),
        new Example(
            "for the military of Germany",
            EndUseCases.Chip(EndUse.Military, "DE"),
            ChipCases.FromUnitedStates,
            Outcome.NotApplicable));
}
