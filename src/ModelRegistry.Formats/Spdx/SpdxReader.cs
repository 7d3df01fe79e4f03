using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Spdx;

/// <summary>
/// Reads an SPDX 3.0 document (System Package Data Exchange 3.0.1, JSON-LD with its published context) for what its AI and Dataset profiles
/// say. A document that breaks the rules of its serialization is refused whole, with the place.
/// </summary>
internal static class SpdxReader
{
    private const string Context = "https://spdx.org/rdf/3.0.";

    public static IReadOnlyList<Action<Source>> Several(Source source, ReadOnlyMemory<byte> bytes)
    {
        if (Open(source, bytes) is not { } graph) return [];
        if (!graph.Models.Any()) None(source, "The document describes no ai_AIPackage.");
        return [.. graph.Models.Select(model => (Action<Source>)(into => SpdxModel.Read(into, graph, model)))];
    }

    /// <summary>Reads what the document says about the model of the folder it lies in: the one of that name, or the only one.</summary>
    public static void ReadInFolder(Source source, ReadOnlyMemory<byte> bytes)
    {
        if (Open(source, bytes) is not { } graph) return;
        var models = graph.Models.ToList();
        var named = models.Find(m => source.Into.Name is { } own && OwnParent.Same(SpdxGraph.NameOf(m).Name, own));
        if ((named ?? (models is [var only] ? only : null)) is { } model) SpdxModel.Read(source, graph, model);
        else None(source, $"The document describes {models.Count} models, none by this name.");
    }

    private static void None(Source source, string what) => source.Report(new(Reason.Absent, "/@graph", null, what,
        "An ai_AIPackage that has the model's name would be right."));

    private static SpdxGraph? Open(Source source, ReadOnlyMemory<byte> bytes)
    {
        if (StrictJson.Read(source, bytes) is not { } tree) return null;
        var context = tree["@context"];
        if (context?.Text.StartsWith(Context, StringComparison.Ordinal) != true)
            return Refuse(source, context ?? tree, "The document does not name the context of SPDX 3.0.", $"@context {Context}1/spdx-context.jsonld would be right.");
        if (tree["@graph"] is not { Kind: NodeKind.List } graph)
            return Refuse(source, tree["@graph"] ?? tree, "The document has no list of elements.", "@graph would be right.");
        var byId = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var element in graph.Items)
        {
            if (element.Kind is not NodeKind.Map || element.Text("type") is null)
                return Refuse(source, element, "An element has no type.", "An object with type would be right.");
            if (SpdxGraph.Id(element) is not { Length: > 0 } id)
                return Refuse(source, element, "An element has no identifier.", "spdxId would be right.");
            if (byId.TryAdd(id, element)) continue;

            // Nothing points at a relationship, so two of one name are two; of two packages nobody could tell which is meant.
            if (SpdxGraph.IsRelation(element))
                source.Wrong(element, $"The identifier {id} is given to a second relationship; both are read.", "An identifier of its own would be right.");
            else
                return Refuse(source, element, $"The identifier {id} is given to a second element.", "One element for each identifier would be right.");
        }

        return SpdxRules.Fault(graph.Items, byId) is { } fault ? Refuse(source, fault.At, fault.What, fault.Right)
            : new SpdxGraph(graph.Items, byId);
    }

    private static SpdxGraph? Refuse(Source source, Node at, string what, string right)
    {
        source.Wrong(at, what, $"{right} The document is refused as a whole.");
        return null;
    }
}
