using System.Text;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.CycloneDx.Structure;

/// <summary>Finds the item of a list that is equal to an earlier one, whatever the order of its keys and its spaces.</summary>
internal static class SameTwice
{
    public static Node? In(Node list)
    {
        if (list.Items.Count < 2) return null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return list.Items.FirstOrDefault(item =>
        {
            var text = new StringBuilder();
            Write(item, text);
            return !seen.Add(text.ToString());
        });
    }

    private static void Write(Node node, StringBuilder into)
    {
        into.Append(node.Kind).Append(' ').Append(node.Text.Length).Append(' ').Append(node.Text).Append('[');
        foreach (var item in node.Items) Write(item, into);
        foreach (var entry in node.Entries.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            into.Append(entry.Key.Length).Append(' ').Append(entry.Key);
            Write(entry.Value, into);
        }

        into.Append(']');
    }
}
