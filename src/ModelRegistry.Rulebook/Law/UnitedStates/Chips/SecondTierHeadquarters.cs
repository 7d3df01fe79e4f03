using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Chips.ChipCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

internal sealed class SecondTierHeadquarters : Rule
{
    public const string RuleId = "us/ear/744.23/a-3-i-A";

    public override string Id => RuleId;

    public override string Title => "Chips of 3A090.b to recipients headquartered in Macau or D:5, elsewhere";

    public override string Citation => "15 CFR 744.23(a)(3)(i)(A)";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory => Since2023;

    public override IReadOnlyList<string> DependsOn => [Eccn3A090b.RuleId, AdvancedComputingProducts.RuleId];

    public override string Statement =>
        "Chips of 3A090.b and the .z paragraphs that rest on it need a licence to places outside D:1, D:4 "
        + "and D:5 (less A:5 and A:6) when a "
        + "recipient is headquartered in Macau or D:5, or has its ultimate parent there. For those "
        + "destinations 742.6(a)(6)(iii)(B) speaks.";

    protected internal override Scope Concerns(Situation situation) => Transaction.ChipMoves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        var inside = Destinations.OfConcern(situation);
        return
        [
            Limb.OfFinding("a chip of 3A090.b, or a computer with one", situation.Found(Eccn3A090b.RuleId)),
            SubjectToEar.Limb(situation, AdvancedComputingProducts.RuleId),
            Destinations.Limb(
                "destined outside D:1, D:4 and D:5 (less A:5 and A:6)",
                situation,
                inside with { Truth = inside.Truth.Not() }),
            Destinations.Headquarters(situation),
        ];
    }

    protected internal override StatedPolicy PolicyFor(Situation situation) => ChipPolicies.Second(situation);

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) => LicenceConditions.AdvancedComputing;

    public override IReadOnlyList<Example> Examples =>
    [
        new(
            "the day before the rule took this form",
            Chip("L40", "DE", Before2023).HeadquarteredIn("CN"),
            FromUnitedStates,
            Outcome.NotInForce),
        new("the first day of the rule in this form", Chip("L40", "DE", Start2023).HeadquarteredIn("CN"), FromUnitedStates, Outcome.Met),
        new("to Germany, for a company headquartered in China", Chip("L40", "DE").HeadquarteredIn("CN"), FromUnitedStates, Outcome.Met),
        new("to China, where the other rule speaks", Chip("L40", "CN"), FromUnitedStates, Outcome.Unmet),
        new("to Germany, for a German company", Chip("L40", "DE"), FromUnitedStates, Outcome.Unmet),
        new("to Germany, for nobody that is named", Chip("L40", "DE") with { Parties = [] }, FromUnitedStates, Outcome.Indeterminate),
        new("the weights of a model", OfWeights("DE").HeadquarteredIn("CN"), FromUnitedStates, Outcome.NotApplicable),
    ];
}
