using ModelRegistry.Domain.Evidence;

namespace ModelRegistry.Domain.Lineage;

/// <summary>The strongest way to an ancestor, and how many there are.</summary>
internal sealed record AncestorWay(EvidenceStrength Strength, bool Contested, Truth ByWeights, int Length, int Paths)
{
    private const int MostCounted = 1_000_000;

    private AttributedEdge? Last { get; init; }

    private AncestorWay? Before { get; init; }

    /// <summary>The edges from the release up.</summary>
    public IReadOnlyList<DerivationId> Edges()
    {
        var edges = new List<DerivationId>();
        for (var at = this; at?.Last is { } edge; at = at.Before)
        {
            edges.Insert(0, edge.Id);
        }

        return edges;
    }

    private AncestorWay Then(AttributedEdge edge) =>
        new(
            edge.Strength < Strength ? edge.Strength : Strength,
            Contested || edge.Contested,
            ByWeights.And(edge.Relation.IsByWeights()),
            Length + 1,
            Paths)
        {
            Last = edge,
            Before = this,
        };

    // What is uncontested goes before what is not, then the stronger, then by weights, then the shorter; ids settle the rest.
    private static AncestorWay Best(IEnumerable<AncestorWay> ways) => ways
        .OrderBy(way => way.Contested).ThenByDescending(way => way.Strength).ThenByDescending(way => way.ByWeights)
        .ThenBy(way => way.Length).ThenBy(way => way.Last!.Id.Value).First();

    public static Dictionary<ReleaseId, AncestorWay> Of(AncestryOrder above)
    {
        var found = new Dictionary<ReleaseId, AncestorWay>
        {
            [above.Order[0]] = new(EvidenceStrength.Conclusive, false, Truth.Yes, 0, 1),
        };
        foreach (var ancestor in above.Order.Skip(1))
        {
            var ways = above.Below(ancestor).Select(edge => found[edge.Child].Then(edge)).ToList();
            found[ancestor] = Best(ways) with
            {
                ByWeights = ways.Select(way => way.ByWeights).Any(),
                Paths = (int)Math.Min(ways.Sum(way => (long)way.Paths), MostCounted),
            };
        }

        return found;
    }
}
