using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Merges;

/// <summary>A model that a merge was made from, as the recipe names it.</summary>
/// <param name="Name">Its name or path.</param>
/// <param name="Revision">Its revision, where stated.</param>
/// <param name="Adapter">An adapter that was put on it first, where stated.</param>
/// <param name="At">Where it stands.</param>
internal sealed record ModelNamed(string Name, string? Revision, string? Adapter, Node At)
{
    /// <summary>Reads a reference: <c>owner/name@revision+owner/adapter</c>, or the same as a mapping; null for anything else.</summary>
    public static ModelNamed? Of(Node? node)
    {
        if (node is null) return null;
        if (node.Kind is NodeKind.Text && node.Text.Trim().Length > 0) return Written(node);
        if (node.Kind is not NodeKind.Map) return null;
        if (node["path"] is { Kind: NodeKind.Text } path) return new(path.Text.Trim(), node["revision"] is { Kind: NodeKind.Text } named ? named.Text : null, null, path);
        return Of(node["model"]) is { } model ? model with { Adapter = Of(node["lora"])?.Name ?? model.Adapter } : null;
    }

    private static ModelNamed Written(Node node)
    {
        var parts = node.Text.Trim().Split('+', 2);
        var model = parts[0].Split('@', 2);
        return new(model[0], model.Length > 1 ? model[1] : null, parts.Length > 1 ? parts[1].Split('@')[0] : null, node);
    }
}

/// <summary>One model in one slice of a merge.</summary>
/// <param name="Model">The model.</param>
/// <param name="Weight">Its weight there; null where none is stated.</param>
/// <param name="Density">How much of its difference from the base is kept; null where none is stated.</param>
/// <param name="Turn">How far an interpolation turns towards it; null where none is stated.</param>
internal sealed record MergeSource(ModelNamed Model, Weight? Weight, Weight? Density, Weight? Turn);

/// <summary>Layers that are merged alike: a whole model where a recipe has no slices.</summary>
internal sealed record MergeSlice(decimal Layers, IReadOnlyList<MergeSource> Sources);
