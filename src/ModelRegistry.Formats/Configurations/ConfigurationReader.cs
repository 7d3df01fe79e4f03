using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Configurations;

/// <summary>
/// Reads <c>config.json</c>. Its <c>_name_or_path</c> is where a library loaded the weights from before it saved them: it may betray
/// the true parent, and is never a declaration.
/// </summary>
internal static class ConfigurationReader
{
    public static void Read(Source source, ReadOnlyMemory<byte> json)
    {
        var into = source.Into;
        if (JsonTree.Read(json, into.Limits, source.Report, into.Cancellation) is { } tree) Read(source, tree);
    }

    /// <summary>Reads a configuration from a tree; the hub repeats a part of it inside its metadata.</summary>
    public static void Read(Source source, Node tree)
    {
        if (tree.Kind is NodeKind.Nothing) return;
        if (tree.Kind is not NodeKind.Map)
        {
            source.Wrong(tree, $"The configuration is {tree.Called}, not an object.", "One JSON object would be right.");
            return;
        }

        foreach (var entry in tree.Entries) Read(source, entry);
    }

    private static void Read(Source source, Entry entry)
    {
        switch (entry.Key)
        {
            case "_name_or_path":
                SavedFrom(source, entry.Value);
                break;
            case "model_type":
                Fields.Words(source, entry.Value, entry.Key, Subject.ModelType);
                break;
            case "architectures":
                Fields.Words(source, entry.Value, entry.Key, Subject.Architecture);
                break;
            case "torch_dtype" or "dtype":
                Fields.Words(source, entry.Value, entry.Key, Subject.ElementType);
                break;
            case "quantization_config" when entry.Value.Kind is NodeKind.Map:
                Quantization(source, entry.Value);
                break;
            case "peft" when entry.Value.Kind is NodeKind.Map:
                AdapterReader.Read(source, entry.Value);
                break;
            default:
                source.Keep(entry);
                break;
        }
    }

    private static void SavedFrom(Source source, Node path)
    {
        if (path.Kind is NodeKind.Nothing || path.Text.Length == 0 || !Fields.IsWord(source, path, "_name_or_path")) return;
        source.Say(Subject.SavedFrom, path);
        if (HubName.Of(path.Text) is not { } name) return;
        if (source.Into.Name is { } own && OwnParent.Same(own, name)) return;
        source.Into.Parents.Add(new(name, true, null, DerivationRelation.Undeclared, Force.Weak, source.At(path), null));
    }

    private static void Quantization(Source source, Node quantization)
    {
        foreach (var entry in quantization.Entries)
        {
            if (entry.Key == "quant_method") Fields.Words(source, entry.Value, entry.Key, Subject.QuantizationMethod);
            else source.Keep(entry);
        }
    }
}
