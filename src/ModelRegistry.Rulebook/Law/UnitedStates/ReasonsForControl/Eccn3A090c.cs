using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;

internal sealed class Eccn3A090c : Rule
{
    public const string RuleId = "us/eccn/3a090/c";

    public override string Id => RuleId;

    public override string Title => "High-bandwidth memory";

    public override string Citation => "15 CFR Part 774, Supplement No. 1, ECCN 3A090.c";

    public override RuleRole Role => RuleRole.Scope;

    public override IReadOnlyList<StandingPeriod> StandingHistory => Memory.Standing;

    public override IReadOnlyList<DeclaredFact> Asks => [Memory.Density, Memory.Processing];

    public override string Statement =>
        "Dynamic memory, of whatever standard, whose bandwidth by the area of its package or stack exceeds two gigabytes a second per "
        + "square millimetre. Not memory packaged together with logic where the dominant function of the whole is processing: that is "
        + "judged by its processing, under .a and .b. Memory never makes an item one of a .z paragraph.";

    protected internal override Scope Concerns(Situation situation) => Memory.Concerns(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) => [Dense(situation), NotProcessing(situation)];

    private static LimbResult Dense(Situation situation)
    {
        var limit = situation.Parameters.Number("us/eccn/3a090/c/memory-density");
        var stated = situation.Stated(Memory.Density);
        var truth = stated?.Amount is not { } density ? TruthLogic.From(Memory.Classified(situation) ? true : (bool?)null)
            : limit.Value is { } most ? density.MoreThan(most)
            : Truth.Unknown;
        var because = stated?.Amount is { } amount
            ? Limb.Stated(stated, amount + " GB/s per mm2")
            : $"classified as {situation.Question.Item.Eccn} by the asker";
        return Limb.Of("bandwidth by area exceeds the limit", truth, because, new(Memory.Density.Id, Memory.Density.Question), limit.Use);
    }

    /// <summary>Who classifies an item as .c says that it is not processing, unless another fact speaks against it.</summary>
    private static LimbResult NotProcessing(Situation situation)
    {
        const string words = "not packaged with logic whose function, processing, dominates";
        return situation.Stated(Memory.Processing) is null && Memory.Classified(situation)
            ? new(words, Truth.Yes, $"classified as {situation.Question.Item.Eccn} by the asker")
            : Limb.Asked(situation, words, Memory.Processing, Truth.No);
    }

    private static readonly Question Unclassified = ChipCases.Chip("HBM3E", "CN");

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Memory.Edges(Memory.To("CN"), Memory.Dense(8)),
        new("stated as 3A090.c", Memory.To("CN"), ChipCases.FromUnitedStates, Outcome.Met),
        new("exactly at the limit", Unclassified, Memory.Dense(2), Outcome.Unmet),
        new("just above the limit", Unclassified, Memory.Dense(2.01m), Outcome.Met),
        new("packaged with a processor", Unclassified, Memory.Dense(8, Truth.Yes), Outcome.Unmet),
        new("nobody knows what dominates", Unclassified, Memory.Dense(8, Truth.Unknown), Outcome.Indeterminate),
        new("a processor", ChipCases.Chip("H100", "CN"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
    ];
}
