using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Chips.ChipCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

internal sealed class SecondTierDestinations : Rule
{
    public const string RuleId = "us/ear/742.6/a-6-iii/B";

    public override string Id => RuleId;

    public override string Title => "Chips of 3A090.b to destinations of concern";

    public override string Citation => "15 CFR 742.6(a)(6)(iii)(B)";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory => Since2023;

    public override IReadOnlyList<string> DependsOn => [Eccn3A090b.RuleId, AdvancedComputingProducts.RuleId];

    public override string Statement =>
        "Chips of 3A090.b, computers with them and the .z paragraphs that rest on it need a licence to D:1, D:4 and D:5 destinations that "
        + "are in neither A:5 nor A:6, and to the United Arab Emirates, which the Commerce Control List names expressly.";

    protected internal override Scope Concerns(Situation situation) => Transaction.ChipMoves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Limb.OfFinding("a chip of 3A090.b, or a computer with one", situation.Found(Eccn3A090b.RuleId)),
        SubjectToEar.Limb(situation, AdvancedComputingProducts.RuleId),
        Where(situation),
    ];

    private static LimbResult Where(Situation situation)
    {
        var limb = Destinations.Limb(
            "destined to the Emirates, or to D:1, D:4 or D:5 less A:5 and A:6",
            situation,
            Destinations.OfConcern(situation));
        return situation.Question.Destination == "AE"
            ? limb with { Truth = Truth.Yes, Because = "the Emirates, which the entry names", Parameters = [], Missing = null }
            : limb;
    }

    protected internal override StatedPolicy PolicyFor(Situation situation) => ChipPolicies.Second(situation);

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) => LicenceConditions.AdvancedComputing;

    public override IReadOnlyList<Example> Examples =>
    [
        new("the day before the rule took this form", Chip("L40", "CN", Before2023), FromUnitedStates, Outcome.NotInForce),
        new("the first day of the rule in this form", Chip("L40", "CN", Start2023), FromUnitedStates, Outcome.Met),
        new("L40 to Vietnam", Chip("L40", "VN"), FromUnitedStates, Outcome.Met),
        new("L40 to the Emirates", Chip("L40", "AE"), FromUnitedStates, Outcome.Met),
        new("L40 to Germany", Chip("L40", "DE"), FromUnitedStates, Outcome.Unmet),
        new("H100 to China, of .a", Chip("H100", "CN"), FromUnitedStates, Outcome.Unmet),
        new("a chip whose die area is not known", Chip("Kunlun II", "CN"), FromUnitedStates, Outcome.Indeterminate),
        new("the weights of a model", OfWeights("CN"), FromUnitedStates, Outcome.NotApplicable),
    ];
}
