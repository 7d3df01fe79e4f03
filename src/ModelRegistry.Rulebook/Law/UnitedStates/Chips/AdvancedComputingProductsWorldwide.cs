using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Chips.ChipCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

internal sealed class AdvancedComputingProductsWorldwide : Rule
{
    public const string RuleId = "us/ear/734.9/h-worldwide";

    public override string Id => RuleId;

    public override string Title => "Foreign direct products of advanced computing, worldwide";

    public override string Citation => "15 CFR 734.9(h), as 90 FR 4544 wrote it";

    public override RuleRole Role => RuleRole.Scope;

    public override IReadOnlyList<StandingPeriod> StandingHistory => Diffusion;

    public override IReadOnlyList<string> DependsOn => [Eccn3A090a.RuleId, Eccn3A090b.RuleId];

    public override string Statement =>
        "The same chips and computers made abroad are subject to the EAR wherever in the world they go. Codified by the AI diffusion rule, "
        + "never enforced.";

    protected internal override Scope Concerns(Situation situation) => SubjectToEar.InOrFromUnitedStates(situation) == Truth.Yes
        ? Scope.Out("The chip is in or from the United States and subject to the EAR without this rule.")
        : Transaction.ChipMoves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        AdvancedComputingProducts.Advanced(situation),
        SubjectToEar.DirectProduct(situation, "us/ear/734.9/h/inputs"),
    ];

    public override IReadOnlyList<Example> Examples =>
    [
        .. Edges(Chip("H100", "DE"), MadeAbroad),
        new("to Germany, as enforced", Chip("H100", "DE"), MadeAbroad, Outcome.NotInForce),
        new("below the entry", Codified(Chip("H20", "DE")), MadeAbroad, Outcome.Unmet),
        new("made abroad from technology nobody describes", Codified(Chip("Ascend 910C", "DE")), MadeAbroad, Outcome.Indeterminate),
        new("from the United States", Codified(Chip("H100", "DE")), FromUnitedStates, Outcome.NotApplicable),
    ];
}
