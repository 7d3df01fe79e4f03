using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.CycloneDx;

/// <summary>A bill of materials whose structure was found right: what it describes, and who wrote it.</summary>
internal sealed class Bom
{
    private const string ModelType = "machine-learning-model";

    // Null where a reference is given twice: choosing one of the two would be guessing.
    private readonly Dictionary<string, Node?> byReference = new(StringComparer.Ordinal);

    public Bom(Node tree)
    {
        Tree = tree;
        Collect(tree);
        Models = [.. Described(tree)];
        Authors = [.. AuthorsOf(tree["metadata"])];
    }

    public Node Tree { get; }

    /// <summary>The models it is about: that of its metadata first; those of a pedigree are only mentioned.</summary>
    public IReadOnlyList<Node> Models { get; }

    /// <summary>Who wrote the document, by its own word.</summary>
    public IReadOnlyList<string> Authors { get; }

    public static bool IsModel(Node component) => component.Text("type") == ModelType;

    /// <summary>What a reference inside the document names; null when nothing in it has that reference, or two things have.</summary>
    public Node? Find(string? reference) => reference is null ? null : byReference.GetValueOrDefault(reference);

    /// <summary>
    /// The document is the publisher's own when an author it names is the model's publisher, supplier, manufacturer or group. Otherwise it
    /// is somebody's report, however well it may know.
    /// </summary>
    public (Asserter Asserter, string? Who) Speaker(Node component)
    {
        var publishers = PublishersOf(component).ToList();
        return Authors.Any(author => publishers.Exists(p => OwnParent.Same(p, author)))
            ? (Asserter.Publisher, null)
            : (Asserter.ThirdParty, Authors is [var first, ..] ? first : null);
    }

    /// <summary>Everybody whom a component names as its source.</summary>
    public static IEnumerable<string> PublishersOf(Node component)
    {
        string?[] named =
        [
            component.Text("publisher"), component.Text("author"), component.Text("group"), component["supplier"]?.Text("name"),
            component["manufacturer"]?.Text("name"), .. component.List("authors").Select(author => author.Text("name")),
        ];
        return named.OfType<string>().Select(name => name.Trim()).Where(name => name.Length > 0);
    }

    private static IEnumerable<string> AuthorsOf(Node? metadata)
    {
        if (metadata is null) return [];
        string?[] named =
        [
            metadata["manufacturer"]?.Text("name"), metadata["manufacture"]?.Text("name"), metadata["supplier"]?.Text("name"),
            .. metadata.List("authors").Select(author => author.Text("name")),
        ];
        return named.OfType<string>().Select(name => name.Trim()).Where(name => name.Length > 0);
    }

    private static IEnumerable<Node> Described(Node tree)
    {
        var described = tree["metadata"]?["component"];
        IEnumerable<Node> top = described is null ? tree.List("components") : [described, .. tree.List("components")];
        return top.SelectMany(WithParts).Where(IsModel);
    }

    private static IEnumerable<Node> WithParts(Node component) => component.List("components").SelectMany(WithParts).Prepend(component);

    private void Collect(Node node)
    {
        if (node.Text("bom-ref") is { Length: > 0 } reference) byReference[reference] = byReference.ContainsKey(reference) ? null : node;
        foreach (var item in node.Items) Collect(item);
        foreach (var entry in node.Entries) Collect(entry.Value);
    }
}
