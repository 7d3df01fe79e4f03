using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;

namespace ModelRegistry.Features.Models.Importing;

/// <summary>
/// Fills what an edge holds besides its ends. Merge weights describe; what rules count with (shares of operations, generation, publication,
/// days of querying) is filled from the files of who has standing only.
/// </summary>
internal static class EdgeColumns
{
    /// <summary>Whether an edge that is held would get something by it.</summary>
    public static bool Gains(Derivation edge, ParentEdge parent, bool standing)
    {
        var said = parent.Statements;
        return (edge.Share is null && said.Any(s => s.Share is { } share && (standing || share.Unit == ShareUnit.MergeWeight)))
            || (standing && ((edge.GenerationOperations is null && said.Any(s => s.Generation is not null))
                || (edge.Queried is null && said.Any(s => s.Queried is not null))
                || (edge.DataPublished == Truth.Unknown && said.Any(s => s.DataPublished != Truth.Unknown))));
    }

    public static void Fill(Derivation edge, ParentEdge parent, bool standing)
    {
        var said = parent.Statements;
        edge.Share ??= said.Select(s => s.Share)
            .FirstOrDefault(share => share is not null && (standing || share.Unit == ShareUnit.MergeWeight));
        if (!standing) return;
        edge.GenerationOperations ??= said.Select(s => s.Generation).FirstOrDefault(one => one is not null);
        edge.Queried ??= said.Select(s => s.Queried).FirstOrDefault(one => one is not null);
        if (edge.DataPublished == Truth.Unknown)
            edge.DataPublished = said.Select(s => s.DataPublished).FirstOrDefault(one => one != Truth.Unknown, Truth.Unknown);
    }
}
