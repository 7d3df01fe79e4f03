using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Weights;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Proposed;

internal sealed class SafeHarbourRule : Rule
{
    public override string Id => "proposed/distillation-fdpr/safe-harbour";
    public override string Title => "Proposed: safe harbour for reviewed distillation";
    public override string Citation => "proposal \"distillation-fdpr\", safe harbour (no law)";
    public override string Authority => "none: a proposal of this project";
    public override RuleRole Role => RuleRole.Exception;
    public override IReadOnlyList<string> OnlyUnder => [Profiles.DistillationFdpr];
    public override IReadOnlyList<string> Overrides => [DistillationRule.RuleId];
    public override IReadOnlyList<string> YieldsTo => [ReviewedDistillation.RuleId];

    public override string Statement =>
        "This is a proposal and no law. Distillation with the registered consent of the teacher's developer, a completed security review and an "
        + "accountable developer in an allied country would be excepted. It matters only to those whom the proposal would otherwise reach: a "
        + "developer with an ultimate parent in a listed country, or a listed country's developer whose teacher consents.";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        [new(Standing.Proposed, new(DateOnly.MinValue), "a proposal of this project, applied to the question's day as if it held", true)];

    protected internal override Scope Concerns(Situation situation) => WeightsItem.Moves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        var recorded = situation.Facts.SafeHarbour;
        return
        [
            Limb("the teacher's developer consents", recorded.TeacherConsent, "teacherConsent", "Has the teacher's developer consented?"),
            Limb("the security review is complete", recorded.SecurityReview, "securityReview", "Is the security review complete?"),
            Limb("an accountable developer in an allied country is named", recorded.AccountableDeveloper, "accountableDeveloper",
                "Is an accountable developer in an allied country named?"),
        ];
    }

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
        ["The consent, the completed security review and the accountable developer stay on record (safe harbour of the proposal, no law)."];

    private static LimbResult Limb(string words, Truth truth, string fact, string question) => DistillationWords.Limb(
        words,
        truth,
        truth switch { Truth.Yes => "recorded", Truth.No => "recorded as missing", _ => "not recorded" },
        new("facts.safeHarbour." + fact, question));

    public override IReadOnlyList<Example> Examples => DistillationCases.SafeHarbour;
}
