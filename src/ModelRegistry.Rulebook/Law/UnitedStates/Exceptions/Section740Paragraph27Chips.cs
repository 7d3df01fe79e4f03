using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;
using ModelRegistry.Rulebook.Law.UnitedStates.Weights;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Exceptions.ExceptionCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Exceptions;

internal sealed class Section740Paragraph27Chips : LicenseException
{
    private static readonly DeclaredFact Certified = new(
        "us/ear/740.27/b-2/certified",
        FactKind.YesOrNo,
        "Has the ultimate consignee given the certification of 740.27(b)(2), and was it told the entry of each item?",
        "15 CFR 740.27(b)(1), (2)");

    private static readonly DeclaredFact Training = new(
        "us/ear/740.27/a/training-for-others",
        FactKind.YesOrNo,
        "Are the items to train models of 4E091 for entities located or headquartered outside Supplement No. 5(a)?",
        "15 CFR 740.27(a)");

    public override string Id => "us/ear/740.27/chips";

    public override string Title => "License Exception Artificial Intelligence Authorization, for chips";

    public override string Citation => "15 CFR 740.27(a)(1), AIA";

    public override IReadOnlyList<StandingPeriod> StandingHistory => DiffusionExceptions.Standing;

    public override IReadOnlyList<string> Overrides => [FirstTierWorldwide.RuleId, .. NationalSecurity];

    public override IReadOnlyList<DeclaredFact> Asks => [Certified, Training];

    protected override string Symbol => "AIA";

    public override string Statement =>
        "Chips and computers of the first tier may go to entities located in Supplement No. 5(a) to Part 740, unless they or their "
        + "ultimate parents are headquartered outside it, after the ultimate consignee has certified, and not to train models of 4E091 "
        + "for others. For weights of 4E091 a rule of its own says what the section says of them.";

    protected internal override Scope Concerns(Situation situation) => Transaction.ChipMoves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        DiffusionExceptions.FirstTier(situation),
        Located(situation),
        Headquartered(situation),
        Limb.Asked(situation, "certified by the ultimate consignee", Certified),
        Limb.Asked(situation, "not to train models of 4E091 for others", Training, Truth.No),
        .. Bars(situation),
    ];

    private static LimbResult Located(Situation situation)
    {
        var group = CountryGroups.Of(situation.Parameters).In(WeightsPolicy.Group, situation.Question.Destination);
        return Limb.Of("located in Supplement No. 5(a)", group.Truth, group.Because, Unstated.Destination,
            group.Use);
    }

    private static LimbResult Headquartered(Situation situation)
    {
        var inside = WeightsPolicy.Inside(situation);
        return Limb.Of(
            "headquartered, with the ultimate parent, in Supplement No. 5(a)",
            inside,
            inside switch
            {
                Truth.Yes => "headquartered inside",
                Truth.No => "headquartered outside",
                Truth.Unknown => "headquarters not known",
            },
            new("parties.headquarters", "Where are the end user and its ultimate parent headquartered?"),
            situation.Parameters.List("us/ear/country-groups/" + WeightsPolicy.Group).Use);
    }

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
    [
        "the ultimate consignee's certification is on file, and sent to BIS where it receives "
            + Plain(situation.Parameters.Number("us/ear/740.27/certification").Value) + " TPP or more in all",
        "each shipment is notified to the ultimate consignee as one under AIA",
        "the items are not passed to anyone headquartered or located outside Supplement No. 5(a)",
    ];

    private static readonly Question ToGermany = ChipCases.Codified(ChipCases.Chip("H100", "DE"));
    private static readonly Facts Papers = Stated((Certified, Truth.Yes), (Training, Truth.No));

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. DiffusionExceptions.Edges(ChipCases.Chip("H100", "DE"), Papers),
        new("to Germany, certified", ToGermany, Papers, Outcome.Met),
        new("a computer to Germany", ChipCases.Codified(CountryChart.Of("4A003.z.1.a", "DE")), Papers, Outcome.Met),
        new("nobody mentions a certification", ToGermany, ChipCases.FromUnitedStates, Outcome.Indeterminate),
        new("to train models for others", ToGermany, Stated((Certified, Truth.Yes), (Training, Truth.Yes)), Outcome.Unmet),
        new("to Israel, which is not in the supplement", ChipCases.Codified(ChipCases.Chip("H100", "IL")), Papers, Outcome.Unmet),
        new("to Germany, for a company headquartered in Brazil", ToGermany.HeadquarteredIn("BR"), Papers, Outcome.Unmet),
        new("a chip of .b", ChipCases.Codified(ChipCases.Chip("L40", "DE")), Papers, Outcome.Unmet),
        new("weights", ChipCases.Codified(ChipCases.OfWeights("DE")), Papers, Outcome.NotApplicable),
    ];
}
