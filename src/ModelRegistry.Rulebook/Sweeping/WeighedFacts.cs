using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Weighing;

namespace ModelRegistry.Rulebook.Sweeping;

/// <summary>Facts with their evidence replaced by what it was weighed to be: shown, or not.</summary>
internal static class WeighedFacts
{
    public static bool IsShown(DerivationFacts edge)
    {
        var question = edge.Relation.IsByOutputs() == Truth.Yes ? EvidenceQuestion.OutputDerivation : EvidenceQuestion.WeightDerivation;
        return edge.Stipulated || EvidenceWeighing.Weigh(question, edge.Evidence).Truth == Truth.Yes;
    }

    public static ChipUseFacts Of(ChipUseFacts use) => use with
    {
        Stipulated = use.Stipulated || EvidenceWeighing.Weigh(EvidenceQuestion.Hardware, use.Evidence).Truth == Truth.Yes,
        Evidence = [],
    };
}
