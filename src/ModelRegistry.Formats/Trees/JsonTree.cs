using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Formats.Trees;

/// <summary>Builds a tree from JSON (RFC 8259) under limits; duplicate keys are kept and reported, which a ready-made document model
/// hides.</summary>
internal sealed class JsonTree(
    ReadOnlyMemory<byte> bytes, ImportLimits limits, Action<Fault> report, CancellationToken cancellation)
{
    /// <summary>The tree, or null when the text as a whole is refused; the fault has then been reported.</summary>
    public static Node? Read(ReadOnlyMemory<byte> bytes, ImportLimits limits, Action<Fault> report, CancellationToken cancellation)
    {
        if (bytes.Span.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        try
        {
            return new JsonTree(bytes, limits, report, cancellation).Document();
        }
        catch (JsonException broken)
        {
            report(new(Reason.Wrong, "", (int?)broken.LineNumber + 1,
                $"The JSON is malformed at byte {broken.BytePositionInLine + 1} of this line.",
                "One complete JSON object would be right; nothing was read."));
        }
        catch (TreeRefusedException refused)
        {
            report(refused.Fault);
        }

        return null;
    }

    private Node Document()
    {
        if (bytes.Length > limits.JsonBytes)
            throw new TreeRefusedException(new(Reason.Limit, "", null,
                $"The JSON is longer than the limit of {limits.JsonBytes} bytes.", "A smaller file would be right; nothing was read."));
        if (!Utf8.IsValid(bytes.Span))
            throw new TreeRefusedException(new(Reason.Wrong, "", null, "The bytes are not UTF-8.",
                "JSON in UTF-8 would be right; nothing was read."));
        var reader = new Utf8JsonReader(bytes.Span, new JsonReaderOptions { MaxDepth = limits.Depth + 8 });
        reader.Read();
        var node = Value(ref reader, "", 1);
        reader.Read();
        return node;
    }

    private Node Value(ref Utf8JsonReader reader, string location, int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        if (depth > limits.Depth)
            throw new TreeRefusedException(new(Reason.Limit, location, null, $"Nesting is deeper than the limit of {limits.Depth}.",
                "A flatter structure would be right; nothing of this file was read."));
        var start = (int)reader.TokenStartIndex;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Map(ref reader, location, depth, start),
            JsonTokenType.StartArray => List(ref reader, location, depth, start),
            JsonTokenType.String => Text(ref reader, location, start),
            JsonTokenType.Number => new(NodeKind.Number, Encoding.UTF8.GetString(reader.ValueSpan), location, null, Raw(ref reader, start)),
            JsonTokenType.True => new(NodeKind.Truth, "true", location, null, Raw(ref reader, start)),
            JsonTokenType.False => new(NodeKind.Truth, "false", location, null, Raw(ref reader, start)),
            _ => new(NodeKind.Nothing, "", location, null, Raw(ref reader, start)),
        };
    }

    private Node Text(ref Utf8JsonReader reader, string location, int start) => Decode(ref reader, location) is { } text
        ? new(NodeKind.Text, text, location, null, Raw(ref reader, start))
        : new(NodeKind.Refused, "", location, null, Raw(ref reader, start));

    private string? Decode(ref Utf8JsonReader reader, string location)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            report(new(Reason.Wrong, location, null, "A string escapes half of a surrogate pair, which is no character.",
                "Both halves, or the character itself, would be right.", Encoding.UTF8.GetString(reader.ValueSpan)));
            return null;
        }
    }

    private Node List(ref Utf8JsonReader reader, string location, int depth, int start)
    {
        var items = new List<Node>();
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (count++ >= limits.Items) reader.Skip();
            else items.Add(Value(ref reader, $"{location}/{items.Count}", depth + 1));
        }

        TooMany(count, location);
        return new(NodeKind.List, "", location, null, Raw(ref reader, start)) { Items = items };
    }

    private Node Map(ref Utf8JsonReader reader, string location, int depth, int start)
    {
        var entries = new List<Entry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = Decode(ref reader, location);
            reader.Read();
            if (count++ >= limits.Items || key is null) reader.Skip();
            else entries.Add(Member(ref reader, key, location, depth, seen));
        }

        TooMany(count, location);
        return new(NodeKind.Map, "", location, null, Raw(ref reader, start)) { Entries = entries };
    }

    private Entry Member(ref Utf8JsonReader reader, string key, string location, int depth, HashSet<string> seen)
    {
        var step = Node.Step(location, key);
        if (!seen.Add(key))
            report(new(Reason.Wrong, step, null, $"The key {key} stands here a second time; both are kept as they stand.",
                "One entry for each key would be right."));
        return new(key, null, Value(ref reader, step, depth + 1));
    }

    private void TooMany(int count, string location)
    {
        if (count > limits.Items)
            report(new(Reason.Limit, location, null,
                $"{count} items are more than the limit of {limits.Items}; those after it were not read.",
                "A shorter list would be right."));
    }

    private RawText Raw(ref Utf8JsonReader reader, int start) => new(default, bytes[start..(int)reader.BytesConsumed]);
}
