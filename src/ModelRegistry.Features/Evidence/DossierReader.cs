using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Evidence;

/// <summary>
/// Reads what is recorded of one release, every table by an index on the release. A release has few of each; where somebody has piled up
/// more than a person could read, the reading stops and says so.
/// </summary>
internal sealed class DossierReader(RegistryContext context)
{
    /// <summary>Of each kind of thing at most so many.</summary>
    public const int MostThings = 300;

    /// <summary>Items of evidence at most.</summary>
    public const int MostItems = 2_000;

    private const int Chunk = 500;

    /// <summary>The record; null where there is no such release.</summary>
    public async Task<Dossier?> OfAsync(ReleaseId id, CancellationToken stop)
    {
        var found = await (from release in context.Releases.AsNoTracking()
                           join model in context.Models.AsNoTracking() on release.ModelId equals model.Id
                           where release.Id == id
                           select new { release, model }).SingleOrDefaultAsync(stop);
        if (found is null) return null;
        var developer = await PartyAsync(found.model.DeveloperId, stop);
        var parents = await ParentsAsync(id, stop);
        var record = new Dossier
        {
            Release = found.release,
            Model = found.model,
            Developer = developer,
            UltimateParent = await PartyAsync(developer?.UltimateParentId, stop),
            Parents = parents,
            Datasets = await DatasetsAsync(id, stop),
            Runs = await context.TrainingRuns.AsNoTracking().Where(run => run.ReleaseId == id).OrderBy(run => run.Name)
                .Take(MostThings).ToListAsync(stop),
            Chips = await context.ChipUses.AsNoTracking().Where(use => use.ReleaseId == id).OrderBy(use => use.ChipName)
                .Take(MostThings).ToListAsync(stop),
            Safeguards = await context.SafeguardEvaluations.AsNoTracking().Where(one => one.ReleaseId == id)
                .OrderByDescending(one => one.PublishedOn).ThenBy(one => one.Measure).Take(MostThings).ToListAsync(stop),
            Layers = await LayersAsync(parents, stop),
            Content = await context.ContentStatements.AsNoTracking().Where(one => one.ReleaseId == id)
                .OrderBy(one => one.Field).Take(MostThings).ToListAsync(stop),
            Deployments = await DeploymentsAsync(id, stop),
        };
        return await WithEvidenceAsync(record with { Things = DossierThings.Of(record) }, stop);
    }

    private async Task<Dossier> WithEvidenceAsync(Dossier record, CancellationToken stop)
    {
        var items = new List<(EvidenceItem Item, long At)>();
        foreach (var some in record.Things.Select(thing => thing.Id).Chunk(Chunk).TakeWhile(_ => items.Count <= MostItems))
        {
            var rows = await context.Evidence.AsNoTracking().Where(item => some.Contains(item.SubjectId)).OrderBy(item => item.SubjectId)
                .Select(item => new { item, At = EF.Property<long>(item, Columns.Sequence) })
                .Take(MostItems + 1 - items.Count).ToListAsync(stop);
            items.AddRange(rows.Select(row => (row.item, row.At)));
        }

        var kinds = record.Things.ToDictionary(thing => thing.Id, thing => thing.Subject);
        return record with
        {
            Evidence = items.Where(row => kinds[row.Item.SubjectId] == row.Item.Subject).OrderBy(row => row.At)
                .Select(row => row.Item).ToLookup(item => item.SubjectId),
            Cut = items.Count > MostItems || record.Parents.Count == MostThings || record.Datasets.Count == MostThings
                || record.Chips.Count == MostThings || record.Runs.Count == MostThings,
        };
    }

    private async Task<Party?> PartyAsync(PartyId? id, CancellationToken stop) =>
        id is null ? null : await context.Parties.AsNoTracking().SingleAsync(party => party.Id == id, stop);

    private async Task<List<DossierParent>> ParentsAsync(ReleaseId id, CancellationToken stop)
    {
        var rows = await (from edge in context.Derivations.AsNoTracking()
                          join parent in context.Releases on edge.ParentId equals parent.Id
                          join model in context.Models on parent.ModelId equals model.Id
                          where edge.ChildId == id
                          orderby model.Name
                          select new { edge, model.Name, parent.ReleasedOn, model.DeveloperId }).Take(MostThings).ToListAsync(stop);
        return rows.ConvertAll(row => new DossierParent(row.edge, row.Name, row.ReleasedOn, row.DeveloperId));
    }

    private async Task<List<(DatasetUse, Dataset)>> DatasetsAsync(ReleaseId id, CancellationToken stop)
    {
        var rows = await (from use in context.DatasetUses.AsNoTracking()
                          join set in context.Datasets.AsNoTracking() on use.DatasetId equals set.Id
                          where use.ReleaseId == id
                          orderby set.Name
                          select new { use, set }).Take(MostThings).ToListAsync(stop);
        return rows.ConvertAll(row => (row.use, row.set));
    }

    private async Task<List<SafetyLayerChange>> LayersAsync(List<DossierParent> parents, CancellationToken stop)
    {
        var edges = parents.ConvertAll(parent => parent.Edge.Id);
        var found = edges.Count == 0
            ? []
            : await context.SafetyLayerChanges.AsNoTracking().Where(one => edges.Contains(one.DerivationId))
                .OrderBy(one => one.DerivationId).Take(MostThings).ToListAsync(stop);
        return [.. found.OrderBy(one => one.Layer, StringComparer.OrdinalIgnoreCase).ThenBy(one => one.PublishedOn)];
    }

    private async Task<List<(Deployment, Platform)>> DeploymentsAsync(ReleaseId id, CancellationToken stop)
    {
        var rows = await (from deployment in context.Deployments.AsNoTracking()
                          join platform in context.Platforms.AsNoTracking() on deployment.PlatformId equals platform.Id
                          where deployment.ReleaseId == id
                          orderby platform.Name
                          select new { deployment, platform }).Take(MostThings).ToListAsync(stop);
        return rows.ConvertAll(row => (row.deployment, row.platform));
    }
}
