using ModelRegistry.Domain.Lineage;

namespace ModelRegistry.Formats;

/// <summary>The hub's four words for a relation (its documentation of model cards, "Specifying a base model").</summary>
internal static class Relations
{
    public const string WouldBeRight = "One of adapter, finetune, merge or quantized would be right.";

    /// <summary>The relation a word means, or null for a word the hub does not know.</summary>
    public static DerivationRelation? Of(string word) => word switch
    {
        "finetune" => DerivationRelation.FineTune,
        "adapter" => DerivationRelation.Adapter,
        "quantized" => DerivationRelation.Quantization,
        "merge" => DerivationRelation.Merge,
        _ => null,
    };
}
