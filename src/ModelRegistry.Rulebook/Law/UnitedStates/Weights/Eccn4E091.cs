using ModelRegistry.Rulebook.Counting;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Weights.WeightsCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Weights;

internal sealed class Eccn4E091 : Rule
{
    public const string RuleId = "us/eccn/4e091";
    public const string FrontierFloor = Prefix + "frontier-floor";
    private const string Prefix = "us/eccn/4e091/";

    public override string Id => RuleId;
    public override string Title => "ECCN 4E091: parameters of advanced models";
    public override string Citation => "15 CFR part 774, Supplement No. 1, ECCN 4E091";
    public override RuleRole Role => RuleRole.Scope;

    public override string Statement =>
        "Parameters of a model trained with at least 1e26 operations, unless they are published, or the model is derived from a published one "
        + "with additional training of not more than 2.5e25 operations or a quarter, whichever is higher, or it took fewer operations than the "
        + "best published model would need. Counted is all training that produced the parameters, ancestors included. Where more than a tenth "
        + "of it is on unpublished data that one model generated, the generation is added, and that model's own training too if its parameters "
        + "are not published; of several such models only the one with the most. No operation counts twice.";

    public override IReadOnlyList<StandingPeriod> StandingHistory => WeightsStanding.NeverEnforced;

    protected internal override Scope Concerns(Situation situation) => WeightsItem.Moves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [WeightsItem.Published(situation, "the parameters are not published", negated: true), .. situation.Look(Count)];

    /// <summary>The count with its exclusions: what the rules read of training, parents and teachers.</summary>
    public static readonly Aspect<IReadOnlyList<LimbResult>> Count = new("count of 4E091", Counts, static limbs => Number(
        limbs[0].Truth, limbs[1].Truth, limbs[2].Truth, limbs[0].Parameters.All(use => use.Verified)));

    /// <summary>How the answers are numbered; which readings are open tells nothing more while all of them are verified.</summary>
    public static int Number(Truth reaches, Truth notExcluded, Truth notBelowFrontier, bool verified) =>
        (int)reaches + (3 * (int)notExcluded) + (9 * (int)notBelowFrontier) + (verified ? 0 : 27);

    private static IReadOnlyList<LimbResult> Counts(Situation situation)
    {
        var assessment = Assessment.Of(situation);
        return [Counted(situation, assessment), NotExcluded(situation, assessment), NotBelowFrontier(situation, assessment)];
    }

    /// <summary>The figures that the limb on the count prints, whatever the release.</summary>
    public static ParameterUse[] Uses(Situation situation) => [Number(situation, Prefix + "threshold"), Number(situation, Prefix + "generated-share")];

    private static LimbResult Counted(Situation situation, Assessment assessment)
    {
        var because = assessment.All.Count == 0 ? new("nothing can be counted") : Reckoned(assessment.All[0]);
        return Asking(new("trained with at least 1e26 operations, counted by technical notes 2 and 3 and Note 3", assessment.Reaches, because)
        {
            Parameters = [.. Uses(situation), .. assessment.Open.Select(assessment.Parameters.Use)],
            Steps = CountingTrace.Steps(assessment),
        }, assessment);
    }

    private static Wording Reckoned(Reading first) => $"counted: {first.Counted} operations";

    private static LimbResult NotExcluded(Situation situation, Assessment assessment)
    {
        var excluded = assessment.Excluded;
        var because = excluded switch
        {
            Truth.Yes => "it derives from a published model and its additional training is within the limits",
            Truth.No => "it does not derive from a published model, or its additional training is above both limits",
            _ => "whether it derives from a published model within the limits is open",
        };
        return Asking(new("not derived from a published model with additional training within 2.5e25 operations or a quarter", excluded.Not(), because)
        {
            Parameters = [Number(situation, Prefix + "derivative-operations"), Number(situation, Prefix + "derivative-fraction")],
        }, assessment);
    }

    /// <summary>Without a floor and without a classification this stays unknown: missing guidance is not "no exclusion".</summary>
    private static LimbResult NotBelowFrontier(Situation situation, Assessment assessment)
    {
        var floor = situation.Parameters.Number(FrontierFloor);
        var stated = situation.Facts.BelowPublishedFrontier;
        var above = assessment.All.Count > 0 && floor.Value is { } least
            ? assessment.All.Select(reading => reading.Counted.AtLeast(least)).Aggregate((one, other) => one == other ? one : Truth.Unknown)
            : Truth.Unknown;
        var truth = stated == Truth.Unknown ? above : stated.Not();
        var because = stated == Truth.Unknown ? floor.Reason ?? "compared with the floor" : "as a classification under 15 CFR 748.3(f) or the asker states";
        return new("not fewer operations than the best published model needs", truth, because)
        {
            Parameters = [floor.Use],
            Missing = truth == Truth.Unknown
                ? new("facts.belowPublishedFrontier", "Has the Bureau classified the model (15 CFR 748.3(f)) against the best published model?")
                : null,
        };
    }

    private static ParameterUse Number(Situation situation, string name) => situation.Parameters.Number(name).Use;

    private static LimbResult Asking(LimbResult limb, Assessment assessment)
    {
        if (limb.Truth != Truth.Unknown)
            return limb;
        var gaps = assessment.Gaps;
        return limb with
        {
            Missing = gaps.Length > 0 ? gaps[0] : new("lineage.complete", "What else was the model trained on?"),
            AlsoMissing = gaps.Length > 1 ? gaps[1..] : [],
        };
    }

    public override IReadOnlyList<Example> Examples => Eccn4E091Examples.All;
}
