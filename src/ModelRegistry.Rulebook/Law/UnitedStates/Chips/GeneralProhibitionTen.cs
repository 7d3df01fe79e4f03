using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Chips.ChipCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

internal sealed class GeneralProhibitionTen : Rule
{
    public override string Id => "us/ear/736.2/b-10";

    public override string Title => "Dealing in a chip with knowledge of a violation";

    public override string Citation => "15 CFR 736.2(b)(10), General Prohibition Ten";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(
            Start2023,
            "15 CFR 736.2(b)(10), older than this rulebook looks back",
            PrcChips.First,
            "BIS guidance of 2025-05-13, which cites it");

    public override IReadOnlyList<string> DependsOn => [Eccn3A090a.RuleId, Eccn3A090b.RuleId, PrcChips.RuleId];

    public override string Statement =>
        "Nobody may sell, buy, use, service or otherwise deal in an item subject to the EAR with knowledge "
        + "that a violation has occurred or "
        + "will occur in connection with it. Asked here for chips only, and only where the presumption on Macau and D:5 chips is up or a "
        + "violation is stated; knowledge includes awareness of a high probability.";

    protected internal override Scope Concerns(Situation situation)
    {
        var scope = PrcChips.OnChips(situation);
        var raised = situation.Found(PrcChips.RuleId).Holds() != Truth.No || situation.Facts.Chip?.KnownViolation == Truth.Yes;
        return scope.Concerned ? Scope.When(raised, "No presumption is up against this chip, and no violation is stated.") : scope;
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        var known = situation.Facts.Chip?.KnownViolation ?? Truth.Unknown;
        var name = ChipFigures.Of(situation).Name;
        return
        [
            Limb.Of(
                "with knowledge that making or moving the item broke the EAR",
                known,
                known == Truth.Unknown ? "whether the presumption is rebutted is not stated" : "as stated with the question",
                new(
                    $"chip.{name}.violation",
                    $"Is it known, or highly probable, that {name} was made or moved in breach of the EAR, and what rebuts it?")),
        ];
    }

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.NotStated, "none is stated; approval must not be inferred");

    private static Facts Known(Truth known) => new() { Chip = new("Huawei Ascend 910C") { KnownViolation = known } };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before this rulebook answers", Chip("Ascend 910C", "SA", Before2023), Known(Truth.Yes), Outcome.NotInForce),
        new("the first day it answers, violation known", Chip("Ascend 910C", "SA", Start2023), Known(Truth.Yes), Outcome.Met),
        .. Standings.Edges(PrcChips.First, Chip("Ascend 910C", "SA"), Known(Truth.Yes), Outcome.Met),
        new("presumed and neither known nor rebutted", Chip("Ascend 910C", "SA"), Nothing, Outcome.Indeterminate),
        new("rebutted", Chip("Ascend 910C", "SA"), Known(Truth.No), Outcome.Unmet),
        new("a chip against which nothing is presumed", Chip("H100", "SA"), Nothing, Outcome.NotApplicable),
        new("weights trained on such a chip", OfWeights("SA"), Nothing, Outcome.NotApplicable),
    ];
}
