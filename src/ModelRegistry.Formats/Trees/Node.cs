using System.Text;

namespace ModelRegistry.Formats.Trees;

/// <summary>What a value is, in the words that YAML and JSON share. A date or an old boolean is only so in YAML's plain scalars.</summary>
internal enum NodeKind
{
    Text,
    Number,
    Truth,
    Date,
    Nothing,
    List,
    Map,
    Refused,
}

/// <summary>A piece of the source, cut out only when someone asks for it.</summary>
internal readonly record struct RawText(ReadOnlyMemory<char> Characters, ReadOnlyMemory<byte> Bytes)
{
    public override string ToString() =>
        (Bytes.IsEmpty ? Characters.ToString() : Encoding.UTF8.GetString(Bytes.Span)).Trim();
}

internal readonly record struct Entry(string Key, int? Line, Node Value);

/// <summary>One value of a YAML or JSON tree with the place where it stands.</summary>
internal sealed record Node(NodeKind Kind, string Text, string Location, int? Line, RawText Raw)
{
    public IReadOnlyList<Node> Items { get; init; } = [];

    public IReadOnlyList<Entry> Entries { get; init; } = [];

    public Node? this[string key] => Entries.Where(e => e.Key == key).Select(e => e.Value).FirstOrDefault();

    /// <summary>How a message calls it.</summary>
    public string Called => Kind switch
    {
        NodeKind.Text => "text",
        NodeKind.Number => "a number",
        NodeKind.Truth => "a boolean",
        NodeKind.Date => "a date",
        NodeKind.Nothing => "empty",
        NodeKind.List => "a list",
        NodeKind.Map => "a mapping",
        NodeKind.Refused => "refused",
    };

    public static string Step(string location, string key) =>
        location + "/" + key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}

/// <summary>Something wrong in a tree; the reader of the file adds its name.</summary>
internal sealed record Fault(Imported.Reason Reason, string Location, int? Line, string What, string Right, string? Text = null);

/// <summary>Ends the reading of one tree; never leaves this room.</summary>
internal sealed class TreeRefusedException(Fault fault) : Exception(fault.What)
{
    public Fault Fault { get; } = fault;
}
