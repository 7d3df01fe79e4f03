using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Lineage;

/// <summary>What of each of its ancestors reaches a release: share, operations, the strongest path hop by hop.</summary>
/// <param name="Id">The release.</param>
public sealed record ShowAttribution(ReleaseId Id) : IQuery<ShowAttribution.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>One hop of a path.</summary>
    /// <param name="Edge">The edge; its evidence is filed under it.</param>
    /// <param name="ParentId">The release it leads to.</param>
    /// <param name="Parent">That release's name.</param>
    /// <param name="Relation">How.</param>
    public sealed record Step(DerivationId Edge, ReleaseId ParentId, string Parent, DerivationRelation Relation);

    /// <summary>One ancestor.</summary>
    /// <param name="Line">What reaches the release.</param>
    /// <param name="Name">The ancestor's name.</param>
    /// <param name="Path">The strongest path from the release up.</param>
    public sealed record Row(AttributionLine Line, string Name, IReadOnlyList<Step> Path);

    /// <summary>The ancestors, nearest first.</summary>
    /// <param name="Release">The release.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Own">The operations of its own training.</param>
    /// <param name="Complete">Whether its recorded parents are all there were; unless it is yes, there may be more.</param>
    /// <param name="Rows">The ancestors; null when its lineage is too large to be reckoned.</param>
    public sealed record Answer(ReleaseId Release, string Name, Interval Own, Truth Complete, IReadOnlyList<Row>? Rows);
}

internal sealed class ShowAttributionHandler(RegistryContext context, AttributionReader attributions)
    : IRequestHandler<ShowAttribution, Result<ShowAttribution.Answer>>
{
    public async Task<Result<ShowAttribution.Answer>> Handle(ShowAttribution request, CancellationToken cancellationToken)
    {
        var release = await context.Releases.AsNoTracking().SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken);
        if (release is null)
        {
            return new Refusal.NotFound($"release {request.Id}");
        }

        var lines = await attributions.OfAsync(request.Id, cancellationToken);
        var runs = await context.TrainingRuns.AsNoTracking().Where(run => run.ReleaseId == request.Id).ToListAsync(cancellationToken);
        var names = await NamesAsync([request.Id, .. (lines ?? []).Select(line => line.Ancestor)], cancellationToken);
        return new ShowAttribution.Answer(
            release.Id, names[release.Id],
                TrainingSum.Of(await MergedRuns.OfAsync(context, runs, cancellationToken), release.TrainingComplete),
            release.LineageComplete,
            lines is null ? null : await RowsAsync(lines, names, cancellationToken));
    }

    private async Task<List<ShowAttribution.Row>> RowsAsync(
        IReadOnlyList<AttributionLine> lines, Dictionary<ReleaseId, string> names, CancellationToken stop)
    {
        var edges = new Dictionary<DerivationId, Derivation>();
        foreach (var some in lines.SelectMany(line => line.Path).Distinct().Chunk(500))
        {
            var found = await context.Derivations.AsNoTracking().Where(edge => some.Contains(edge.Id)).ToListAsync(stop);
            found.ForEach(edge => edges[edge.Id] = edge);
        }

        return
        [
            .. lines.Select(line =>
                new ShowAttribution.Row(line, names[line.Ancestor], [.. line.Path.Select(id => Step(edges[id], names))])),
        ];
    }

    private static ShowAttribution.Step Step(Derivation edge, Dictionary<ReleaseId, string> names) =>
        new(edge.Id, edge.ParentId, names[edge.ParentId], edge.Relation);

    private async Task<Dictionary<ReleaseId, string>> NamesAsync(List<ReleaseId> ids, CancellationToken stop)
    {
        var names = new Dictionary<ReleaseId, string>();
        foreach (var some in ids.Chunk(500))
        {
            var rows = await (from release in context.Releases
                              join model in context.Models on release.ModelId equals model.Id
                              where some.Contains(release.Id)
                              select new { release.Id, model.Name, release.Label }).ToListAsync(stop);
            rows.ForEach(row => names[row.Id] = Evaluations.ReleaseNames.Of(row.Name, row.Label));
        }

        return names;
    }
}
