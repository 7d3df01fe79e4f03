using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Weights.WeightsCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Weights;

internal sealed class Section734Paragraph7 : Rule
{
    public const string RuleId = "us/ear/734.7";

    public override string Id => RuleId;
    public override string Title => "What is published is not subject to the EAR";
    public override string Citation => "15 CFR 734.7(a), 734.3(b)(3)";
    public override RuleRole Role => RuleRole.Exception;
    public override IReadOnlyList<string> Overrides => [Section742Paragraph6Weights.RuleId, Section734Paragraph9L.RuleId];

    public override string Statement =>
        "What has been made available to the public without restriction on passing it on, such as on a site open to all, is published "
        + "and not "
        + "subject to these regulations. A gate, or a licence that forbids redistribution, leaves that unclear, and unclear is read as "
        + "unknown until "
        + "the Bureau or counsel with reasons settles it; a duty of secrecy settles that it is not. It does not reach other items or "
        + "services of a listed party.";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = WeightsStanding.LongEnforced("81 FR 35611, from memory");

    public override IReadOnlyList<DeclaredFact> Asks => PublicationFacts.All;

    protected internal override Scope Concerns(Situation situation) => situation.Question.Item.Kind == ItemKind.Weights
        ? WeightsItem.Moves(situation)
        : Scope.When(
            Publication.Concerns(situation.Question.Item.Kind),
            $"{Transaction.Words(situation.Question.Item.Kind)} is not published.");

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) => Publication.Limbs(situation);

    private static readonly Facts Gated = Known([Release("M", 1e25m, new(Truth.Unknown, null, "a form must be filled in first"))]);

    private static Facts Stating(params (DeclaredFact Fact, Truth Holds)[] stated) =>
        Gated with { Stated = [.. stated.Select(one => new StatedFact(one.Fact.Id) { Holds = one.Holds })] };

    private static Facts Terms(Truth ungated, Truth passingOn, Truth settled = Truth.Unknown) => Stating(
        (PublicationFacts.Available, Truth.Yes),
        (PublicationFacts.Ungated, ungated),
        (PublicationFacts.PassingOn, passingOn),
        (PublicationFacts.Settled, settled));

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("open weights", Codified with { Profile = Profiles.Enforced }, WeightsCases.Published, Outcome.Met),
        new("closed weights", Codified with { Profile = Profiles.Enforced }, Large, Outcome.Unmet),
        new("behind a gate", Codified, Gated, Outcome.Indeterminate),
        new("behind a gate, as stated", Codified, Terms(Truth.No, Truth.Yes), Outcome.Indeterminate),
        new("behind a gate, settled by counsel with reasons", Codified, Terms(Truth.No, Truth.Yes, settled: Truth.Yes), Outcome.Met),
        new("under terms that forbid passing on", Codified, Terms(Truth.Yes, Truth.No), Outcome.Indeterminate),
        new("open to all, without a gate, free to pass on", Codified, Terms(Truth.Yes, Truth.Yes), Outcome.Met),
        new("under a non-disclosure agreement", Codified, Stating((PublicationFacts.Secret, Truth.Yes)), Outcome.Unmet),
        new("technology that is published", Codified with { Item = new(ItemKind.Technology) }, Terms(Truth.Yes, Truth.Yes), Outcome.Met),
        new("exported before it was posted", Codified with { Day = new(2024, 5, 31) }, WeightsCases.Published, Outcome.Unmet),
        new("exported on the day it was posted", Codified with { Day = new(2024, 6, 1) }, WeightsCases.Published, Outcome.Met),
        new("a chip", Chip, new(), Outcome.NotApplicable),
        new("the day before the text took effect", Codified with { Day = new(2016, 8, 31) }, WeightsCases.Published, Outcome.NotInForce),
        new("the first day of the text", Codified with { Day = new(2016, 9, 1) }, Large, Outcome.Unmet),
        new("the day before the weight rules", Codified with { Day = new(2025, 1, 12) }, WeightsCases.Published, Outcome.Met),
        new("the first day of the weight rules", Codified with { Day = new(2025, 1, 13) }, WeightsCases.Published, Outcome.Met),
    ];
}
