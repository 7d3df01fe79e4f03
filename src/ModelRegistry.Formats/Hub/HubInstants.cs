using System.Globalization;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Hub;

/// <summary>Instants of hub metadata, ISO 8601 or the Python client's way of printing them; stored as ISO 8601 in UTC.</summary>
internal static class HubInstants
{
    // The hub began to store creation dates then and gave this one to every older repository (huggingface_hub, ModelInfo.created_at).
    private static readonly DateTimeOffset BeganToStore = new(2022, 3, 2, 23, 29, 4, TimeSpan.Zero);

    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK"];

    public static void FirstPublished(Source source, Entry entry)
    {
        if (Read(source, entry.Value) is not { } instant) return;
        if (instant == BeganToStore)
            source.Wrong(entry.Value,
                "The hub gave this instant to every repository older than its record of dates; first publication stays unknown.",
                "A source that dates the first publication would be right.");
        else Say(source, entry.Value, Subject.FirstPublished, instant);
    }

    public static void LastChanged(Source source, Entry entry)
    {
        if (Read(source, entry.Value) is { } instant) Say(source, entry.Value, Subject.LastChanged, instant);
    }

    private static void Say(Source source, Node node, Subject about, DateTimeOffset instant) =>
        source.Say(about, node, instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture), Asserter.Hub);

    private static DateTimeOffset? Read(Source source, Node node)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (node.Kind is NodeKind.Nothing) return null;
        if (node.Kind is NodeKind.Text && DateTimeOffset.TryParseExact(node.Text, Forms, CultureInfo.InvariantCulture, Utc, out var found))
            return found;
        source.Wrong(node, "This is no instant.", "An instant such as 2025-01-20T03:46:07.000Z would be right.");
        return null;
    }
}
