using ModelRegistry.Domain.Evidence;

namespace ModelRegistry.Domain.Lineage;

/// <summary>How a release was made from a parent.</summary>
public enum DerivationRelation
{
    /// <summary>A parent is declared, the relation is not.</summary>
    Undeclared,

    /// <summary>Further training of all or most parameters.</summary>
    FineTune,

    /// <summary>A small set of added parameters that needs the parent to run.</summary>
    Adapter,

    /// <summary>The same parameters in fewer bits.</summary>
    Quantization,

    /// <summary>A combination of the parameters of several parents.</summary>
    Merge,

    /// <summary>Parameters removed.</summary>
    Prune,

    /// <summary>Pre-training continued on new data.</summary>
    ContinuedPretraining,

    /// <summary>Another file format of the same parameters.</summary>
    Conversion,

    /// <summary>A new vocabulary with the remaining parameters kept.</summary>
    VocabularyRebuild,

    /// <summary>A mixture of experts grown from dense parameters.</summary>
    MixtureUpcycling,

    /// <summary>Training on the logits or features of a teacher.</summary>
    Distillation,

    /// <summary>Training on text or other outputs that a teacher generated.</summary>
    TrainingOnOutputs,

    /// <summary>The same architecture with other parameters: not a derivation of weights.</summary>
    ArchitectureReuse,

    /// <summary>A common ancestor, no descent of one from the other.</summary>
    Sibling,
}

/// <summary>What a relation carries along.</summary>
public static class DerivationRelations
{
    /// <summary>Whether the child holds parameters that come from the parent. An undeclared relation is Unknown.</summary>
    public static Truth IsByWeights(this DerivationRelation relation) => relation switch
    {
        DerivationRelation.Undeclared => Truth.Unknown,
        DerivationRelation.Distillation or DerivationRelation.TrainingOnOutputs => Truth.No,
        DerivationRelation.ArchitectureReuse or DerivationRelation.Sibling => Truth.No,
        DerivationRelation.FineTune or DerivationRelation.Adapter or DerivationRelation.Quantization or DerivationRelation.Merge
            or DerivationRelation.Prune or DerivationRelation.ContinuedPretraining or DerivationRelation.Conversion
            or DerivationRelation.VocabularyRebuild or DerivationRelation.MixtureUpcycling => Truth.Yes,
    };

    /// <summary>Whether the child was trained on what the parent put out. An undeclared relation is Unknown.</summary>
    public static Truth IsByOutputs(this DerivationRelation relation) => relation switch
    {
        DerivationRelation.Undeclared => Truth.Unknown,
        DerivationRelation.Distillation or DerivationRelation.TrainingOnOutputs => Truth.Yes,
        _ => Truth.No,
    };

    /// <summary>
    /// Whether something of the parent, weights or outputs, may be in the child; siblings and reused architectures
    /// hold nothing of it.
    /// </summary>
    public static bool IsDescent(this DerivationRelation relation) =>
        relation is not (DerivationRelation.Sibling or DerivationRelation.ArchitectureReuse);

    /// <summary>The question that evidence on such an edge speaks to; null while the relation is not declared.</summary>
    public static EvidenceQuestion? Question(this DerivationRelation relation) => relation.IsByOutputs() switch
    {
        Truth.Unknown => null,
        Truth.Yes => EvidenceQuestion.OutputDerivation,
        _ => EvidenceQuestion.WeightDerivation,
    };

    /// <summary>
    /// Whether the relation runs one way by its nature: the parameters of a quantized or pruned copy cannot have been made into the whole.
    /// </summary>
    public static bool IsOneWay(this DerivationRelation relation) =>
        relation is DerivationRelation.Quantization or DerivationRelation.Prune;

    /// <summary>The word people read.</summary>
    public static string Word(this DerivationRelation relation) => relation switch
    {
        DerivationRelation.Undeclared => "relation not declared",
        DerivationRelation.FineTune => "fine-tune",
        DerivationRelation.Adapter => "adapter",
        DerivationRelation.Quantization => "quantization",
        DerivationRelation.Merge => "merge",
        DerivationRelation.Prune => "prune",
        DerivationRelation.ContinuedPretraining => "continued pretraining",
        DerivationRelation.Conversion => "conversion",
        DerivationRelation.VocabularyRebuild => "vocabulary rebuild",
        DerivationRelation.MixtureUpcycling => "mixture upcycling",
        DerivationRelation.Distillation => "distillation",
        DerivationRelation.TrainingOnOutputs => "training on outputs",
        DerivationRelation.ArchitectureReuse => "architecture reuse",
        DerivationRelation.Sibling => "sibling",
    };
}
