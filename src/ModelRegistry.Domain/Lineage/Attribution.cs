namespace ModelRegistry.Domain.Lineage;

/// <summary>
/// What of each ancestor reaches a release. Along a path shares are multiplied and the weakest hop decides the strength; where several
/// paths lead to one ancestor they add up when they run through parts of one whole (merge weights, tokens, operations), and otherwise the
/// answer is the interval between the largest of them and their sum: an operation is counted once however many ways it comes.
/// </summary>
public static class Attribution
{
    /// <summary>The lines of all ancestors, in the order of the generations, nearest first.</summary>
    /// <param name="release">The release.</param>
    /// <param name="edges">The edges above it; others, and such as are no descent, are passed over.</param>
    /// <param name="training">The operations of a release's own training, without its parents'.</param>
    /// <exception cref="InvalidOperationException">The edges hold a cycle.</exception>
    public static IReadOnlyList<AttributionLine> Of(
        ReleaseId release, IEnumerable<AttributedEdge> edges, Func<ReleaseId, Interval> training)
    {
        ArgumentNullException.ThrowIfNull(edges);
        ArgumentNullException.ThrowIfNull(training);
        var above = AncestryOrder.Of(release, edges);
        var ways = AncestorWay.Of(above);
        return [.. above.Order.Skip(1).Select(ancestor => Line(above, ancestor, training(ancestor), ways[ancestor]))];
    }

    private static AttributionLine Line(AncestryOrder above, ReleaseId ancestor, Interval training, AncestorWay way)
    {
        var share = Fraction(above, ancestor, edge => edge.ShareOfChild);
        var reach = Fraction(above, ancestor, edge => edge.Reach);
        var operations = (training * reach) + Generated(above, ancestor);
        return new(ancestor, share, operations, way.Strength, way.Contested, way.ByWeights, way.Edges(), way.Paths);
    }

    // Data that a teacher generated went into the release as far as the student that was trained on it did.
    private static Interval Generated(AncestryOrder above, ReleaseId teacher) =>
        above.Below(teacher).Where(edge => edge.Relation.IsByOutputs() == Truth.Yes)
            .Select(edge => (edge.Generation ?? Interval.Unknown) * Fraction(above, edge.Child, other => other.Reach))
            .Aggregate(Interval.Zero, Sum);

    // Numbers beyond any training are no bound; so that a hostile file cannot overflow the sum.
    private static Interval Sum(Interval left, Interval right)
    {
        var sum = left + right;
        return new(Math.Min(sum.Low, Domain.Operations.Largest), sum.High > Domain.Operations.Largest ? null : sum.High);
    }

    /// <summary>The fraction of the release that is of the ancestor, each edge carrying what the function says.</summary>
    private static Interval Fraction(AncestryOrder above, ReleaseId ancestor, Func<AttributedEdge, Interval> carries)
    {
        var fractions = new Dictionary<ReleaseId, Interval> { [ancestor] = Interval.Exactly(1) };
        foreach (var at in above.DownFrom(ancestor))
        {
            var parts = above.Above(at).Where(edge => fractions.ContainsKey(edge.Parent)).ToList();
            if (parts.Count > 0)
            {
                fractions[at] = Together(parts, edge => carries(edge) * fractions[edge.Parent]);
            }
        }

        return fractions[above.Order[0]];
    }

    private static Interval Together(List<AttributedEdge> parts, Converter<AttributedEdge, Interval> fraction)
    {
        var each = parts.ConvertAll(fraction);
        var low = AreParts(parts) ? each.Sum(one => one.Low) : each.Max(one => one.Low);
        var high = each.Sum(one => one.High ?? 1);
        return new(Math.Min(low, 1), Math.Min(high, 1));
    }

    /// <summary>Whether the edges are parts of one whole, so that nothing can be in two of them.</summary>
    private static bool AreParts(List<AttributedEdge> parts) =>
        parts.TrueForAll(edge => edge.Share is not null && edge.Share.Unit == parts[0].Share!.Unit)
        && parts.Select(edge => edge.Parent).Distinct().Count() == parts.Count;
}
