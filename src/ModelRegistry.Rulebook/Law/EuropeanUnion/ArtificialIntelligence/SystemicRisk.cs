using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence.ModelCases;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence;

internal sealed class SystemicRisk : ModelRule
{
    public const string RuleId = "eu/2024-1689/51";

    public override string Id => RuleId;
    public override string Title => "General-purpose model with systemic risk";
    public override string Citation => ModelAct.Regulation + ", Article 51(1), (2)";
    public override RuleRole Role => RuleRole.Scope;
    public override IReadOnlyList<string> DependsOn => [GeneralPurposeModel.RuleId];
    public override IReadOnlyList<DeclaredFact> Asks => [ModelAct.Designated, ModelAct.Rebutted];

    public override string Statement =>
        "A general-purpose model has systemic risk if it has high-impact capabilities, which are presumed when its training took more than "
        + "1e25 operations, or if the Commission designates it. The provider may argue against the presumption; until "
        + "the Commission accepts, "
        + "it stands.";

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Limb.OfFinding("a general-purpose model on the market of the Union", situation.Found(GeneralPurposeModel.RuleId)),
        Risk(situation),
    ];

    private static readonly Aspect<LimbResult> Presumed = new(
        "more than the computation of systemic risk",
        static at => ModelCompute.Of(at).MoreThan("trained with more than 1e25", at.Parameters.Number("eu/2024-1689/51/2/operations")),
        LimbAnswers.Of);

    private static LimbResult Risk(Situation situation)
    {
        const string words = "high-impact capabilities, presumed by computation and not rebutted, or designated by the Commission";
        var presumed = situation.Look(Presumed) with { Words = words };
        var (designated, accepted) = (Said(situation, ModelAct.Designated), Said(situation, ModelAct.Rebutted));
        var truth = designated.Or(presumed.Truth.And(accepted.Not()));
        if (truth == presumed.Truth)
            return presumed;
        var decides = designated == Truth.No ? ModelAct.Rebutted : ModelAct.Designated;
        var because = Limb.Stated(situation.Stated(decides), decides == ModelAct.Rebutted ? "no such risk is accepted" : "designated");
        return Limb.Of(words, truth, truth == Truth.Unknown ? "stated as not known" : because, new(decides.Id, decides.Question));
    }

    /// <summary>The Commission publishes its decisions, so that one which nobody states is none.</summary>
    private static Truth Said(Situation situation, DeclaredFact fact) =>
        situation.Stated(fact) is { } stated ? stated.Holds ?? Truth.Unknown : Truth.No;

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("of 2e25 operations", Ask, Systemic, Outcome.Met),
        new("of exactly 1e25 operations", Ask, Marketed(Release("M", 1e25m, "Invented SAS", "FR")), Outcome.Unmet),
        new("of 1e24 operations, designated by the Commission", Ask, General.Stating(ModelAct.Designated, Truth.Yes), Outcome.Met),
        new("of 2e25 operations, and the Commission has accepted that there is no such risk",
            Ask, Systemic.Stating(ModelAct.Rebutted, Truth.Yes), Outcome.Unmet),
        new("between 9e24 and 2e25 operations",
            Ask, Of(Release("M", 0, "Invented SAS", "FR") with { Training = [new("training", new(9e24m, 2e25m))] }), Outcome.Indeterminate),
        new("a chip", Ask.Chip(), Systemic, Outcome.NotApplicable),
        .. Edges(Systemic),
    ];
}
