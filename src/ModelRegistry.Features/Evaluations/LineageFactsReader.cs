using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Lineage;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Evaluations;

/// <summary>Reads a release with all its ancestors into the facts that rules may ask.</summary>
internal sealed class LineageFactsReader(
    RegistryContext context, PartyFacts parties, SubjectEvidence evidenceOf, ICallerSource callers)
{
    /// <summary>More edges than this above one release are refused by <see cref="OfAsync"/>: an answer on half a lineage would be wrong.</summary>
    public const int MostEdges = 2000;

    /// <summary>The lineage above a release on a day; null when it has more than <see cref="MostEdges"/> edges.</summary>
    public async Task<LineageFacts?> OfAsync(ReleaseId root, DateOnly day, CancellationToken stop)
    {
        var edges = await context.EdgesAboveAsync(root, MostEdges + 1, stop);
        if (edges.Count > MostEdges)
        {
            return null;
        }

        List<ReleaseId> ids = [root, .. edges.Select(edge => edge.ParentId).Where(id => id != root).Distinct()];
        var releases = await context.Releases.AsNoTracking().Where(release => ids.Contains(release.Id)).ToDictionaryAsync(r => r.Id, stop);
        var models = await ModelsAsync(releases.Values, stop);
        var names = releases.ToDictionary(row => row.Key, row => ReleaseNames.Of(models[row.Value.ModelId].Name, row.Value.Label));
        var chips = await context.ChipUses.AsNoTracking().Where(use => ids.Contains(use.ReleaseId)).ToListAsync(stop);
        var subjects = ids.Select(id => (id.Value, id)).Concat(edges.Select(edge => (edge.Id.Value, edge.ChildId)))
            .Concat(chips.Select(use => (use.Id.Value, use.ReleaseId))).ToDictionary();
        var evidence = await evidenceOf.OfAsync(subjects, callers.Current.OrganisationId, stop);
        var known = await ReleasesAsync([.. ids.Select(id => releases[id])], models, chips, evidence, day, stop);
        return new LineageFacts(names[root], known, Derivations(edges, names, evidence)) { Complete = Complete(root, edges, releases) };
    }

    // Every release that something of may be in the root states that its recorded parents are all.
    private static Truth Complete(ReleaseId root, List<Derivation> edges, Dictionary<ReleaseId, Release> releases) =>
        edges.Where(edge => edge.Relation.IsDescent()).Select(edge => edge.ParentId).Append(root).Distinct()
            .Select(id => releases[id].LineageComplete).All();

    private async Task<Dictionary<ModelId, Model>> ModelsAsync(IEnumerable<Release> releases, CancellationToken stop)
    {
        var ids = releases.Select(release => release.ModelId).Distinct().ToList();
        return await context.Models.AsNoTracking().Where(model => ids.Contains(model.Id)).ToDictionaryAsync(model => model.Id, stop);
    }

    private async Task<IReadOnlyList<ReleaseFacts>> ReleasesAsync(
        List<Release> releases,
        Dictionary<ModelId, Model> models,
        List<ChipUse> chips,
        ILookup<Guid, EvidenceFacts> evidence,
        DateOnly day,
        CancellationToken stop)
    {
        var ids = releases.ConvertAll(release => release.Id);
        var developers = await parties.OfAsync(models.Values.Select(model => model.DeveloperId).OfType<PartyId>(), day, stop);
        var runs = (await context.TrainingRuns.AsNoTracking().Where(run => ids.Contains(run.ReleaseId)).ToListAsync(stop))
            .OrderBy(run => run.Id.Value).ToLookup(run => run.ReleaseId, Training);
        var used = chips.OrderBy(use => use.Id.Value).ToLookup(use => use.ReleaseId, use => Chip(use, evidence));
        return [.. releases.Select(release => Asked(release, models[release.ModelId], evidence) with
        {
            Developer = models[release.ModelId].DeveloperId is { } developer ? developers[developer] : null,
            Training = [.. runs[release.Id]],
            Chips = [.. used[release.Id]],
        })];
    }

    internal static ReleaseFacts Asked(Release release, Model model, ILookup<Guid, EvidenceFacts> evidence) => new()
    {
        Key = ReleaseNames.Of(model.Name, release.Label),
        Name = ReleaseNames.Of(model.Name, release.Label),
        Family = model.Name,
        Publication = release.Publication,
        ReleasedOn = release.ReleasedOn,
        TrainingComplete = release.TrainingComplete,
        ChipsComplete = release.ChipsComplete,
        Evidence = [.. evidence[release.Id.Value]],
    };

    private static IReadOnlyList<DerivationFacts> Derivations(
        List<Derivation> edges, Dictionary<ReleaseId, string> names, ILookup<Guid, EvidenceFacts> evidence) =>
        [.. edges.Select(edge => Edge(edge, names[edge.ChildId], names[edge.ParentId], evidence))];

    internal static DerivationFacts Edge(Derivation edge, string child, string parent, ILookup<Guid, EvidenceFacts> evidence) => new(
        child, parent, edge.Relation)
    {
        ShareOfOperations = edge.Share is { Unit: ShareUnit.TrainingOperations } share ? share.Bounds : null,
        GenerationOperations = edge.GenerationOperations?.Bounds,
        DataPublished = edge.DataPublished,
        Evidence = [.. evidence[edge.Id.Value]],
    };

    internal static TrainingFacts Training(TrainingRun run) => new(
        run.Name, run.Operations?.Bounds, run.Operations?.Method ?? EstimateMethod.NotStated, run.Place?.Code, run.Period?.From);

    internal static ChipUseFacts Chip(ChipUse use, ILookup<Guid, EvidenceFacts> evidence) =>
        new(use.ChipName, use.Purpose) { Count = use.Count, Evidence = [.. evidence[use.Id.Value]] };
}
