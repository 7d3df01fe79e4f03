using System.Text;
using ModelRegistry.Formats.Cards;
using ModelRegistry.Formats.Hub;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Records;

/// <summary>
/// Reads one line of a crawl: <c>model_id</c>, <c>card</c> (the README as text) and <c>metadata</c> (the hub's answer, as text or object).
/// Card and metadata have digests of their own, those of the bytes they were before they were put into the line.
/// </summary>
internal static class RecordReader
{
    private static readonly UTF8Encoding Plain = new(false);

    public static void Read(Source source, ReadOnlyMemory<byte> line)
    {
        var into = source.Into;
        if (JsonTree.Read(line, into.Limits, source.Report, into.Cancellation) is not { } tree) return;
        if (tree.Kind is NodeKind.Map) Read(source, tree);
        else source.Wrong(tree, $"The line is {tree.Called}, not an object.", "An object with model_id, card and metadata would be right.");
    }

    private static void Read(Source source, Node tree)
    {
        if (tree["model_id"] is { } name && Fields.IsName(source, name, "model_id", "\"owner/name\"")) source.Say(Subject.Name, name);
        if (tree["model_id"] is null) source.Wrong(tree, "model_id is not there.", "The model's name would be right.");
        foreach (var entry in tree.Entries.Where(e => e.Key != "model_id"))
        {
            if (entry.Key == "card") Part(source, entry, Card);
            else if (entry.Key == "metadata") Part(source, entry, Metadata);
            else source.Keep(entry);
        }
    }

    private static void Card(Source source, Entry entry)
    {
        var bytes = Plain.GetBytes(entry.Value.Text);
        CardReader.Read(source.Into.Open(SourceKind.ModelCard, Inside(source, entry), bytes), bytes);
    }

    private static void Metadata(Source source, Entry entry)
    {
        var bytes = entry.Value.Kind is NodeKind.Map ? entry.Value.Raw.Bytes : Plain.GetBytes(entry.Value.Text);
        HubMetadataReader.Read(source.Into.Open(SourceKind.HubMetadata, Inside(source, entry), bytes.Span), bytes);
    }

    private static void Part(Source source, Entry entry, Action<Source, Entry> read)
    {
        var value = entry.Value;
        if (value.Kind is NodeKind.Nothing || value is { Kind: NodeKind.Text, Text: "" or "N/A" })
            source.Report(new(Reason.Absent, value.Location, null, $"The record holds no {entry.Key}.",
                $"The {entry.Key} would say more; what it would say stays unknown."));
        else if (value.Kind is NodeKind.Text || (value.Kind is NodeKind.Map && entry.Key == "metadata")) read(source, entry);
        else source.Wrong(value, $"{entry.Key} is {value.Called}, not text.", "Text would be right.");
    }

    private static string Inside(Source source, Entry entry) => $"{source.File.File}#{entry.Value.Location}";
}
