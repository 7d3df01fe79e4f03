using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Own;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats;

/// <summary>One file being read: what is said in it gets its digest and place, what is not understood gets its name.</summary>
internal sealed class Source(Collected into, SourceFile file)
{
    public Collected Into => into;

    public SourceFile File => file;

    /// <summary>Who asserts what is written here unless a reader knows better.</summary>
    public Asserter Asserter { get; init; } = file.Kind switch
    {
        SourceKind.Importer or SourceKind.CrawlRecord => Asserter.Importer,
        _ => Asserter.Publisher,
    };

    public bool IsJson => file.Kind is not (SourceKind.ModelCard or SourceKind.MergeConfiguration);

    /// <summary>Set where the tree is a text inside another file: its lines are not that file's lines.</summary>
    public string Within { get; init; } = "";

    /// <summary>The third party's name, where one asserts what is written here.</summary>
    public string? Who { get; init; }

    /// <summary>What a document says that what is written here rests on; null where it does not say.</summary>
    public Grade? Grade { get; init; }

    public Provenance At(Node node, Asserter? asserter = null) =>
        new(file.Kind, asserter ?? Asserter, file.File, file.Sha256, Within + node.Location, LineOf(node.Line))
        {
            Who = Who,
            CitedAs = Grade?.Class,
            CitedTest = Grade?.Test,
            CitedScore = Grade?.Score,
        };

    public void Say(Subject about, Node node, string? value = null, Asserter? asserter = null) =>
        into.Statements.Add(new(about, value ?? node.Text, At(node, asserter)));

    /// <summary>Says something at a place that is no node of a tree: a key of a header, or the file as a whole.</summary>
    public void Say(Subject about, string value, string location, Asserter? asserter = null) =>
        into.Statements.Add(new(about, value, At(location, asserter)));

    public Provenance At(string location, Asserter? asserter = null) =>
        new(file.Kind, asserter ?? Asserter, file.File, file.Sha256, location, null);

    /// <summary>Keeps the raw text of something that no reader of ours gives a meaning. Empty values say nothing and are passed
    /// over.</summary>
    public void Keep(Entry entry, string? hint = null)
    {
        if (entry.Value.Kind is NodeKind.Nothing) return;
        Report(new(Reason.KeptNotInterpreted, entry.Value.Location, entry.Line ?? entry.Value.Line,
            $"{entry.Key} is kept and not interpreted.", hint ?? "Nothing has to be changed.", entry.Value.Raw.ToString()));
    }

    /// <summary>A part of this file that is a tree of its own, such as the card inside metadata.</summary>
    public Source Part(string location) => new(into, file) { Asserter = Asserter, Who = Who, Within = Within + location };

    public void Wrong(Node node, string what, string right) =>
        Report(new(Reason.Wrong, node.Location, node.Line, what, right, node.Raw.ToString()));

    public void Report(Fault fault) =>
        into.NotUnderstood.Add(new(fault.Reason, file.File, Within + fault.Location, LineOf(fault.Line), fault.What, fault.Right,
            fault.Text));

    private int? LineOf(int? line) => Within.Length > 0 ? null : line;
}
