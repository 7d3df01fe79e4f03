using ModelRegistry.Formats.Imported;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ModelRegistry.Formats.Trees;

/// <summary>
/// Builds a tree from YAML events under limits. The event level is used instead of a ready-made document model, because depth, counts and
/// aliases have to be refused before anything is built (an alias could otherwise grow a card of 1 KiB into gigabytes).
/// </summary>
internal sealed class YamlTree
{
    private const string WellFormed = "Well-formed YAML would be right; nothing of this block was read.";

    private readonly string text;
    private readonly int lineOffset;
    private readonly string root;
    private readonly ImportLimits limits;
    private readonly Action<Fault> report;
    private readonly CancellationToken cancellation;
    private readonly Parser parser;
    private int lastEnd;

    private YamlTree(string text, int firstLine, string root, ImportLimits limits, Action<Fault> report, CancellationToken cancellation)
    {
        (this.text, lineOffset, this.root) = (text, firstLine - 1, root);
        (this.limits, this.report, this.cancellation) = (limits, report, cancellation);
        parser = new Parser(new StringReader(text));
    }

    /// <summary>The tree, or null when the text as a whole is refused; the fault has then been reported.</summary>
    public static Node? Read(
        string text, int firstLine, string root, ImportLimits limits, Action<Fault> report, CancellationToken cancellation)
    {
        var tree = new YamlTree(text, firstLine, root, limits, report, cancellation);
        try
        {
            return tree.Document();
        }
        catch (YamlException broken)
        {
            report(tree.Malformed(broken));
        }
        catch (TreeRefusedException refused)
        {
            report(refused.Fault);
        }

        return null;
    }

    private Node? Document()
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            throw Refuse(Reason.Wrong, root, lineOffset + 1 + text.AsSpan(0, text.IndexOf('\0')).Count('\n'),
                "The YAML holds a NUL character, after which readers disagree.", "Text without control characters would be right.");
        Next();
        Next();
        if (parser.Current is StreamEnd) return null;
        Next();
        var node = Value(root, 1);
        Next();
        Next();
        if (parser.Current is not StreamEnd)
            report(new(Reason.Wrong, root, Line(parser.Current!.Start), "A second YAML document begins here and was not read.",
                "One document between the two lines of --- would be right."));
        return node;
    }

    private Node Value(string location, int depth)
    {
        if (depth > limits.Depth)
            throw Refuse(Reason.Limit, location, Line(parser.Current!.Start), $"Nesting is deeper than the limit of {limits.Depth}.",
                "A flatter structure would be right; nothing of this block was read.");
        return parser.Current switch
        {
            Scalar scalar => Plain(scalar, location),
            SequenceStart start => List(start, location, depth),
            MappingStart start => Map(start, location, depth),
            AnchorAlias alias => Alias(alias, location),
            _ => throw Broken(location),
        };
    }

    private Node Plain(Scalar scalar, string location)
    {
        var kind = scalar.Style != ScalarStyle.Plain || scalar.Tag is { IsEmpty: false, IsNonSpecific: true }
            ? NodeKind.Text
            : PlainScalar.KindOf(scalar.Value);
        if (!scalar.Tag.IsEmpty && !scalar.Tag.IsNonSpecific) kind = Tagged(scalar.Tag.Value, kind, location, scalar);
        return new(kind, scalar.Value, location, Line(scalar.Start), Raw(scalar.Start, scalar.End));
    }

    private NodeKind Tagged(string tag, NodeKind kind, string location, NodeEvent at)
    {
        const string Standard = "tag:yaml.org,2002:";
        if (tag == Standard + "str") return NodeKind.Text;
        if (tag is Standard + "int" or Standard + "float" or Standard + "bool" or Standard + "null" or Standard + "seq" or Standard + "map")
            return kind;
        report(new(Reason.Wrong, location, Line(at.Start), $"The YAML tag {tag} is refused.", "A value without a tag would be right."));
        return NodeKind.Refused;
    }

    private Node Alias(AnchorAlias alias, string location)
    {
        report(new(Reason.Wrong, location, Line(alias.Start),
            $"The YAML alias *{alias.Value} is refused: aliases can multiply without bound.",
            "The value written out would be right."));
        return new(NodeKind.Refused, "", location, Line(alias.Start), Raw(alias.Start, alias.End));
    }

    private Node List(SequenceStart start, string location, int depth)
    {
        var items = new List<Node>();
        var count = 0;
        for (Next(); parser.Current is not SequenceEnd; Next())
        {
            if (count++ >= limits.Items)
            {
                Skip();
                continue;
            }

            items.Add(Value($"{location}/{items.Count}", depth + 1));
        }

        TooMany(count, location, start);
        var kind = start.Tag.IsEmpty || start.Tag.IsNonSpecific ? NodeKind.List : Tagged(start.Tag.Value, NodeKind.List, location, start);
        return new(kind, "", location, Line(start.Start), Collection(start.Start)) { Items = items };
    }

    private Node Map(MappingStart start, string location, int depth)
    {
        var entries = new List<Entry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var count = 0;
        for (Next(); parser.Current is not MappingEnd; Next())
        {
            if (count++ >= limits.Items)
            {
                Skip();
                Next();
                Skip();
                continue;
            }

            if (Member(location, depth, seen) is { } entry) entries.Add(entry);
        }

        TooMany(count, location, start);
        var kind = start.Tag.IsEmpty || start.Tag.IsNonSpecific ? NodeKind.Map : Tagged(start.Tag.Value, NodeKind.Map, location, start);
        return new(kind, "", location, Line(start.Start), Collection(start.Start)) { Entries = entries };
    }

    private Entry? Member(string location, int depth, HashSet<string> seen)
    {
        var line = Line(parser.Current!.Start);
        if (Tabs.Indent(text, (int)parser.Current.Start.Index)) throw Refuse(Reason.Wrong, root, line, Tabs.Sentence, Tabs.Right);
        var key = Value(location, depth + 1);
        Next();
        if (key.Kind is NodeKind.List or NodeKind.Map or NodeKind.Refused)
        {
            report(new(Reason.Wrong, location, line, $"A key is {key.Called}, not text; its value was not read.",
                "A word, a colon and a value would be right.", key.Raw.ToString()));
            Skip();
            return null;
        }

        var step = Node.Step(location, key.Text);
        if (!seen.Add(key.Text))
            report(new(Reason.Wrong, step, line, $"The key {key.Text} stands here a second time; both are kept as they stand.",
                "One entry for each key would be right."));
        return new Entry(key.Text, line, Value(step, depth + 1));
    }

    private void TooMany(int count, string location, NodeEvent start)
    {
        if (count > limits.Items)
            report(new(Reason.Limit, location, Line(start.Start),
                $"{count} items are more than the limit of {limits.Items}; those after it were not read.",
                "A shorter list would be right."));
    }

    private void Skip()
    {
        for (var open = parser.Current!.NestingIncrease; open > 0;)
        {
            Next();
            open += parser.Current!.NestingIncrease;
        }
    }

    private void Next()
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            parser.MoveNext();
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or FormatException)
        {
            // The parser's own complaints are YamlExceptions; on some broken input (an escape beyond Unicode, "!!" alone) it trips instead.
            throw Broken(root);
        }
    }

    private TreeRefusedException Broken(string location) =>
        Refuse(Reason.Wrong, location, parser.Current is { } last ? Line(last.End) : lineOffset + 1,
            "The YAML is malformed on or soon after this line.", WellFormed);

    private RawText Raw(Mark from, Mark to)
    {
        var start = (int)Math.Min(from.Index, text.Length);
        lastEnd = (int)Math.Clamp(to.Index, start, text.Length);
        return new(text.AsMemory(start, lastEnd - start), default);
    }

    // The end event of a bracketed collection stands at its bracket; of an indented one, wherever the next token begins.
    private RawText Collection(Mark from)
    {
        var end = (int)parser.Current!.Start.Index;
        if (end >= lastEnd && end < text.Length && text[end] is (']' or '}')) lastEnd = end + 1;
        var start = (int)Math.Min(from.Index, text.Length);
        return new(text.AsMemory(start, Math.Max(lastEnd - start, 0)), default);
    }

    private int Line(Mark mark) => lineOffset + (int)mark.Line;

    private static TreeRefusedException Refuse(Reason reason, string location, int line, string what, string right) =>
        new(new(reason, location, line, what, right));

    private Fault Malformed(YamlException broken) => Tabs.FirstLine(text, broken.Start.Line, broken.End.Line) is { } tab
        ? new(Reason.Wrong, root, lineOffset + tab, Tabs.Sentence, Tabs.Right)
        : new(Reason.Wrong, root, Line(broken.Start), $"The YAML is malformed: {broken.Message.TrimEnd('.')}.", WellFormed);
}
