using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence;

/// <summary>
/// A rule on general-purpose models. It stands beside the law of export: a duty of the provider is neither a stricter nor a laxer licence.
/// </summary>
internal abstract class ModelRule() : AlliedRule(Union.Place)
{
    public override string Authority => ModelAct.Authority;

    public override IReadOnlyList<StandingPeriod> StandingHistory => ModelAct.Standing;

    protected internal override Scope Concerns(Situation situation) => Scope.When(
        situation.Question.Item.Kind is ItemKind.Weights or ItemKind.RemoteAccess, "The regulation's Chapter V is about models.");
}

/// <summary>A duty of the provider of a general-purpose model on the market of the Union.</summary>
internal abstract class ModelDuty : ModelRule
{
    public static readonly DeclaredFact PlacedOn = new(
        "eu/2024-1689/111/3/placed-since",
        FactKind.YesOrNo,
        "Was the model placed on the market on or after 2 August 2025?",
        ModelAct.Regulation + ", Article 111(3)");

    public override RuleRole Role => RuleRole.Duty;

    public override IReadOnlyList<string> DependsOn => [GeneralPurposeModel.RuleId, SystemicRisk.RuleId, OpenSourceModel.RuleId];

    public override IReadOnlyList<DeclaredFact> Asks => [PlacedOn];

    /// <summary>What this duty asks besides a general-purpose model that is due.</summary>
    protected abstract IReadOnlyList<LimbResult> Further(Situation situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Limb.OfFinding("a general-purpose model on the market of the Union, and its provider", situation.Found(GeneralPurposeModel.RuleId)),
        situation.Stated(PlacedOn) is { } stated && situation.Question.Day < ModelAct.LegacyDue
            ? Limb.Asked(situation, "placed on the market since 2 August 2025", PlacedOn) with { Because = Limb.Stated(stated, "stated") }
            : situation.Look(Provider.Due),
        .. Further(situation),
    ];

    protected static LimbResult Systemic(Situation situation) =>
        Limb.OfFinding("a model with systemic risk (Article 51)", situation.Found(SystemicRisk.RuleId));

    protected static LimbResult NotExempt(Situation situation)
    {
        var exempt = Limb.OfFinding("not exempt as free and open-source (Article 53(2))", situation.Found(OpenSourceModel.RuleId));
        return exempt with { Truth = exempt.Truth.Not() };
    }
}
