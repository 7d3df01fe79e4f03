using ModelRegistry.Domain.Lineage;

namespace ModelRegistry.Web.Components.Lineage;

/// <summary>One hop of the outline.</summary>
/// <param name="Edge">The derivation.</param>
/// <param name="Beyond">The release at its far end.</param>
/// <param name="Again">Whether that stands further up already, with what lies beyond it.</param>
/// <param name="GoesOn">Whether what lies beyond it stands in a part of its own, further down.</param>
/// <param name="Groups">The hops beyond it.</param>
public sealed record OutlineStep(LineageEdge Edge, LineageNode Beyond, bool Again, bool GoesOn, IReadOnlyList<OutlineGroup> Groups);

/// <summary>Hops that are alike; more than a few are told as one and unfolded at will.</summary>
public sealed record OutlineGroup(IReadOnlyList<OutlineStep> Steps)
{
    private const int MostAlike = 5;

    public LineageEdge Like => Steps[0].Edge;

    public bool Folds => Steps.Count > MostAlike;
}

/// <summary>A part of the outline: what leads on from one release.</summary>
public sealed record OutlinePart(LineageNode From, IReadOnlyList<OutlineGroup> Groups);

/// <summary>
/// One side of a lineage in words, every derivation once: what is reached again is named and not walked again, and what lies too deep to be
/// indented further goes on in a part of its own.
/// </summary>
internal sealed class LineageOutlined
{
    private const int Deepest = 6;

    private readonly Dictionary<Guid, LineageNode> nodes;
    private readonly ILookup<Guid, LineageEdge> next;
    private readonly HashSet<Guid> walked = [];
    private readonly Queue<Guid> further = new();

    private LineageOutlined(LineagePicture picture, bool up)
    {
        nodes = picture.Nodes.ToDictionary(node => node.Id);
        next = picture.Edges.Where(edge => edge.Up == up && nodes.ContainsKey(edge.Far)).ToLookup(edge => edge.Near);
    }

    /// <summary>The parts, the one from the release in the middle first; it has no groups when nothing is recorded.</summary>
    public static List<OutlinePart> Of(LineagePicture picture, bool up)
    {
        var outlined = new LineageOutlined(picture, up);
        outlined.walked.Add(picture.Here.Id);
        var parts = new List<OutlinePart> { new(picture.Here, outlined.Groups(picture.Here.Id, 0)) };
        while (outlined.further.TryDequeue(out var from))
        {
            parts.Add(new(outlined.nodes[from], outlined.Groups(from, 0)));
        }

        return parts;
    }

    // A hop of the path stands first and by itself, so that no fold hides it.
    private List<OutlineGroup> Groups(Guid from, int depth) =>
    [
        .. next[from].GroupBy(edge => (edge.Way != OnWay.Path, edge.Likeness)).OrderBy(group => group.Key.Item1)
            .Select(group => new OutlineGroup([.. group.Select(edge => Step(edge, depth))])),
    ];

    // A sibling or a reused architecture leads no further.
    private OutlineStep Step(LineageEdge edge, int depth)
    {
        var beyond = nodes[edge.Far];
        if (!edge.Relation.IsDescent() || !next[edge.Far].Any()) return new(edge, beyond, false, false, []);
        if (!walked.Add(edge.Far)) return new(edge, beyond, true, false, []);
        if (depth < Deepest) return new(edge, beyond, false, false, Groups(edge.Far, depth + 1));
        further.Enqueue(edge.Far);
        return new(edge, beyond, false, true, []);
    }
}
