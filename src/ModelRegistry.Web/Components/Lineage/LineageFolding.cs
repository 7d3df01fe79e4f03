using ModelRegistry.Domain;

namespace ModelRegistry.Web.Components.Lineage;

/// <summary>Several releases as one box.</summary>
/// <param name="At">The release on which they hang.</param>
/// <param name="Opens">What an address says to open it.</param>
/// <param name="Edges">The derivations by which they hang next to it.</param>
/// <param name="Beyond">How many hang on them.</param>
public sealed record LineageFold(Guid At, string Opens, IReadOnlyList<LineageEdge> Edges, int Beyond)
{
    /// <summary>One of the derivations.</summary>
    public LineageEdge Like => Edges[0];

    /// <summary>Whether the derivations are of several kinds.</summary>
    public bool Mixed { get; } = Edges.Select(edge => edge.Likeness).Distinct().Skip(1).Any();

    /// <summary>Whether it is shown of all of them which came of which.</summary>
    public bool Directed { get; } = Edges.All(edge => edge.Direction.Known == Truth.Yes);

    /// <summary>How many releases stand in it.</summary>
    public int Releases => Edges.Count + Beyond;
}

/// <summary>
/// Folds one side of a lineage so that it can be read. A side of few releases is drawn whole. Otherwise more than a handful that are alike
/// fold into one box, and when the drawing is full what lies deeper folds into one box a release. What must be seen never folds.
/// </summary>
internal sealed class LineageFolding
{
    /// <summary>Ancestors up to this number are never folded.</summary>
    public const int MostAncestors = 60;

    private const int MostDescendants = 24;
    private const int MostAlike = 5;
    private const int MostBoxes = 60;

    private readonly LineageTree tree;
    private readonly OpenedFolds opened;
    private readonly HashSet<Guid> seen;
    private readonly Queue<Guid> open = new();
    private int boxes;
    private int waiting;

    private LineageFolding(LineageTree tree, OpenedFolds opened, HashSet<Guid> seen) =>
        (this.tree, this.opened, this.seen) = (tree, opened, seen);

    public HashSet<Guid> Drawn { get; } = [];

    public List<LineageFold> Folds { get; } = [];

    /// <summary>Folds a side.</summary>
    /// <param name="tree">The side.</param>
    /// <param name="up">Whether it is that of the ancestors.</param>
    /// <param name="opened">What is open.</param>
    /// <param name="never">What must be seen; so must the way to it.</param>
    /// <param name="start">The release in the middle.</param>
    public static LineageFolding Of(LineageTree tree, bool up, OpenedFolds opened, IEnumerable<Guid> never, Guid start)
    {
        var whole = tree.Releases.Count - 1 <= (up ? MostAncestors : MostDescendants);
        var must = whole ? tree.Releases : never.Concat(opened.Touched).SelectMany(tree.WayFrom);
        var folding = new LineageFolding(tree, opened, [.. must]);
        folding.Draw(start);
        while (folding.open.TryDequeue(out var at))
        {
            folding.Expand(at, at == start);
        }

        return folding;
    }

    private void Draw(Guid release)
    {
        Drawn.Add(release);
        boxes++;
        if (!tree.From(release).Any()) return;
        waiting++;
        open.Enqueue(release);
    }

    private void Expand(Guid at, bool first)
    {
        waiting--;
        foreach (var edge in tree.From(at).Where(edge => seen.Contains(edge.Far)))
        {
            Draw(edge.Far);
        }

        var rest = tree.From(at).Where(edge => !seen.Contains(edge.Far)).ToList();
        var groups = rest.GroupBy(edge => edge.Likeness).Select(group => group.ToList()).ToList();
        if (groups.Count == 0) return;
        if (opened.At(at) || Fits(groups.Sum(group => Cost(at, group)))) groups.ForEach(group => Take(at, group, Open(at, group)));
        else if (first || Fits(groups.Count)) groups.ForEach(group => Take(at, group, 0));
        else Fold(at, rest, OpenedFolds.Fold(at));
    }

    private bool Fits(int more) => boxes + waiting + more <= MostBoxes;

    // How many of a group are drawn one by one.
    private int Open(Guid at, List<LineageEdge> group)
    {
        var shown = group.Count <= MostAlike ? group.Count : opened.Shown(OpenedFolds.Fold(at, group[0].Likeness));
        return group.Count - shown <= 1 ? group.Count : shown;
    }

    private int Cost(Guid at, List<LineageEdge> group)
    {
        var shown = Open(at, group);
        return shown + group.Take(shown).Count(edge => tree.Beyond(edge.Far) > 0) + (shown < group.Count ? 1 : 0);
    }

    private void Take(Guid at, List<LineageEdge> group, int shown)
    {
        foreach (var edge in group.Take(shown))
        {
            Draw(edge.Far);
        }

        if (shown < group.Count)
        {
            Fold(at, group[shown..], OpenedFolds.Fold(at, group[0].Likeness) + "." + (shown + OpenedFolds.AtATime));
        }
    }

    // A box for one release with nothing beyond it would hide its name and save nothing.
    private void Fold(Guid at, List<LineageEdge> edges, string opens)
    {
        var beyond = edges.Sum(edge => tree.Beyond(edge.Far));
        if (edges.Count == 1 && beyond == 0)
        {
            Draw(edges[0].Far);
            return;
        }

        boxes++;
        Folds.Add(new(at, opens, edges, beyond));
    }
}
