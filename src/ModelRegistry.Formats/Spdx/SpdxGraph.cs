using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Own;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Spdx;

/// <summary>An SPDX 3.0 document whose structure was found right: its elements by identifier and its relationships by end.</summary>
internal sealed class SpdxGraph
{
    public const string ModelType = "ai_AIPackage";
    public const string DataType = "dataset_DatasetPackage";

    private readonly Dictionary<string, Node> byId;
    private readonly ILookup<string, Node> leaving;
    private readonly ILookup<string, Node> arriving;

    public SpdxGraph(IReadOnlyList<Node> elements, Dictionary<string, Node> byId)
    {
        this.byId = byId;
        Elements = elements;
        var relations = elements.Where(IsRelation).ToList();
        leaving = relations.ToLookup(r => r.Text("from") ?? "", StringComparer.Ordinal);
        arriving = relations.SelectMany(r => r.List("to").Select(to => (to.Text, Relation: r)))
            .ToLookup(p => p.Text, p => p.Relation, StringComparer.Ordinal);
    }

    public IReadOnlyList<Node> Elements { get; }

    public IEnumerable<Node> Models => Elements.Where(e => e.Text("type") == ModelType);

    public Node? Find(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    public IEnumerable<Node> From(Node element) => leaving[Id(element)];

    public IEnumerable<Node> To(Node element) => arriving[Id(element)];

    public static bool IsRelation(Node element) => element.Text("type")!.EndsWith("Relationship", StringComparison.Ordinal);

    public static string Id(Node element) => element.Text("spdxId") ?? element.Text("@id") ?? "";

    /// <summary>What an element is called: its hub name where its package URL or download address gives one, else its name.</summary>
    public static (string Name, string? Revision, Node At) NameOf(Node element)
    {
        var urls = element.List("externalIdentifier").Where(x => x.Text("externalIdentifierType") == "packageUrl").Select(x => x["identifier"]);
        foreach (var url in urls.Prepend(element["software_packageUrl"]).OfType<Node>())
            if (PackageName.Of(url.Text) is { } package) return (package.Name, package.Revision, url);
        var name = element["name"] ?? element;
        if (element["software_downloadLocation"] is { } address && address.Text.Contains("//", StringComparison.Ordinal)
            && HubName.Of(address.Text) is { } hub) return (hub, null, address);
        return (name.Text.Trim(), null, name);
    }

    /// <summary>The names of the agents behind identifiers.</summary>
    public IEnumerable<(Node At, string Name)> Agents(Node element, string key) =>
        Fields.OneOrMany(element[key] ?? Nothing).Select(id => (id, Find(id.Text)?.Text("name") ?? id.Text));

    /// <summary>
    /// An element is its publisher's own word when whoever created the element is who supplied, published or originated the package it is
    /// about; otherwise it is its creator's report.
    /// </summary>
    public Source Speaking(Source source, Node element, Node package)
    {
        var creation = element["creationInfo"] is { Kind: NodeKind.Map } inside ? inside : Find(element.Text("creationInfo"));
        var creators = creation?.List("createdBy").Select(c => c.Text).ToList() ?? [];
        var own = Fields.OneOrMany(package["suppliedBy"] ?? Nothing).Concat(package.List("originatedBy")).Select(a => a.Text)
            .Concat(From(package).Where(r => r.Text("relationshipType") == "publishedBy").SelectMany(r => r.List("to")).Select(t => t.Text));
        return creators.Intersect(own, StringComparer.Ordinal).Any()
            ? new Source(source.Into, source.File) { Asserter = Asserter.Publisher, Grade = GradeOf(element) }
            : new Source(source.Into, source.File)
            {
                Asserter = Asserter.ThirdParty,
                Who = creators is [var first, ..] ? Find(first)?.Text("name") ?? first : null,
                Grade = GradeOf(element),
            };
    }

    private static Grade? GradeOf(Node element) => Grade.Read(element.Text("type") == "Annotation" ? element.Text("statement") : element.Text("comment"));

    private static Node Nothing { get; } = new(NodeKind.Nothing, "", "", null, default);
}
