namespace ModelRegistry.Formats.Trees;

/// <summary>
/// Tabs that indent. YAML forbids them (YAML 1.2.2, 6.1); the parser lets one pass before a key, where other readers refuse it or read
/// another structure, and blames the line where a value began rather than the line with the tab.
/// </summary>
internal static class Tabs
{
    public const string Sentence = "The YAML is malformed: a tab indents this line.";
    public const string Right = "Spaces would be right; nothing of this block was read.";

    /// <summary>Whether a tab stands between the start of the line and this place or whatever else begins the line.</summary>
    public static bool Indent(string text, int index)
    {
        var start = text.LastIndexOf('\n', Math.Max(index - 1, 0)) + 1;
        return IndentOf(text.AsSpan(start)).Contains('\t');
    }

    /// <summary>The first of some lines, counted from 1, that a tab indents.</summary>
    public static int? FirstLine(string text, long from, long to)
    {
        var lines = text.Split('\n');
        for (var line = (int)Math.Max(from, 1); line <= Math.Min(to, lines.Length); line++)
            if (IndentOf(lines[line - 1]).Contains('\t')) return line;
        return null;
    }

    private static ReadOnlySpan<char> IndentOf(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExcept(' ', '\t');
        return end < 0 ? line : line[..end];
    }
}
