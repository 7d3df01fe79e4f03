using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Web.Components.Parts;

namespace ModelRegistry.Web.Components.Lineage;

/// <summary>The words for strengths, and for many releases of one relation.</summary>
internal static class LineageWording
{
    public static string Word(this EvidenceStrength strength) => strength switch
    {
        EvidenceStrength.None => "no strength",
        EvidenceStrength.Indicative => "indicative",
        EvidenceStrength.Weak => "weak",
        EvidenceStrength.Moderate => "moderate",
        EvidenceStrength.Strong => "strong",
        EvidenceStrength.Conclusive => "conclusive",
    };

    /// <summary>What shows which of the two came of the other, or that nothing does.</summary>
    public static string Direction(EdgeDirection direction) =>
        $"Direction {(direction.Known == Truth.Yes ? "shown" : "not shown")}: {direction.Because}";

    /// <summary>So many releases at the far ends of derivations of one relation: "37 quantizations".</summary>
    public static string Many(this DerivationRelation relation, int count, bool up) =>
        $"{Shown.Count(count)} {(up ? Parents(relation, count == 1) : count == 1 ? One(relation) : Children(relation))}";

    private static string One(DerivationRelation relation) => relation switch
    {
        DerivationRelation.Undeclared or DerivationRelation.ContinuedPretraining or DerivationRelation.TrainingOnOutputs
            or DerivationRelation.ArchitectureReuse => $"release by {relation.Word()}",
        DerivationRelation.Prune => "pruned release",
        _ => relation.Word(),
    };

    private static string Children(DerivationRelation relation) => relation switch
    {
        DerivationRelation.FineTune => "fine-tunes",
        DerivationRelation.Adapter => "adapters",
        DerivationRelation.Quantization => "quantizations",
        DerivationRelation.Merge => "merges",
        DerivationRelation.Prune => "pruned releases",
        DerivationRelation.Conversion => "conversions",
        DerivationRelation.VocabularyRebuild => "vocabulary rebuilds",
        DerivationRelation.MixtureUpcycling => "mixture upcyclings",
        DerivationRelation.Distillation => "distillations",
        DerivationRelation.Sibling => "siblings",
        DerivationRelation.Undeclared or DerivationRelation.ContinuedPretraining or DerivationRelation.TrainingOnOutputs
            or DerivationRelation.ArchitectureReuse => $"releases by {relation.Word()}",
    };

    private static string Parents(DerivationRelation relation, bool one) => relation switch
    {
        DerivationRelation.Sibling => one ? "sibling" : "siblings",
        DerivationRelation.Distillation or DerivationRelation.TrainingOnOutputs => $"{(one ? "teacher" : "teachers")} by {relation.Word()}",
        _ => $"{(one ? "parent" : "parents")} by {relation.Word()}",
    };
}
