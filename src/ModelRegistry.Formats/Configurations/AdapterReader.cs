using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Configurations;

/// <summary>Reads <c>adapter_config.json</c>: an adapter cannot run without the parent it names, so the file declares parent and
/// relation.</summary>
internal static class AdapterReader
{
    public static void Read(Source source, ReadOnlyMemory<byte> json)
    {
        var into = source.Into;
        if (JsonTree.Read(json, into.Limits, source.Report, into.Cancellation) is not { } tree) return;
        if (tree.Kind is NodeKind.Map) Read(source, tree);
        else source.Wrong(tree, $"The adapter configuration is {tree.Called}, not an object.", "One JSON object would be right.");
    }

    /// <summary>Reads an adapter's configuration from a tree; the hub repeats a part of it inside its metadata.</summary>
    public static void Read(Source source, Node tree)
    {
        Parent(source, tree);
        foreach (var entry in tree.Entries)
        {
            if (entry.Key == "peft_type") Fields.Words(source, entry.Value, entry.Key, Subject.AdapterKind);
            else if (entry.Key is not ("base_model_name_or_path" or "revision")) source.Keep(entry);
        }
    }

    private static void Parent(Source source, Node tree)
    {
        var parents = tree.Entries.Where(e => e.Key == "base_model_name_or_path").Select(e => e.Value).ToList();
        if (parents.Count == 0) source.Wrong(tree, "base_model_name_or_path is not there.", "The adapter's parent would be right.");
        foreach (var parent in parents)
        {
            if (!Fields.IsName(source, parent, "base_model_name_or_path", "\"owner/name\"")) continue;
            var name = HubName.Of(parent.Text);
            if (name is null)
                source.Wrong(parent, $"{parent.Text} is a path and not a hub name; it is kept as a weak trace.",
                    "owner/name would be right.");
            source.Into.Parents.Add(new(name ?? parent.Text, name is not null, Revision(source, tree), DerivationRelation.Adapter,
                name is null ? Force.Weak : Force.Declared, source.At(parent), source.At(parent)));
        }
    }

    private static string? Revision(Source source, Node tree) =>
        tree["revision"] is { } revision && revision.Kind is not NodeKind.Nothing && Fields.IsWord(source, revision, "revision")
            ? revision.Text : null;
}
