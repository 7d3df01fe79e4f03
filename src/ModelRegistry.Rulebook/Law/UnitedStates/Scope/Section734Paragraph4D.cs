using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.ContentCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

internal sealed class Section734Paragraph4D : Rule
{
    public override string Id => "us/ear/734.4/d";

    public override string Title => "More than a quarter of controlled content, to other destinations";

    public override string Citation => "15 CFR 734.4(d), 734.3(a)(3)";

    public override RuleRole Role => RuleRole.Scope;

    public override IReadOnlyList<StandingPeriod> StandingHistory => Content.Standing;

    public override IReadOnlyList<DeclaredFact> Asks => [.. ContentFacts.All, .. PublicationFacts.All];

    public override string Statement =>
        "An item made abroad that goes anywhere but to Country Groups E:1 and E:2 is subject to the EAR when controlled content of United "
        + "States origin is more than 25 per cent of its fair market value; exactly 25 is not more. What counts, and the report on "
        + "technology, are as in 734.4(c). For weights the share is an analyst's judgement: it is read only with its reasons.";

    protected internal override Scope Concerns(Situation situation)
    {
        var scope = Content.Concerns(situation);
        return scope.Concerned && Content.InGroupE(situation) == Truth.Yes
            ? Scope.Out("The destination is in E:1 or E:2; the threshold is that of 734.4(c).")
            : scope;
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Content.InGroupE(situation, "to a destination of neither Country Group E:1 nor E:2", inside: false).Limb,
        Content.Above(situation, situation.Parameters.Number("us/ear/734.4/d/share")),
    ];

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Edges(To("DE", ItemKind.Chip), OfChips(26)),
        new("exactly a quarter to Germany", To("DE", ItemKind.Chip), OfChips(25), Outcome.Unmet),
        new("a little more to Germany", To("DE", ItemKind.Chip), OfChips(25.01m), Outcome.Met),
        new("ten per cent to China", To("CN", ItemKind.Chip), OfChips(10), Outcome.Unmet),
        new("a share nobody states", To("DE", ItemKind.Chip), Abroad, Outcome.Indeterminate),
        new(
            "weights, a judgement with its reasons and the report",
            To("DE", ItemKind.Weights),
            OfWeights(5, "made up reasons", Truth.Yes),
            Outcome.Unmet),
        new("weights, a small share and no report", To("DE", ItemKind.Weights), OfWeights(5, "made up reasons", Truth.No), Outcome.Met),
        new(
            "weights, a small share and a report nobody mentions",
            To("DE", ItemKind.Weights),
            OfWeights(5, "made up reasons"),
            Outcome.Indeterminate),
        new("weights, no share at all and no report", To("DE", ItemKind.Weights), OfWeights(0, "made up reasons", Truth.No), Outcome.Unmet),
        new("weights, a judgement without reasons", To("DE", ItemKind.Weights), OfWeights(5, null, Truth.Yes), Outcome.Indeterminate),
        new("values instead of a share", To("DE", ItemKind.Chip), Values(30, 100), Outcome.Met),
        new("software counted for a chip: unlike with unlike", To("DE", ItemKind.Chip), OfSoftware(80), Outcome.Indeterminate),
        new("a service", To("DE", ItemKind.Service), Abroad, Outcome.NotApplicable),
        new("published weights", To("DE", ItemKind.Weights), Parties.PartyCases.Release(Truth.Yes), Outcome.NotApplicable),
        new("to Cuba", To("CU", ItemKind.Chip), OfChips(26), Outcome.NotApplicable),
    ];
}
