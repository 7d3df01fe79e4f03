using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Chips.ChipCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

internal sealed class FirstTierWorldwide : Rule
{
    public const string RuleId = "us/ear/742.6/a-6-iii/A-worldwide";

    public override string Id => RuleId;

    public override string Title => "Chips of 3A090.a to any destination";

    public override string Citation => "15 CFR 742.6(a)(6)(iii)(A), as 90 FR 4544 wrote it";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory => Diffusion;

    public override IReadOnlyList<string> DependsOn => [Eccn3A090a.RuleId, CaseByCase.RuleId, AdvancedComputingProductsWorldwide.RuleId];

    public override IReadOnlyList<DeclaredFact> Asks => [ChipPolicies.Licensed];

    public override string Statement =>
        "Chips of 3A090.a and computers with them need a licence to every destination in the world. Codified by the AI diffusion rule, "
        + "never enforced; the destinations of 2023 are enforced all along by a rule of their own here.";

    protected internal override Scope Concerns(Situation situation) => Transaction.ChipMoves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Limb.OfFinding("a chip of 3A090.a, or a computer with one", situation.Found(Eccn3A090a.RuleId)),
        SubjectToEar.Limb(situation, AdvancedComputingProductsWorldwide.RuleId),
    ];

    protected internal override StatedPolicy PolicyFor(Situation situation) => ChipPolicies.Worldwide(situation);

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) => ChipPolicies.Conditions(situation);

    public override IReadOnlyList<Example> Examples =>
    [
        .. Edges(Chip("H100", "DE"), FromUnitedStates),
        new("H100 to Germany, as enforced", Chip("H100", "DE"), FromUnitedStates, Outcome.NotInForce),
        new("L40 to Germany, of .b", Codified(Chip("L40", "DE")), FromUnitedStates, Outcome.Unmet),
        new("a chip without figures", Codified(Chip("T-Head PPU", "DE")), FromUnitedStates, Outcome.Indeterminate),
        new("the weights of a model", Codified(OfWeights("DE")), FromUnitedStates, Outcome.NotApplicable),
    ];
}
