using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats;

/// <summary>Reading values of the kind a field wants; anything else becomes a message with what would be right.</summary>
internal static class Fields
{
    /// <summary>The items of a list, or the value itself where one stands alone. Empty says nothing.</summary>
    public static IReadOnlyList<Node> OneOrMany(Node node) => node.Kind switch
    {
        NodeKind.List => node.Items,
        NodeKind.Nothing => [],
        _ => [node],
    };

    /// <summary>Names: an unquoted number, date or boolean is refused, since readers differ on what it is.</summary>
    public static bool IsName(Source source, Node node, string field, string example)
    {
        if (node.Kind is NodeKind.Text && node.Text.Trim().Length > 0) return true;
        if (node.Kind is NodeKind.Refused) return false;
        source.Wrong(node, $"{field} is {node.Called}, not a name.", Quoted(node) + $"{field}: {example} would be right.");
        return false;
    }

    /// <summary>Words: kept as written whatever they look like; an unquoted boolean is kept with a warning.</summary>
    public static bool IsWord(Source source, Node node, string field)
    {
        if (node.Kind is NodeKind.Truth && !source.IsJson)
            source.Wrong(node, $"{node.Text} in {field} is a boolean to YAML 1.1 readers; it is kept as written.",
                $"\"{node.Text}\" in quotes would be right.");
        if (node.Kind is NodeKind.Text or NodeKind.Number or NodeKind.Date or NodeKind.Truth) return true;
        if (node.Kind is not NodeKind.Refused)
            source.Wrong(node, $"{field} is {node.Called}, not text.", "Text would be right.");
        return false;
    }

    public static void Words(Source source, Node node, string field, Subject about, Asserter? asserter = null)
    {
        foreach (var item in OneOrMany(node).Where(i => IsWord(source, i, field))) source.Say(about, item, asserter: asserter);
    }

    private static string Quoted(Node node) => node.Kind is NodeKind.Number or NodeKind.Truth or NodeKind.Date
        ? "If it is meant as a name, write it in quotes; "
        : "";
}
