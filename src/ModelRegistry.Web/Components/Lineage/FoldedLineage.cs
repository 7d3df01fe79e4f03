namespace ModelRegistry.Web.Components.Lineage;

/// <summary>What of a lineage is drawn one by one, and what stands folded. Every release is either drawn or counted in one fold.</summary>
public sealed record FoldedLineage(
    LineagePicture Picture, IReadOnlyList<LineageNode> Nodes, IReadOnlyList<LineageEdge> Edges, IReadOnlyList<LineageFold> Folds)
{
    // More releases than this on the other ways between two are folded like others.
    private const int MostBeside = 40;

    public int FoldedReleases => Folds.Sum(fold => fold.Releases);

    /// <summary>Folds both sides.</summary>
    public static FoldedLineage Of(LineagePicture picture, OpenedFolds opened)
    {
        var (above, below) = (new LineageTree(picture, up: true), new LineageTree(picture, up: false));
        var never = Never(picture).Concat(above.Releases.Intersect(below.Releases)).ToList();
        var up = LineageFolding.Of(above, true, opened, never, picture.Here.Id);
        var down = LineageFolding.Of(below, false, opened, never, picture.Here.Id);
        HashSet<Guid> drawn = [.. up.Drawn, .. down.Drawn];
        return new(
            picture, [.. picture.Nodes.Where(node => drawn.Contains(node.Id))],
            [.. picture.Edges.Where(edge => drawn.Contains(edge.Parent) && drawn.Contains(edge.Child))], [.. up.Folds, .. down.Folds]);
    }

    private static IEnumerable<Guid> Never(LineagePicture picture)
    {
        var path = picture.Edges.Where(edge => edge.Way == OnWay.Path).SelectMany(Ends);
        var beside = picture.Edges.Where(edge => edge.Way == OnWay.Beside).SelectMany(Ends).Distinct().ToList();
        return beside.Count <= MostBeside ? path.Concat(beside) : path;
    }

    private static Guid[] Ends(LineageEdge edge) => [edge.Parent, edge.Child];
}
