using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Models;

/// <summary>What became of layers of safety between a release and its parents; a layer that nobody names is unknown.</summary>
/// <param name="Id">The release.</param>
public sealed record ShowSafetyLayers(ReleaseId Id) : IQuery<ShowSafetyLayers.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>One edge.</summary>
    /// <param name="Edge">The edge.</param>
    /// <param name="Parent">The parent's name.</param>
    /// <param name="Changes">What was found, by layer and day; findings that differ stand side by side.</param>
    public sealed record Row(Derivation Edge, string Parent, IReadOnlyList<SafetyLayerChange> Changes);

    /// <summary>All edges to parents.</summary>
    /// <param name="Rows">The edges by the parent's name.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows);
}

internal sealed class ShowSafetyLayersHandler(RegistryContext context)
    : IRequestHandler<ShowSafetyLayers, Result<ShowSafetyLayers.Answer>>
{
    public async Task<Result<ShowSafetyLayers.Answer>> Handle(ShowSafetyLayers request, CancellationToken cancellationToken)
    {
        var edges = await (from edge in context.Derivations.AsNoTracking()
                           join parent in context.Releases on edge.ParentId equals parent.Id
                           join model in context.Models on parent.ModelId equals model.Id
                           where edge.ChildId == request.Id
                           orderby model.Name
                           select new { edge, model.Name }).ToListAsync(cancellationToken);
        var ids = edges.ConvertAll(row => row.edge.Id);
        var found = await context.SafetyLayerChanges.AsNoTracking()
            .Where(one => ids.Contains(one.DerivationId)).ToListAsync(cancellationToken);
        var changes = found.OrderBy(one => one.Layer, StringComparer.OrdinalIgnoreCase).ThenBy(one => one.PublishedOn)
            .ToLookup(one => one.DerivationId);
        return new ShowSafetyLayers.Answer(
            edges.ConvertAll(row => new ShowSafetyLayers.Row(row.edge, row.Name, [.. changes[row.edge.Id]])));
    }
}
