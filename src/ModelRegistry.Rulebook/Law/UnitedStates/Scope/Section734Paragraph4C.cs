using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.ContentCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

internal sealed class Section734Paragraph4C : Rule
{
    public override string Id => "us/ear/734.4/c";

    public override string Title => "More than ten per cent of controlled content, to E:1 or E:2";

    public override string Citation => "15 CFR 734.4(c), 734.3(a)(3)";

    public override RuleRole Role => RuleRole.Scope;

    public override IReadOnlyList<StandingPeriod> StandingHistory => Content.Standing;

    public override IReadOnlyList<DeclaredFact> Asks => [.. ContentFacts.All, .. PublicationFacts.All];

    public override string Statement =>
        "An item made abroad that goes to Country Group E:1 or E:2 is subject to the EAR when controlled content of United States origin "
        + "is more than ten per cent of its fair market value; exactly ten is not more. Only content counts that would itself need a "
        + "licence to that destination, and only like in like. Technology is held to be below only after a one-time report. A small share "
        + "never takes an item out of the direct product rules of 734.9.";

    protected internal override Scope Concerns(Situation situation)
    {
        var scope = Content.Concerns(situation);
        return scope.Concerned && Content.InGroupE(situation) == Truth.No
            ? Scope.Out("The destination is in neither E:1 nor E:2; the threshold is that of 734.4(d).")
            : scope;
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Content.InGroupE(situation, "to a destination of Country Group E:1 or E:2", inside: true).Limb,
        Content.Above(situation, situation.Parameters.Number("us/ear/734.4/c/share")),
    ];

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Edges(To("CU", ItemKind.Chip), OfChips(11)),
        new("exactly ten per cent to Cuba", To("CU", ItemKind.Chip), OfChips(10), Outcome.Unmet),
        new("a little more to Cuba", To("CU", ItemKind.Chip), OfChips(10.01m), Outcome.Met),
        new("a share nobody states", To("CU", ItemKind.Chip), Abroad, Outcome.Indeterminate),
        new("a share between bounds about the threshold", To("IR", ItemKind.Chip), Between(5, 20), Outcome.Indeterminate),
        new("software to Iran", To("IR", ItemKind.Software), OfSoftware(12), Outcome.Met),
        new("to Germany", To("DE", ItemKind.Chip), OfChips(11), Outcome.NotApplicable),
        new(
            "from the United States",
            To("CU", ItemKind.Chip),
            OfChips(11) with { InOrFromUnitedStates = Truth.Yes },
            Outcome.NotApplicable),
    ];
}
