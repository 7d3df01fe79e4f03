using ModelRegistry.Documents;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>How papers name the release.</summary>
internal static class PaperOfItem
{
    public static KeyValue RootDigest(PaperWords words, ItemNamed item) => new(
        words["row.rootDigest"], item.RootDigest is { } digest ? Prose.Of(digest, Emphasis.Code) : words["rootDigest.none"]);
}
