using ModelRegistry.Formats.Cards;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Hub;

/// <summary>
/// Reads what a hub answers about a repository, in the spelling of its interface (createdAt, cardData) and of its Python client
/// (created_at, card_data), which a crawl may hold side by side.
/// </summary>
internal static class HubMetadataReader
{
    private static readonly Dictionary<string, Action<Source, Entry>> Readers = new(StringComparer.Ordinal)
    {
        ["id"] = (s, e) => Named(s, e.Value, Subject.Name),
        ["modelId"] = (s, e) => Named(s, e.Value, Subject.Name),
        ["author"] = (s, e) => Named(s, e.Value, Subject.DeveloperNamespace),
        ["sha"] = (s, e) => Named(s, e.Value, Subject.CommitRevision),
        ["createdAt"] = HubInstants.FirstPublished,
        ["created_at"] = HubInstants.FirstPublished,
        ["lastModified"] = HubInstants.LastChanged,
        ["last_modified"] = HubInstants.LastChanged,
        ["gated"] = Gated,
        ["tags"] = (s, e) => CardTags.Read(s, e.Value, Asserter.Hub),
        ["pipeline_tag"] = (s, e) => Fields.Words(s, e.Value, e.Key, Subject.Task, Asserter.Hub),
        ["library_name"] = (s, e) => Fields.Words(s, e.Value, e.Key, Subject.Library, Asserter.Hub),
        ["cardData"] = Card,
        ["card_data"] = Card,
        ["siblings"] = Siblings.Read,
        ["safetensors"] = Counted,
        ["gguf"] = Counted,
        ["config"] = (s, e) => Configurations.ConfigurationReader.Read(s, e.Value),
    };

    private static readonly Dictionary<string, string> SecondSpellings = new(StringComparer.Ordinal)
    {
        ["modelId"] = "id",
        ["created_at"] = "createdAt",
        ["last_modified"] = "lastModified",
        ["card_data"] = "cardData",
        ["transformers_info"] = "transformersInfo",
    };

    public static void Read(Source source, ReadOnlyMemory<byte> metadata)
    {
        var into = source.Into;
        if (JsonTree.Read(metadata, into.Limits, source.Report, into.Cancellation) is { } tree) Read(source, tree);
    }

    private static void Read(Source source, Node tree)
    {
        if (tree.Kind is not NodeKind.Map)
        {
            source.Wrong(tree, $"The metadata is {tree.Called}, not an object.",
                "The object that the hub answers for one repository would be right.");
            return;
        }

        foreach (var entry in tree.Entries.Where(e => !Repeats(e, tree)))
        {
            if (Readers.TryGetValue(entry.Key, out var read)) read(source, entry);
            else source.Keep(entry);
        }
    }

    // The same value under its second spelling says nothing new; another value under it is read like the first, and will contradict it.
    private static bool Repeats(Entry entry, Node tree) =>
        SecondSpellings.TryGetValue(entry.Key, out var first) && tree[first] is { } other
            && other.Raw.Bytes.Span.SequenceEqual(entry.Value.Raw.Bytes.Span);

    private static void Named(Source source, Node value, Subject about)
    {
        if (value.Kind is not NodeKind.Nothing && Fields.IsName(source, value, value.Location[1..], "text"))
            source.Say(about, value, asserter: Asserter.Hub);
    }

    private static void Gated(Source source, Entry entry)
    {
        var word = entry.Value switch
        {
            { Kind: NodeKind.Truth, Text: "false" } => "no",
            { Kind: NodeKind.Truth, Text: "true" } => "yes",
            { Kind: NodeKind.Text, Text: "auto" } => "automatic",
            { Kind: NodeKind.Text, Text: "manual" } => "manual",
            _ => null,
        };
        if (word is not null) source.Say(Subject.Gated, entry.Value, word, Asserter.Hub);
        else if (entry.Value.Kind is not NodeKind.Nothing)
            source.Wrong(entry.Value, "gated holds an unknown value; whether access is gated stays unknown.",
                "false, true, \"auto\" or \"manual\" would be right.");
    }

    private static void Card(Source source, Entry entry)
    {
        var part = source.Part(entry.Value.Location);
        if (entry.Value.Kind is NodeKind.Map) CardReader.Read(source, entry.Value);
        else if (entry.Value.Kind is NodeKind.Text)
        {
            if (YamlTree.Read(entry.Value.Text, 1, "", source.Into.Limits, part.Report, source.Into.Cancellation) is { } tree)
                CardReader.Read(part, tree);
        }
        else if (entry.Value.Kind is not NodeKind.Nothing)
            source.Wrong(entry.Value, $"{entry.Key} is {entry.Value.Called}.", "An object, or its YAML as text, would be right.");
    }

    private static void Counted(Source source, Entry entry)
    {
        foreach (var part in entry.Value.Entries)
        {
            if (part is { Key: "total", Value.Kind: NodeKind.Number })
                source.Say(Subject.ParameterCount, part.Value, asserter: Asserter.Hub);
            else if (part is { Key: "architecture", Value.Kind: NodeKind.Text })
                source.Say(Subject.ModelType, part.Value, asserter: Asserter.Hub);
            else source.Keep(part);
        }

        if (entry.Value.Kind is not (NodeKind.Map or NodeKind.Nothing))
            source.Wrong(entry.Value, $"{entry.Key} is {entry.Value.Called}, not an object.", "An object with total would be right.");
    }
}
