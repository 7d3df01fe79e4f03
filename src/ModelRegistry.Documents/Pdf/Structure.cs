namespace ModelRegistry.Documents.Pdf;

/// <summary>
/// An element of the logical structure (ISO 32000-1, 14.7.2): what a stretch of the paper is, for those who hear it or take its words out.
/// </summary>
internal sealed class Element(string type, string attributes = "")
{
    private readonly List<Kid> kids = [];

    public string Type => type;

    public int Number { get; private set; }

    public IReadOnlyList<Kid> Kids => kids;

    public Element Add(string childType, string childAttributes = "")
    {
        var child = new Element(childType, childAttributes);
        kids.Add(new Kid(child, 0, 0, 0));
        return child;
    }

    /// <summary>A stretch of marked content on a page, by the index of the page.</summary>
    public void AddContent(int page, int mark) => kids.Add(new Kid(null, page, mark, 0));

    /// <summary>A whole object, an annotation, on a page.</summary>
    public void AddObject(int page, int number) => kids.Add(new Kid(null, page, 0, number));

    public void Reserve(PdfObjects objects)
    {
        Number = objects.Reserve();
        foreach (var kid in kids) kid.Element?.Reserve(objects);
    }

    /// <summary>Writes the element and all below it; the pages are objects by index.</summary>
    public void Write(PdfObjects objects, int parent, IReadOnlyList<int> pages, PdfWriter writer)
    {
        writer.Clear().Put("<</S/").Put(type).Put("/P ").Put(parent).Put(" 0 R").Put(attributes);
        var first = kids.FindIndex(kid => kid.Element is null);
        if (first >= 0) writer.Put("/Pg ").Put(pages[kids[first].Page]).Put(" 0 R");
        if (kids.Count > 0) writer.Put("/K");
        if (kids.Count > 1) writer.Put("[");
        for (var i = 0; i < kids.Count; i++) WriteKid(kids[i], first >= 0 ? kids[first].Page : -1, pages, writer);
        objects.Set(Number, writer.Put(kids.Count > 1 ? "]>>" : ">>").Written);
        foreach (var kid in kids) kid.Element?.Write(objects, Number, pages, writer);
    }

    private static void WriteKid(Kid kid, int page, IReadOnlyList<int> pages, PdfWriter writer)
    {
        if (kid.Element is { } element) writer.Put(" ").Put(element.Number).Put(" 0 R");
        else if (kid.Object > 0) writer.Put("<</Type/OBJR/Pg ").Put(pages[kid.Page]).Put(" 0 R/Obj ").Put(kid.Object).Put(" 0 R>>");
        else if (kid.Page == page) writer.Put(" ").Put(kid.Mark);
        else writer.Put("<</Type/MCR/Pg ").Put(pages[kid.Page]).Put(" 0 R/MCID ").Put(kid.Mark).Put(">>");
    }
}

/// <summary>What an element holds: another element, a stretch of marked content, or an object.</summary>
internal readonly record struct Kid(Element? Element, int Page, int Mark, int Object);

/// <summary>The tree of elements and the way back from each page and annotation to it (ISO 32000-1, 14.7.4.4).</summary>
internal static class Structure
{
    /// <summary>Writes the tree; gives its root's number.</summary>
    /// <param name="objects">The objects of the file.</param>
    /// <param name="document">The element above all.</param>
    /// <param name="pages">The pages' numbers.</param>
    /// <param name="marked">For each page the elements of its stretches, by their marks.</param>
    /// <param name="annotations">The elements of the annotations, whose keys follow those of the pages.</param>
    public static int Write(
        PdfObjects objects, Element document, IReadOnlyList<int> pages, IReadOnlyList<IReadOnlyList<Element>> marked,
        IReadOnlyList<Element> annotations)
    {
        var (root, writer) = (objects.Reserve(), new PdfWriter());
        document.Reserve(objects);
        document.Write(objects, root, pages, writer);
        writer.Clear().Put("<</Nums[");
        for (var page = 0; page < marked.Count; page++)
        {
            writer.Put(page).Put("[");
            foreach (var element in marked[page]) writer.Put(element.Number).Put(" 0 R ");
            writer.Put("]");
        }

        for (var i = 0; i < annotations.Count; i++) writer.Put(" ").Put(pages.Count + i).Put(" ").Put(annotations[i].Number).Put(" 0 R");
        var parents = objects.Reserve();
        objects.Set(parents, writer.Put("]>>").Written);
        objects.Set(
            root,
            $"<< /Type /StructTreeRoot /K {document.Number} 0 R /ParentTree {parents} 0 R " +
            $"/ParentTreeNextKey {pages.Count + annotations.Count} >>");
        return root;
    }
}
