using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Counting;

/// <summary>A data-generation model: checkpoints and fine-tunes of one family, with the edges of training on its outputs.</summary>
/// <param name="Family">The family.</param>
/// <param name="Edges">The edges.</param>
internal sealed record Generator(string Family, IReadOnlyList<WeighedEdge> Edges)
{
    /// <summary>Whether its outputs are more than the share of the training.</summary>
    public Truth PassesShare { get; init; }

    /// <summary>Whether its parameters are published.</summary>
    public Truth Published { get; init; }

    public IEnumerable<string> Members => Edges.Select(edge => edge.Facts.Parent).Distinct(StringComparer.Ordinal);

    /// <summary>Which fraction of a release's own training was on its unpublished outputs, between two bounds.</summary>
    public (decimal Least, decimal Most) ShareOf(string release, bool logitsAreData)
    {
        var (least, most) = (0m, 0m);
        foreach (var edge in Edges.Where(edge => edge.Facts.Child == release))
        {
            var data = Unpublished(edge, logitsAreData);
            var share = edge.Facts.ShareOfOperations;
            least += data == Truth.Yes ? share?.Low ?? 0 : 0;
            most += data == Truth.No ? 0 : share?.High ?? 1;
        }

        return (Math.Min(1, least), Math.Min(1, most));
    }

    /// <summary>Whether training on this edge was training on data that was generated and is not published.</summary>
    public static Truth Unpublished(WeighedEdge edge, bool logitsAreData) =>
        edge.Facts.Relation == Domain.Lineage.DerivationRelation.Distillation && !logitsAreData
            ? Truth.No
            : edge.ByOutputs.And(edge.Facts.DataPublished.Not());
}

/// <summary>The numbers of 4E091 on a day.</summary>
/// <param name="Threshold">1e26 operations, inclusive.</param>
/// <param name="GeneratedShare">0.10, strict.</param>
/// <param name="DerivativeOperations">2.5e25, strict.</param>
/// <param name="DerivativeFraction">0.25, strict.</param>
internal sealed record Figures(decimal Threshold, decimal GeneratedShare, decimal DerivativeOperations, decimal DerivativeFraction);
