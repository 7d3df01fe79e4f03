using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Chips.ChipCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

internal sealed class FirstTierHeadquarters : Rule
{
    public const string RuleId = "us/ear/742.6/a-6-iii/A-headquarters";

    public override string Id => RuleId;

    public override string Title => "Chips of 3A090.a to recipients headquartered in Macau or D:5, anywhere";

    public override string Citation => "15 CFR 742.6(a)(6)(iii)(A), headquarters";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory => Since2023;

    public override IReadOnlyList<string> DependsOn => [Eccn3A090a.RuleId, CaseByCase.RuleId, AdvancedComputingProducts.RuleId];

    public override string Statement =>
        "The same chips and computers need a licence wherever they go when a recipient is headquartered in Macau or a D:5 destination, or "
        + "has its ultimate parent there. The test is on who receives the chip, never on who made a model.";

    protected internal override Scope Concerns(Situation situation) => Transaction.ChipMoves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Limb.OfFinding("a chip of 3A090.a, or a computer with one", situation.Found(Eccn3A090a.RuleId)),
        SubjectToEar.Limb(situation, AdvancedComputingProducts.RuleId),
        Destinations.Headquarters(situation),
    ];

    protected internal override StatedPolicy PolicyFor(Situation situation) => ChipPolicies.First(situation);

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) => ChipPolicies.Conditions(situation);

    public override IReadOnlyList<Example> Examples =>
    [
        new(
            "the day before the rule took this form",
            Chip("H100", "DE", Before2023).HeadquarteredIn("CN"),
            FromUnitedStates,
            Outcome.NotInForce),
        new("the first day of the rule in this form", Chip("H100", "DE", Start2023).HeadquarteredIn("CN"), FromUnitedStates, Outcome.Met),
        new("to Germany, for a company headquartered in China", Chip("H100", "DE").HeadquarteredIn("CN"), FromUnitedStates, Outcome.Met),
        new("to Singapore, for a company headquartered in Macau", Chip("H100", "SG").HeadquarteredIn("MO"), FromUnitedStates, Outcome.Met),
        new("to Germany, for a German company", Chip("H100", "DE"), FromUnitedStates, Outcome.Unmet),
        new("to Germany, for nobody that is named", Chip("H100", "DE") with { Parties = [] }, FromUnitedStates, Outcome.Indeterminate),
        new("below the entry", Chip("H20", "DE").HeadquarteredIn("CN"), FromUnitedStates, Outcome.Unmet),
        new("the weights of a model", OfWeights("DE").HeadquarteredIn("CN"), FromUnitedStates, Outcome.NotApplicable),
    ];
}
