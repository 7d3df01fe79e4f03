using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Weights.InformedAccessCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Weights;

internal sealed class InformedAccessAnnexA : Rule
{
    private static readonly DateOnly First = new(2026, 6, 26);

    private static readonly DeclaredFact Partner = new(
        InformedAccess.RuleId + "/annex-a",
        FactKind.YesOrNo,
        "Is every foreign recipient a partner named in Annex A of the letter, as amended on 2026-06-26?",
        "15 CFR 744.22, is-informed letter of 2026-06-12, Annex A");

    public override string Id => InformedAccess.RuleId + "/annex-a";

    public override string Title => "Partners exempt from the letter of June 2026";

    public override string Citation => "15 CFR 744.22, is-informed letter of 2026-06-12, Annex A";

    public override RuleRole Role => RuleRole.Exception;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
    [
        new(Standing.Enforced, new(First, InformedAccess.Withdrawn), "law firms and press; neither letter nor annex is public", false),
        new(Standing.Unknown, new(InformedAccess.Withdrawn, InformedAccess.Gone), "withdrawn with the letter by the reports", false),
        new(Standing.Rescinded, new(InformedAccess.Gone), "withdrawn with the letter by the reports", false),
    ];

    public override IReadOnlyList<string> Overrides => [InformedAccess.RuleId];

    public override IReadOnlyList<string> DependsOn => [InformedAccess.RuleId];

    public override IReadOnlyList<DeclaredFact> Asks => [Partner];

    public override AddressedInstrument Addressed => new(
        "us/ear/is-informed/2026/addressees",
        InformedAccess.Told.Id,
        "The annex is part of the letter that you received: whom it names is to be read there.");

    public override string Statement =>
        "From 26 June 2026 until the letter was withdrawn, trusted partners named in its Annex A could receive what the letter named "
        + "without a licence. The annex is not public; whether a recipient is in it is asked.";

    protected internal override Scope Concerns(Situation situation) => Scope.When(
        situation.Found(InformedAccess.RuleId).OutcomeIfInForce is not Outcome.NotApplicable,
        "No letter on this model is known.");

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [Limb.Asked(situation, "every foreign recipient is a partner named in Annex A", Partner)];

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
        ["The recipients stay partners named in Annex A, and nobody else receives the weights or the access."];

    private static Facts Named(Truth named) => new() { Stated = [new StatedFact(Partner.Id) { Holds = named }] };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before the exemption", Access("Fable 5", First.AddDays(-1)), Named(Truth.Yes), Outcome.NotInForce),
        new("the day of the exemption, a partner", Access("Fable 5", First), Named(Truth.Yes), Outcome.Met),
        new("the day of the exemption, nobody says", Access("Fable 5", First), new(), Outcome.Indeterminate),
        new("no partner", Access("Fable 5", InformedAccess.Withdrawn.AddDays(-1)), Named(Truth.No), Outcome.Unmet),
        new("the day of the withdrawal", Access("Fable 5", InformedAccess.Withdrawn), Named(Truth.No), Outcome.Unmet),
        new("the day after", Access("Fable 5", InformedAccess.Gone), Named(Truth.Yes), Outcome.NotInForce),
        new("another model", Access("Invented 5", First), Named(Truth.Yes), Outcome.NotApplicable),
    ];
}
