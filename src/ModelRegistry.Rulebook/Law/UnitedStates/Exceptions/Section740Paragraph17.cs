using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Exceptions.ExceptionCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Exceptions;

internal sealed class Section740Paragraph17 : LicenseException
{
    private static readonly DeclaredFact Fulfilled = new(
        "us/ear/740.17/fulfilled",
        FactKind.YesOrNo,
        "Does a paragraph of 740.17 cover the item, this recipient and this destination, with the classification or report it asks for?",
        "15 CFR 740.17(a), (b), (d), (e)");

    public override string Id => "us/ear/740.17";

    public override string Title => "License Exception Encryption";

    public override string Citation => "15 CFR 740.17, ENC";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = Long(
        "15 CFR 740.17, introduction, in an older copy; the Commerce Control List of 2026-07-23 refers to it, whose own text was not read");

    public override IReadOnlyList<string> Overrides => [NationalSecurityColumnOne.RuleId, EncryptionItems.RuleId];

    public override IReadOnlyList<string> DependsOn => [.. base.DependsOn, "us/ear/740.8/nac", "us/ear/740.8/aca"];

    public override IReadOnlyList<DeclaredFact> Asks => [Fulfilled];

    public override IReadOnlyList<Outcome> PossibleOutcomes => CountryChart.Outcomes;

    protected override string Symbol => "ENC";

    public override string Statement =>
        "Items of 5A002 and 5A004 may go to every destination but Country Groups E:1 and E:2 under the paragraphs of 740.17, each with its own "
        + "classification and reports, which are asked about as one. For a .z paragraph to places and recipients of concern it is of use "
        + "only together with NAC or ACA, whose conditions it completes; it never takes out of 742.6(a)(6).";

    protected internal override Scope Concerns(Situation situation)
    {
        var scope = CountryChart.Exported(situation);
        return scope.Concerned
            ? Scope.When(
                StatedEntry.Of(situation).Is(entry => entry.Encryption) != Truth.No,
                "The item is not stated to be of an entry that is controlled as an encryption item.")
            : scope;
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Limb.Asked(situation, "a paragraph of 740.17 is fulfilled", Fulfilled),
        Beside(situation),
        Restrictions.NotSanctioned(situation, mayBeNamed: false),
        Restrictions.NoListedParty(situation),
    ];

    private static LimbResult Beside(Situation situation)
    {
        var limb = Restrictions.NotRestricted(situation, "ENC");
        if (limb.Truth == Truth.Yes) return limb;
        var other = situation.Found("us/ear/740.8/nac").Holds().Or(situation.Found("us/ear/740.8/aca").Holds());
        return limb with
        {
            Words = "not barred by 740.2(a)(9)(ii), or together with NAC or ACA",
            Truth = limb.Truth.Or(other),
            Because = other == Truth.Yes ? "together with an exception of 740.8" : limb.Because,
            Missing = limb.Truth.Or(other) == Truth.Unknown ? limb.Missing ?? new("us/ear/740.8", "Does NAC or ACA cover the item?") : null,
        };
    }

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
        ["the classification and the reports of 740.17 are made", "nothing goes to Country Groups E:1 and E:2"];

    private static readonly Question ToBritain = CountryChart.Of("5A002.z.1.a", "GB");

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before this rulebook looks back", ToBritain with { Day = ChipCases.Before2023 }, Stated((Fulfilled, Truth.Yes)),
            Outcome.NotApplicable),
        new("the first day it looks back to", ToBritain with { Day = ChipCases.Start2023 }, Stated((Fulfilled, Truth.Yes)), Outcome.Met),
        new("to the United Kingdom, classified", ToBritain, Stated((Fulfilled, Truth.Yes)), Outcome.Met),
        new("nobody has classified it", ToBritain, ChipCases.FromUnitedStates, Outcome.Indeterminate),
        new("to Iran", CountryChart.Of("5A002.z.1.a", "IR"), Stated((Fulfilled, Truth.Yes)), Outcome.Unmet),
        new("a .z paragraph to Vietnam, without NAC or ACA", CountryChart.Of("5A002.z.1.a", "VN"), Stated((Fulfilled, Truth.Yes)),
            Outcome.Unmet),
        new("a .z paragraph to Vietnam, together with ACA", CountryChart.Of("5A002.z.1.b", "VN", "L40"),
            Section740Paragraph8.Papers(Truth.Yes) with { Stated = Stated((Fulfilled, Truth.Yes)).Stated }, Outcome.Met),
        new("a mass-market item", CountryChart.Of("5A992.c", "GB"), Stated((Fulfilled, Truth.Yes)), Outcome.NotApplicable),
    ];
}
