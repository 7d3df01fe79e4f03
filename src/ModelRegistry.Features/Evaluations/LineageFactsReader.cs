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

    // Many more are read than count: a stranger's file may claim thousands of parents, and must not keep others from their answer.
    private const int MostRead = 50 * MostEdges;

    /// <summary>The lineage above a release on a day; null when it has more than <see cref="MostEdges"/> edges.</summary>
    public async Task<LineageFacts?> OfAsync(ReleaseId root, DateOnly day, CancellationToken stop)
    {
        var all = await context.EdgesAboveAsync(root, MostRead, stop);
        var onEdges = await evidenceOf.OfAsync(
            all.ToDictionary(edge => edge.Id.Value, edge => edge.ChildId), callers.Current.OrganisationId, stop);
        var edges = Reached(root, all.FindAll(edge => onEdges.Counts(edge.Id.Value)));
        if (edges.Count > MostEdges)
        {
            return null;
        }

        List<ReleaseId> ids = [root, .. edges.Select(edge => edge.ParentId).Where(id => id != root).Distinct()];
        var releases = await context.Releases.AsNoTracking().Where(release => ids.Contains(release.Id)).ToDictionaryAsync(r => r.Id, stop);
        var models = await ModelsAsync(releases.Values, stop);
        var names = releases.ToDictionary(row => row.Key, row => ReleaseNames.Of(models[row.Value.ModelId].Name, row.Value.Label));
        var known = await ReleasesAsync([.. ids.Select(id => releases[id])], models, day, stop);
        return new LineageFacts(names[root], known, Derivations(edges, names, onEdges.Items))
        {
            Complete = Complete(root, edges, releases),
        };
    }

    // What hangs on an edge that is no fact of the question is none either.
    private static List<Derivation> Reached(ReleaseId root, List<Derivation> edges)
    {
        var byChild = edges.ToLookup(edge => edge.ChildId);
        var reached = new HashSet<ReleaseId> { root };
        var waiting = new Queue<ReleaseId>([root]);
        while (waiting.TryDequeue(out var child))
        {
            foreach (var parent in byChild[child].Select(edge => edge.ParentId).Where(reached.Add)) waiting.Enqueue(parent);
        }

        return edges.FindAll(edge => reached.Contains(edge.ChildId));
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
        DateOnly day,
        CancellationToken stop)
    {
        var ids = releases.ConvertAll(release => release.Id);
        var developers = await parties.OfAsync(models.Values.Select(model => model.DeveloperId).OfType<PartyId>(), day, stop);
        var chips = await context.ChipUses.AsNoTracking().Where(use => ids.Contains(use.ReleaseId)).ToListAsync(stop);
        var runs = await context.TrainingRuns.AsNoTracking().Where(run => ids.Contains(run.ReleaseId)).ToListAsync(stop);
        var subjects = ids.Select(id => (id.Value, id)).Concat(runs.Select(run => (run.Id.Value, run.ReleaseId)))
            .Concat(chips.Select(use => (use.Id.Value, use.ReleaseId))).ToDictionary();
        var seen = await evidenceOf.OfAsync(subjects, callers.Current.OrganisationId, stop);
        var trained = runs.ToLookup(run => run.ReleaseId);
        var used = chips.Where(use => seen.Counts(use.Id.Value)).OrderBy(use => use.Id.Value)
            .ToLookup(use => use.ReleaseId, use => Chip(use, seen.Items));
        return [.. releases.Select(release => Asked(release, models[release.ModelId], seen.Items) with
        {
            Developer = models[release.ModelId].DeveloperId is { } developer ? developers[developer] : null,
            Training = [.. seen.Training(trained[release.Id])],
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
