using ModelRegistry.Rulebook.Counting;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Weights;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Proposed;

internal sealed class DistillationRule : Rule
{
    public const string RuleId = "proposed/distillation-fdpr";

    public override string Id => RuleId;
    public override string Title => "Proposed: direct product rule for distilled models";
    public override string Citation => "proposal \"distillation-fdpr\" (no law)";
    public override string Authority => "none: a proposal of this project";
    public override RuleRole Role => RuleRole.LicenceRequirement;
    public override IReadOnlyList<string> OnlyUnder => [Profiles.DistillationFdpr, Profiles.SafeHarbour];
    public override IReadOnlyList<string> Overrides => [Section734Paragraph7.RuleId];

    public override string Statement =>
        "This is a proposal and no law. A release of a developer of a listed country, or whose ultimate parent is of one, derived by "
        + "distillation or training on outputs from a closed frontier system of a developer of the United States or an allied country, by "
        + "systematic extraction, shown to a standard of proof, and relying on chips subject to the EAR for training or serving, would need a "
        + "licence to be built into commercial software or exported to an allied destination, with a policy of denial. Descendants by weights "
        + "would inherit. It would override 15 CFR 734.3(b)(3) and 734.7, by which published weights are not subject to the EAR; integration "
        + "inside the United States is no export and would need other powers.";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
    [
        new(Standing.Proposed, new(DateOnly.MinValue), "a proposal of this project, applied to the question's day as if it held", true)
        {
            Remark = "it would override 15 CFR 734.3(b)(3) and 734.7",
        },
    ];

    protected internal override Scope Concerns(Situation situation) => WeightsItem.Moves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [.. situation.Look(Distilled), Act(situation, new(situation))];

    /// <summary>Whether some route leads from a teacher to the release: its best one, limb by limb.</summary>
    public static readonly Aspect<IReadOnlyList<LimbResult>> Distilled = new("routes from teachers", BestRoute, Number);

    private static IReadOnlyList<LimbResult> BestRoute(Situation situation)
    {
        var words = new DistillationWords(situation);
        var routes = DistillationRoute.All(situation, words)
            .Select(route => new DistillationLimbs(situation, words, route).All()).ToArray();
        var best = routes.MaxBy(Holds);
        return best is null || (Holds(best) == Truth.No && Ancestry.Of(situation).Complete != Truth.Yes)
            ? [NoRoute(situation, routes.Length)]
            : best;
    }

    /// <summary>All limbs together, and all together were the unverified ones unknown.</summary>
    private static int Number(IReadOnlyList<LimbResult> route)
    {
        var shaken = route.Select(limb => limb.Parameters.All(use => use.Verified) ? limb.Truth : Truth.Unknown).All();
        return (int)Holds(route) + (3 * (int)shaken) + (route.All(limb => limb.Parameters.All(use => use.Verified)) ? 0 : 9);
    }

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.PolicyOfDenial, "policy of denial, by the proposal, which is no law");

    private static Truth Holds(IReadOnlyList<LimbResult> route) => route.Select(limb => limb.Truth).All();

    /// <summary>Where no recorded teacher leads to it, the answer is No only if the lineage is stated to be complete.</summary>
    private static LimbResult NoRoute(Situation situation, int recorded)
    {
        var ancestry = Ancestry.Of(situation);
        var none = ancestry.Root is not null && ancestry.Complete == Truth.Yes;
        return DistillationWords.Limb(
            "derived by distillation or training on outputs from a closed frontier system",
            none ? Truth.No : Truth.Unknown,
            none ? "all parents are stated and none is a teacher"
                : (recorded == 0 ? "no teacher is recorded" : "no recorded teacher leads to it")
                    + ", and the lineage is not stated to be complete",
            new("lineage.complete", "Are these all the parents and teachers of the release?"));
    }

    private static LimbResult Act(Situation situation, DistillationWords words)
    {
        var question = situation.Question;
        var integrated = TruthLogic.From(question.Activity == Activity.Integration || question.EndUse == EndUse.CommercialSoftware);
        var sent = question.Activity is Activity.Export or Activity.Reexport ? words.IsAllied(question.Destination) : Truth.No;
        return DistillationWords.Limb(
            "to be built into commercial software, or exported to an allied destination",
            integrated.Or(sent),
            $"{question.Activity}, destination {question.Destination ?? "not stated"}, end use {question.EndUse}",
            new("question.destination", "To which destination does it go, and is it built into commercial software?"),
            words.Allied.Use);
    }

    public override IReadOnlyList<Example> Examples => DistillationCases.Examples;
}
