using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence.ModelCases;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence;

internal sealed class GeneralPurposeModel : ModelRule
{
    public const string RuleId = "eu/2024-1689/3/63";

    public override string Id => RuleId;
    public override string Title => "General-purpose model on the market of the Union, and its provider";
    public override string Citation => ModelAct.Regulation + ", Article 3(3), (9), (63); Commission guidelines C(2025) 7719";
    public override RuleRole Role => RuleRole.Scope;
    public override IReadOnlyList<DeclaredFact> Asks => [ModelAct.IsGeneral, ModelAct.Generates, ModelAct.OnTheMarket];

    public override string Statement =>
        "A general-purpose model displays significant generality and performs a wide range of distinct tasks. The Commission's guidelines, "
        + "which bind nobody, take a model for one that was trained with more than 1e23 operations and generates language, or images or "
        + "video from text; a statement on generality goes before them. Its provider develops it and places it on the market of the Union. "
        + "Who modifies another's model becomes a provider only by more than a third of the original's computation, or of 1e23 where the "
        + "original's is not known.";

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        .. General(situation),
        situation.Look(Provider.IsProvider),
        Limb.Asked(situation, "placed on the market of the Union", ModelAct.OnTheMarket),
    ];

    private static readonly Aspect<LimbResult> Large = new(
        "more than the indicative computation",
        static at => ModelCompute.Of(at).MoreThan(
            "trained with more than the operations of the guidelines",
            at.Parameters.Number("eu/2024-1689/guidelines/general-purpose-operations")),
        LimbAnswers.Of);

    private static LimbResult[] General(Situation situation) => situation.Stated(ModelAct.IsGeneral) is not null
        ? [Limb.Asked(situation, "significant generality and a wide range of tasks", ModelAct.IsGeneral)]
        : [situation.Look(Large), Limb.Asked(situation, "generates language, or images or video from text", ModelAct.Generates)];

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a language model of 1e24 operations", Ask, ModelCases.General, Outcome.Met),
        new("of exactly 1e23 operations", Ask, Marketed(Release("M", 1e23m, "Invented SAS", "FR")), Outcome.Unmet),
        new("a small model that is general all the same", Ask, Small.Stating(ModelAct.IsGeneral, Truth.Yes), Outcome.Met),
        new("a model that only recognises faces",
            Ask, ModelCases.General with { Stated = [new(ModelAct.Generates.Id) { Holds = Truth.No }] }, Outcome.Unmet),
        new("nobody says whether it is on the market",
            Ask, ModelCases.General with { Stated = [new(ModelAct.Generates.Id) { Holds = Truth.Yes }] }, Outcome.Indeterminate),
        new("a fine-tune by a third of the original", Ask, Tuned(1e24m, 3e24m), Outcome.Unmet),
        new("a fine-tune by more than a third of the original", Ask, Tuned(2e24m, 3e24m), Outcome.Met),
        new("a small fine-tune of an original that is not known",
            Ask, Tuned(1e22m, null).Stating(ModelAct.IsGeneral, Truth.Yes), Outcome.Unmet),
        new("a large fine-tune of an original that is not known", Ask, Tuned(1e24m, null), Outcome.Met),
        new("a chip", Ask.Chip(), ModelCases.General, Outcome.NotApplicable),
        .. Edges(ModelCases.General),
    ];
}
