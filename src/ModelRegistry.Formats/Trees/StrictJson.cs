using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Formats.Trees;

/// <summary>
/// Reads a document that is accepted whole or not at all: a key that stands twice, a list cut at a limit or a broken character refuses it.
/// Two readers would understand such a document differently, and what it says may be signed.
/// </summary>
internal static class StrictJson
{
    public static Node? Read(Source source, ReadOnlyMemory<byte> bytes)
    {
        var whole = true;
        var tree = JsonTree.Read(bytes, source.Into.Limits, fault =>
        {
            whole = false;
            source.Report(fault);
        }, source.Into.Cancellation);
        if (tree is null || !whole) return null;
        if (tree.Kind is NodeKind.Map) return tree;
        source.Wrong(tree, $"The document is {tree.Called}, not an object.", "One JSON object would be right.");
        return null;
    }

    /// <summary>The text at a key; null when it is absent or no text.</summary>
    public static string? Text(this Node node, string key) => node[key] is { Kind: NodeKind.Text } text ? text.Text : null;

    /// <summary>The items of a list at a key; none when it is absent.</summary>
    public static IReadOnlyList<Node> List(this Node node, string key) => node[key]?.Items ?? [];
}
