using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Chips.ChipCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

internal sealed class FirstTierDestinations : Rule
{
    public const string RuleId = "us/ear/742.6/a-6-iii/A";

    public override string Id => RuleId;

    public override string Title => "Chips of 3A090.a to destinations of concern";

    public override string Citation => "15 CFR 742.6(a)(6)(iii)(A), in the scope of 88 FR 73458";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory => Since2023;

    public override IReadOnlyList<string> DependsOn => [Eccn3A090a.RuleId, CaseByCase.RuleId, AdvancedComputingProducts.RuleId];

    public override string Statement =>
        "Chips of 3A090.a, computers with them and the .z paragraphs that rest on it need a licence to D:1, D:4 and D:5 destinations that "
        + "are in neither A:5 nor A:6. The diffusion rule moved this text in January 2025 and widened it; only "
        + "what it added is not enforced.";

    protected internal override Scope Concerns(Situation situation) => Transaction.ChipMoves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Limb.OfFinding("a chip of 3A090.a, or a computer with one", situation.Found(Eccn3A090a.RuleId)),
        SubjectToEar.Limb(situation, AdvancedComputingProducts.RuleId),
        Destinations.Limb("destined to D:1, D:4 or D:5 less A:5 and A:6", situation, Destinations.OfConcern(situation)),
    ];

    protected internal override StatedPolicy PolicyFor(Situation situation) => ChipPolicies.First(situation);

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) => ChipPolicies.Conditions(situation);

    public override IReadOnlyList<Example> Examples =>
    [
        new("the day before the rule took this form", Chip("H100", "SA", Before2023), FromUnitedStates, Outcome.NotInForce),
        new("the first day of the rule in this form", Chip("H100", "SA", Start2023), FromUnitedStates, Outcome.Met),
        new("H100 to Saudi Arabia", Chip("H100", "SA"), FromUnitedStates, Outcome.Met),
        new("H100 made abroad, to Saudi Arabia", Chip("H100", "SA"), Nothing, Outcome.Met),
        new("H100 to Hong Kong, read as China", Chip("H100", "HK"), FromUnitedStates, Outcome.Met),
        new("H100 to Germany", Chip("H100", "DE"), FromUnitedStates, Outcome.Unmet),
        new("H100 to Israel, which is in A:6", Chip("H100", "IL"), FromUnitedStates, Outcome.Unmet),
        new("H20 to China", Chip("H20", "CN"), FromUnitedStates, Outcome.Unmet),
        new("H100 to the Emirates, whose groups are not settled", Chip("H100", "AE"), FromUnitedStates, Outcome.Indeterminate),
        new("H100 to a place nobody names", Chip("H100", null), FromUnitedStates, Outcome.Indeterminate),
        new("within the United States", Chip("H100", "US"), FromUnitedStates, Outcome.NotApplicable),
        new("the weights of a model trained on H100", OfWeights("CN"), FromUnitedStates, Outcome.NotApplicable),
    ];
}
