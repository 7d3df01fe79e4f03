using ModelRegistry.Rulebook.Counting;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Weights;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Proposed;

internal sealed class ReviewedDistillation : Rule
{
    public const string RuleId = "proposed/safe-harbour";

    public override string Id => RuleId;
    public override string Title => "Proposed: general licence for reviewed distillation";
    public override string Citation => "proposal \"safe-harbour\" (no law)";
    public override string Authority => "none: a proposal of this project";
    public override RuleRole Role => RuleRole.Exception;
    public override IReadOnlyList<string> OnlyUnder => [Profiles.SafeHarbour];
    public override IReadOnlyList<string> Overrides => [DistillationRule.RuleId];
    public override IReadOnlyList<DeclaredFact> Asks => [.. ReviewChecklist.Points];

    public override string Statement =>
        "This is a proposal and no law. A general licence would except distillation from the distillation proposal when the teacher's "
        + "developer has registered its consent, a security review has answered every point of a checklist, and a developer of the United "
        + "States or an allied country is accountable for the release. It reaches only those whom that proposal would otherwise reach: a "
        + "developer with an ultimate parent in a listed country, or a listed country's developer whose teacher consents. One point answered "
        + "with no, or a consent that is taken back, ends it.";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        [new(Standing.Proposed, new(DateOnly.MinValue), "a proposal of this project, applied to the question's day as if it held", true)];

    protected internal override Scope Concerns(Situation situation) => WeightsItem.Moves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Consent(situation),
        .. ReviewChecklist.Limbs(situation),
        Accountable(situation),
    ];

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
    [
        "The registration of the teacher's consent stays valid; its withdrawal is reported within ten days.",
        "The checklist of the security review is answered anew for every release that descends from this one.",
        "The accountable developer keeps the records for five years and answers the authority's questions.",
    ];

    private static LimbResult Consent(Situation situation) => Typed(
        "the teacher's developer has registered its consent",
        situation.Facts.SafeHarbour.TeacherConsent,
        new("facts.safeHarbour.teacherConsent", "Has the teacher's developer consented?"));

    /// <summary>A developer of an allied country is accountable for itself; for another somebody there must be named.</summary>
    private static LimbResult Accountable(Situation situation)
    {
        var allied = situation.Look(AlliedDeveloper);
        var truth = allied == Truth.Yes ? Truth.Yes : situation.Facts.SafeHarbour.AccountableDeveloper;
        return Typed(
            "a developer of the United States or an allied country is accountable",
            truth,
            new("facts.safeHarbour.accountableDeveloper", "Is an accountable developer in an allied country named?")) with
        {
            Because = allied == Truth.Yes ? $"{Ancestry.ForWords(situation).Root!.Developer!.Name} is one itself" : Word(truth),
            Parameters = [new DistillationWords(situation).Allied.Use],
        };
    }

    /// <summary>Whether the release's developer is headquartered in the United States or an allied country.</summary>
    public static readonly Aspect<Truth> AlliedDeveloper = new("allied developer", OfAllied, static truth => (int)truth);

    private static Truth OfAllied(Situation situation)
    {
        var developer = Ancestry.Of(situation).Root?.Developer;
        return new DistillationWords(situation).IsAllied(developer?.Headquarters ?? developer?.Country);
    }

    private static LimbResult Typed(string words, Truth truth, MissingFact missing) =>
        DistillationWords.Limb(words, truth, Word(truth), missing);

    private static string Word(Truth truth) => truth switch
    {
        Truth.Yes => "recorded",
        Truth.No => "recorded as missing",
        Truth.Unknown => "not recorded",
    };

    public override IReadOnlyList<Example> Examples => DistillationCases.Reviewed;
}
