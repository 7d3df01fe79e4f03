using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Models;

/// <summary>Everything that is recorded of one release, except its lineage beyond the parents and its evidence.</summary>
/// <param name="Id">The release.</param>
public sealed record ShowRelease(ReleaseId Id) : IQuery<ShowRelease.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>A data set and the statement that it was used.</summary>
    /// <param name="Use">The statement; its evidence is filed under it.</param>
    /// <param name="Name">The data set's name.</param>
    public sealed record DatasetRow(DatasetUse Use, string Name);

    /// <summary>An edge to a parent.</summary>
    /// <param name="Edge">The edge; its evidence is filed under it.</param>
    /// <param name="ParentName">The parent model's name.</param>
    public sealed record ParentRow(Derivation Edge, string ParentName);

    /// <summary>What is recorded of it.</summary>
    public sealed record Answer
    {
        /// <summary>The release.</summary>
        public required Release Release { get; init; }

        /// <summary>The model it is a version of.</summary>
        public required Model Model { get; init; }

        /// <summary>Its files by path.</summary>
        public required IReadOnlyList<Artifact> Artifacts { get; init; }

        /// <summary>Its data sets by name.</summary>
        public required IReadOnlyList<DatasetRow> Datasets { get; init; }

        /// <summary>Its parents by name.</summary>
        public required IReadOnlyList<ParentRow> Parents { get; init; }

        /// <summary>Its training runs.</summary>
        public required IReadOnlyList<TrainingRun> TrainingRuns { get; init; }

        /// <summary>The chips it was trained or is served on.</summary>
        public required IReadOnlyList<ChipUse> ChipUses { get; init; }

        /// <summary>Measurements of its safeguards.</summary>
        public required IReadOnlyList<SafeguardEvaluation> SafeguardEvaluations { get; init; }
    }
}

internal sealed class ShowReleaseHandler(RegistryContext context) : IRequestHandler<ShowRelease, Result<ShowRelease.Answer>>
{
    public async Task<Result<ShowRelease.Answer>> Handle(ShowRelease request, CancellationToken cancellationToken)
    {
        var release = await context.Releases.AsNoTracking().SingleOrDefaultAsync(r => r.Id == request.Id, cancellationToken);
        return release is null ? new Refusal.NotFound($"release {request.Id}") : await ReadAsync(release, cancellationToken);
    }

    private async Task<ShowRelease.Answer> ReadAsync(Release release, CancellationToken stop) => new()
    {
        Release = release,
        Model = await context.Models.AsNoTracking().SingleAsync(m => m.Id == release.ModelId, stop),
        Artifacts = await context.Artifacts.AsNoTracking().Where(a => a.ReleaseId == release.Id).OrderBy(a => a.Path).ToListAsync(stop),
        Datasets = await DatasetsAsync(release.Id, stop),
        Parents = await ParentsAsync(release.Id, stop),
        TrainingRuns = await context.TrainingRuns.AsNoTracking()
            .Where(r => r.ReleaseId == release.Id).OrderBy(r => r.Name).ToListAsync(stop),
        ChipUses = await context.ChipUses.AsNoTracking().Where(c => c.ReleaseId == release.Id).OrderBy(c => c.ChipName).ToListAsync(stop),
        SafeguardEvaluations = await context.SafeguardEvaluations.AsNoTracking()
            .Where(s => s.ReleaseId == release.Id).OrderBy(s => s.PublishedOn).ThenBy(s => s.Measure).ToListAsync(stop),
    };

    private async Task<List<ShowRelease.DatasetRow>> DatasetsAsync(ReleaseId release, CancellationToken stop)
    {
        var rows = from use in context.DatasetUses.AsNoTracking()
                   join set in context.Datasets on use.DatasetId equals set.Id
                   where use.ReleaseId == release
                   orderby set.Name
                   select new { use, set.Name };
        return (await rows.ToListAsync(stop)).ConvertAll(row => new ShowRelease.DatasetRow(row.use, row.Name));
    }

    private async Task<List<ShowRelease.ParentRow>> ParentsAsync(ReleaseId release, CancellationToken stop)
    {
        var rows = from edge in context.Derivations.AsNoTracking()
                   join parent in context.Releases on edge.ParentId equals parent.Id
                   join model in context.Models on parent.ModelId equals model.Id
                   where edge.ChildId == release
                   orderby model.Name
                   select new { edge, model.Name };
        return (await rows.ToListAsync(stop)).ConvertAll(row => new ShowRelease.ParentRow(row.edge, row.Name));
    }
}
