using System.Text.Json.Nodes;

namespace ModelRegistry.Tests.Documents.Standards;

/// <summary>An element of the logical structure with what it holds in order: elements, stretches (page and mark) or objects.</summary>
internal sealed record StructureElement(string Reference, string Type, JsonObject Entries, List<StructureKid> Kids)
{
    public IEnumerable<StructureElement> Elements => Kids.Select(kid => kid.Element).OfType<StructureElement>();

    public IEnumerable<StructureElement> Whole => Elements.SelectMany(kid => kid.Whole).Prepend(this);

    public IEnumerable<StructureKid> Content => Kids.SelectMany(kid => kid.Element is { } element ? element.Content : [kid]);
}

internal sealed record StructureKid(StructureElement? Element, string? Page, int? Mark, string? Object);

internal sealed class PaperStructure
{
    private readonly PaperModel paper;

    public PaperStructure(PaperModel paper)
    {
        this.paper = paper;
        Root = paper.Dictionary(paper.Catalog["/StructTreeRoot"]) ?? [];
        if (PaperModel.IsReference(Root["/K"])) Document = Read(Root["/K"]!.GetValue<string>(), 0);
        All = Document is null ? [] : Flat(Document);
        Holders = All.SelectMany(one => one.Kids.Where(kid => kid.Mark is not null).Select(kid => (Key: (kid.Page, kid.Mark), one)))
            .ToLookup(pair => pair.Key, pair => pair.one);
    }

    public JsonObject Root { get; }

    public StructureElement? Document { get; }

    public IReadOnlyList<StructureElement> All { get; }

    /// <summary>The elements that hold a stretch, by page and mark.</summary>
    public ILookup<(string? Page, int? Mark), StructureElement> Holders { get; }

    /// <summary>What the parent tree has under a key.</summary>
    public JsonNode? ParentOf(int key)
    {
        var numbers = paper.Array(paper.Dictionary(Root["/ParentTree"])?["/Nums"]);
        for (var i = 0; i + 1 < numbers.Count; i += 2)
            if (numbers[i]!.GetValue<int>() == key) return numbers[i + 1];
        return null;
    }

    private static List<StructureElement> Flat(StructureElement root)
    {
        List<StructureElement> all = [];
        void Visit(StructureElement one)
        {
            all.Add(one);
            foreach (var kid in one.Elements) Visit(kid);
        }

        Visit(root);
        return all;
    }

    private StructureElement Read(string reference, int depth)
    {
        Assert.True(depth < 100, "the structure has a loop");
        var entries = paper.Dictionary(paper.Object(reference))!;
        var page = entries["/Pg"]?.GetValue<string>();
        var kids = paper.Resolve(entries["/K"]) switch
        {
            null => [],
            JsonArray several => several.Select(kid => Kid(kid!, page, depth)).ToList(),
            _ => [Kid(entries["/K"]!, page, depth)],
        };
        return new StructureElement(reference, PaperModel.Name(entries["/S"]) ?? "", entries, kids);
    }

    private StructureKid Kid(JsonNode kid, string? page, int depth)
    {
        if (PaperModel.IsReference(kid)) return new StructureKid(Read(kid.GetValue<string>(), depth + 1), null, null, null);
        if (kid is not JsonObject entries) return new StructureKid(null, page, kid.GetValue<int>(), null);
        var own = entries["/Pg"]?.GetValue<string>() ?? page;
        return PaperModel.Name(entries["/Type"]) == "OBJR"
            ? new StructureKid(null, own, null, entries["/Obj"]!.GetValue<string>())
            : new StructureKid(null, own, entries["/MCID"]!.GetValue<int>(), null);
    }
}
