using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Cards;

/// <summary>Reads a model card: its front matter becomes statements, its text is kept by digest only.</summary>
internal static class CardReader
{
    public static void Read(Source source, ReadOnlySpan<byte> card)
    {
        var into = source.Into;
        if (FrontMatter.Of(source, card) is not { } front) return;
        var tree = YamlTree.Read(front.Text, front.FirstLine, "", into.Limits, source.Report, into.Cancellation);
        if (tree is not null) Read(source, tree);
    }

    /// <summary>Reads the card's fields from a tree; the hub repeats them inside its metadata.</summary>
    public static void Read(Source source, Node tree)
    {
        if (tree.Kind is not NodeKind.Map)
        {
            source.Wrong(tree, $"The front matter is {tree.Called}, not a mapping.", "Lines of a key, a colon and a value would be right.");
            return;
        }

        BaseModels.Read(source, tree);
        foreach (var entry in tree.Entries)
        {
            source.Into.Cancellation.ThrowIfCancellationRequested();
            CardFields.Read(source, entry);
        }
    }
}
