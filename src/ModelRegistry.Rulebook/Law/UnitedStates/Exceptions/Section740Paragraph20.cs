using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Exceptions.ExceptionCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Exceptions;

internal sealed class Section740Paragraph20 : LicenseException
{
    private static readonly DeclaredFact PriorStatement = new(
        "us/ear/740.20/d/statement",
        FactKind.YesOrNo,
        "Has the consignee given the prior statement, and was it told the entry of each item and of each shipment under STA?",
        "15 CFR 740.20(d)");

    public override string Id => "us/ear/740.20";

    public override string Title => "License Exception Strategic Trade Authorization";

    public override string Citation => "15 CFR 740.20, STA";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = Long(
        "15 CFR 740.20(a), (b)(1) and the first of (b)(2) in an older copy; the rest by secondary sources");

    public override IReadOnlyList<string> Overrides => NationalSecurity;

    public override IReadOnlyList<DeclaredFact> Asks => [PriorStatement];

    public override IReadOnlyList<Outcome> PossibleOutcomes => CountryChart.Outcomes;

    protected override string Symbol => "STA";

    public override string Statement =>
        "Items may go to Country Group A:5, and where national security is the only reason for control to A:6, when the consignee has "
        + "given a statement beforehand. 3A001.z and 4A005.z are excluded by their entries, encryption items by 740.20(b)(2)(iii), and items "
        + "of 3A090.a and the weights of 4E091 are not open to it.";

    protected internal override Scope Concerns(Situation situation)
    {
        var scope = CountryChart.Exported(situation);
        return scope.Concerned
            ? Scope.When(
                StatedEntry.Of(situation).Is(entry => entry.Columns.Any(column => column is "NS:1" or "NS:2")) != Truth.No,
                "The item is not stated to be of an entry controlled for national security that is modelled here.")
            : scope;
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        StatedEntry.Of(situation).Limb("of an entry that does not exclude STA", entry => entry.AuthorizationDestinations != "none"),
        NotEncryption(situation),
        NotFirstTier(situation),
        ToPartners(situation),
        Limb.Asked(situation, "with the consignee's prior statement", PriorStatement),
        .. Bars(situation),
    ];

    private static LimbResult NotEncryption(Situation situation)
    {
        var limb = StatedEntry.Of(situation).Limb("of no entry controlled as an encryption item", entry => entry.Encryption);
        return limb with { Truth = limb.Truth.Not() };
    }

    private static LimbResult NotFirstTier(Situation situation)
    {
        var limb = Limb.OfFinding("not of 3A090.a, nor a computer with such a chip", situation.Found(Eccn3A090a.RuleId));
        return limb with { Truth = limb.Truth.Not() };
    }

    private static LimbResult ToPartners(Situation situation)
    {
        var groups = CountryGroups.Of(situation.Parameters);
        var (first, second) = (groups.In("A:5", situation.Question.Destination), groups.In("A:6", situation.Question.Destination));
        var truth = first.Truth.Or(second.Truth);
        return Limb.Of(
            "destined to Country Group A:5 or A:6",
            truth,
            truth == second.Truth && truth == Truth.Yes ? second.Because : first.Because,
            situation.Question.Destination is { } country
                ? new(
                    $"destination.{country}.groups",
                    $"In which country groups is {groups.NameOf(country)} on {situation.Question.Day:O}?")
                : Unstated.Destination,
            first.Use,
            second.Use);
    }

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
        ["the consignee's prior statement is on file", "each shipment is notified to the consignee as one under STA"];

    private static readonly Question ToSingapore = CountryChart.Of("4A003.z.1.b", "SG", "L40");

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before this rulebook looks back", ToSingapore with { Day = ChipCases.Before2023 }, Stated((PriorStatement, Truth.Yes)),
            Outcome.NotApplicable),
        new("the first day it looks back to", ToSingapore with { Day = ChipCases.Start2023 }, Stated((PriorStatement, Truth.Yes)),
            Outcome.Met),
        new("a computer with a chip of .b to Singapore", ToSingapore, Stated((PriorStatement, Truth.Yes)), Outcome.Met),
        new("without a statement anyone mentions", ToSingapore, ChipCases.FromUnitedStates, Outcome.Indeterminate),
        new("a computer with a chip of .a", CountryChart.Of("4A003.z.1.a", "DE"), Stated((PriorStatement, Truth.Yes)), Outcome.Unmet),
        new("an entry that excludes it", CountryChart.Of("3A001.z.1.b", "SG", "L40"), Stated((PriorStatement, Truth.Yes)), Outcome.Unmet),
        new("an encryption item", CountryChart.Of("5A002.z.1.b", "SG", "L40"), Stated((PriorStatement, Truth.Yes)), Outcome.Unmet),
        new("a bare chip", ChipCases.Chip("L40", "SG"), Stated((PriorStatement, Truth.Yes)), Outcome.NotApplicable),
    ];
}
