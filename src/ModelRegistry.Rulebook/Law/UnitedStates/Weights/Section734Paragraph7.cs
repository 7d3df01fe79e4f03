using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Weights.WeightsCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Weights;

internal sealed class Section734Paragraph7 : Rule
{
    public const string RuleId = "us/ear/734.7";

    public override string Id => RuleId;
    public override string Title => "Published weights are not subject to the EAR";
    public override string Citation => "15 CFR 734.7(a), 734.3(b)(3)";
    public override RuleRole Role => RuleRole.Exception;
    public override IReadOnlyList<string> Overrides => [Section742Paragraph6Weights.RuleId, Section734Paragraph9L.RuleId];

    public override string Statement =>
        "What has been made available to the public without restriction on passing it on, such as on a site open to all, is published and not "
        + "subject to these regulations. A gate, a licence that forbids redistribution or a non-disclosure agreement leaves that unclear, and "
        + "unclear is read as unknown. It does not reach other items or services of a listed party.";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = WeightsStanding.LongEnforced("81 FR 35611, from memory");

    protected internal override Scope Concerns(Situation situation) => WeightsItem.Moves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [WeightsItem.Published(situation, "the weights are available to the public without restriction on further dissemination")];

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("open weights", Codified with { Profile = Profiles.Enforced }, WeightsCases.Published, Outcome.Met),
        new("closed weights", Codified with { Profile = Profiles.Enforced }, Large, Outcome.Unmet),
        new("behind a gate", Codified, Known([Release("M", 1e25m, new(Truth.Unknown, null, "a form must be filled in first"))]), Outcome.Indeterminate),
        new("exported before it was posted", Codified with { Day = new(2024, 5, 31) }, WeightsCases.Published, Outcome.Unmet),
        new("exported on the day it was posted", Codified with { Day = new(2024, 6, 1) }, WeightsCases.Published, Outcome.Met),
        new("a chip", Chip, new(), Outcome.NotApplicable),
        new("the day before the text took effect", Codified with { Day = new(2016, 8, 31) }, WeightsCases.Published, Outcome.NotInForce),
        new("the first day of the text", Codified with { Day = new(2016, 9, 1) }, Large, Outcome.Unmet),
        new("the day before the weight rules", Codified with { Day = new(2025, 1, 12) }, WeightsCases.Published, Outcome.Met),
        new("the first day of the weight rules", Codified with { Day = new(2025, 1, 13) }, WeightsCases.Published, Outcome.Met),
    ];
}
