using ModelRegistry.Rulebook.Counting;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence.ModelCases;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence;

internal sealed class OpenSourceModel : ModelRule
{
    public const string RuleId = "eu/2024-1689/53/2";

    public static readonly DeclaredFact FreeLicence = new(
        "eu/2024-1689/53/2/licence",
        FactKind.YesOrNo,
        "Does its licence allow access, use, modification and distribution freely, without restrictions such as those "
        + "of community licences?",
        ModelAct.Regulation + ", Article 53(2)");

    public static readonly DeclaredFact Information = new(
        "eu/2024-1689/53/2/information",
        FactKind.YesOrNo,
        "Are the information on the architecture and on the use of the model public, as its weights are?",
        ModelAct.Regulation + ", Article 53(2)");

    public override string Id => RuleId;
    public override string Title => "Exemption of free and open-source models";
    public override string Citation => ModelAct.Regulation + ", Articles 53(2), 54(6)";
    public override RuleRole Role => RuleRole.Scope;
    public override IReadOnlyList<string> DependsOn => [GeneralPurposeModel.RuleId, SystemicRisk.RuleId];
    public override IReadOnlyList<DeclaredFact> Asks => [FreeLicence, Information];

    public override string Statement =>
        "The technical documentation, the documentation for those who build on the model and the representative are "
        + "not asked of a model that "
        + "is released under a free and open-source licence, with its weights, its architecture and its use made public. "
        + "The copyright policy "
        + "and the summary of training content stay due, and a model with systemic risk is never exempt. Published weights alone are not "
        + "enough: this is another test than that of export control.";

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        var systemic = Limb.OfFinding("no systemic risk", situation.Found(SystemicRisk.RuleId));
        var root = Ancestry.ForWords(situation).Root;
        var key = root?.Key ?? "item";
        return
        [
            Limb.Asked(situation, "a licence that allows access, use, modification and distribution", FreeLicence),
            Limb.Of("the weights are public", situation.Look(Ancestry.Publication), root?.Publication.Basis ?? "nothing is recorded",
                new($"lineage.{key}.publication", $"Are the weights of {root?.Name ?? key} published, and since when?")),
            Limb.Asked(situation, "the architecture and the use are described in public", Information),
            systemic with { Truth = systemic.Truth.Not() },
        ];
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a free model of 1e24 operations", Ask, Free, Outcome.Met),
        new("a free model with systemic risk", Ask, FreeAndSystemic, Outcome.Unmet),
        new("a closed model", Ask, General, Outcome.Unmet),
        new("published under a community licence with restrictions", Ask,
            Marketed(Published(Release("M", 1e24m, "Invented SAS", "FR"))).Stating(FreeLicence, Truth.No), Outcome.Unmet),
        new("published under a licence nobody has read",
            Ask, Marketed(Published(Release("M", 1e24m, "Invented SAS", "FR"))), Outcome.Indeterminate),
        new("a chip", Ask.Chip(), Free, Outcome.NotApplicable),
        .. Edges(Free),
    ];
}
