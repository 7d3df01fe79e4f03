using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Imports;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Models.Importing;

/// <summary>
/// What the registry already holds of everything a batch mentions, read in a few queries, and what the batch adds to it: models by name,
/// releases in order of recording, documents by digest.
/// </summary>
internal sealed class Known
{
    public Dictionary<string, Model> Models { get; private init; } = [];

    public Dictionary<ModelId, List<Release>> Releases { get; private init; } = [];

    public Dictionary<Sha256Digest, SourceDocument> Documents { get; private init; } = [];

    public Dictionary<string, Dataset> Datasets { get; private init; } = [];

    public HashSet<(SourceDocumentId, ReleaseId)> Imports { get; } = [];

    public Dictionary<(ReleaseId Child, ReleaseId Parent, DerivationRelation), Derivation> Edges { get; private init; } = [];

    public Dictionary<(ReleaseId, DatasetId), DatasetUse> DatasetUses { get; private init; } = [];

    public Dictionary<(ReleaseId Release, string What), TrainingRun> Runs { get; private init; } = [];

    public Dictionary<(ReleaseId, string), ChipUse> ChipUses { get; private init; } = [];

    public required HeldRows Held { get; init; }

    /// <summary>Of which models the caller's files may fill what rules read from columns.</summary>
    public required Standing Standing { get; init; }

    public Dictionary<ReleaseId, Dictionary<string, Artifact>> Artifacts { get; private init; } = [];

    /// <summary>What the releases mentioned descend from.</summary>
    public required Ancestry Ancestry { get; init; }

    public HashSet<EvidenceKey> Evidence { get; private init; } = [];

    /// <summary>The files of a release by path, to read and to add to.</summary>
    public Dictionary<string, Artifact> FilesOf(ReleaseId release)
    {
        if (!Artifacts.TryGetValue(release, out var files)) Artifacts[release] = files = new(StringComparer.Ordinal);
        return files;
    }

    public static async Task<Known> ReadAsync(
        RegistryContext context, IReadOnlyList<ImportedModel> batch, Caller caller, CancellationToken stop)
    {
        var names = batch.SelectMany(NamesOf).Select(Columns.KeyOf).Distinct().ToList();
        var models = (await InChunks(
                names, some => context.Models.Where(m => EF.Parameter(some).Contains(EF.Property<string>(m, Columns.NameKey))), stop))
            .ToDictionary(m => Columns.KeyOf(m.Name));
        await FormerNamesAsync(context, models, [.. names.Where(name => !models.ContainsKey(name))], stop);
        var modelIds = models.Values.Select(m => m.Id).Distinct().ToList();
        var releases = await InChunks(modelIds, some => context.Releases.Where(r => EF.Parameter(some).Contains(r.ModelId)), stop);
        var byModel = releases.OrderBy(r => context.Entry(r).Property<long>(Columns.Sequence).CurrentValue).GroupBy(r => r.ModelId)
            .ToDictionary(g => g.Key, g => g.ToList());
        var own = batch.Select(m => m.Name is { } name && models.TryGetValue(Columns.KeyOf(name.Value), out var model) ? model.Id : default)
            .SelectMany(id => byModel.GetValueOrDefault(id, [])).Select(r => r.Id).Distinct().ToList();
        var known = await ReadOwnAsync(context, batch, models, byModel, own, caller, stop);
        var imports = await InChunks(
            own,
            some => context.Imports.AsNoTracking()
                .Where(i => EF.Parameter(some).Contains(i.ReleaseId) && i.OrganisationId == caller.Organisation),
            stop);
        known.Imports.UnionWith(imports.Select(i => (i.SourceDocumentId, i.ReleaseId)));
        return known;
    }

    // What comes in under a name that a model bore before is that model's.
    private static async Task FormerNamesAsync(
        RegistryContext context, Dictionary<string, Model> models, List<string> names, CancellationToken stop)
    {
        var former = await InChunks(
            names,
            some => context.FormerNames.Where(name => EF.Parameter(some).Contains(EF.Property<string>(name, Columns.NameKey)))
                .Join(context.Models, name => name.ModelId, model => model.Id, (name, model) => new { name.Name, Model = model }),
            stop);
        foreach (var row in former)
        {
            models[Columns.KeyOf(row.Name)] = row.Model;
        }
    }

    private static async Task<Known> ReadOwnAsync(
        RegistryContext context, IReadOnlyList<ImportedModel> batch, Dictionary<string, Model> models,
        Dictionary<ModelId, List<Release>> releases, List<ReleaseId> own, Caller caller, CancellationToken stop)
    {
        var digests = batch.SelectMany(m => m.Sources).Select(s => s.Sha256).Distinct().ToList();
        var sets = batch.SelectMany(SetsOf).Select(name => Columns.KeyOf(name.Trim())).Distinct().ToList();
        return new()
        {
            Ancestry = await Ancestry.AboveAsync(context, [.. releases.Values.Select(of => of[0].Id)], stop),
            Models = models,
            Releases = releases,
            Documents = (await InChunks(
                    digests,
                    some => context.SourceDocuments.AsNoTracking().Where(d => EF.Parameter(some).Contains(d.Digest)),
                    stop))
                .ToDictionary(d => d.Digest),
            Datasets = (await InChunks(
                    sets, some => context.Datasets.Where(d => EF.Parameter(some).Contains(EF.Property<string>(d, Columns.NameKey))), stop))
                .ToDictionary(d => Columns.KeyOf(d.Name)),
            Edges = (await InChunks(
                    own,
                    some => context.Derivations.AsNoTracking().Where(e => EF.Parameter(some).Contains(e.ChildId)),
                    stop))
                .ToDictionary(e => (e.ChildId, e.ParentId, e.Relation)),
            DatasetUses = (await InChunks(own, some => context.DatasetUses.Where(u => EF.Parameter(some).Contains(u.ReleaseId)), stop))
                .ToDictionary(u => (u.ReleaseId, u.DatasetId)),
            Runs = (await InChunks(own, some => context.TrainingRuns.Where(r => EF.Parameter(some).Contains(r.ReleaseId)), stop))
                .DistinctBy(r => (r.ReleaseId, What(r))).ToDictionary(r => (r.ReleaseId, What(r))),
            ChipUses = (await InChunks(own, some => context.ChipUses.Where(u => EF.Parameter(some).Contains(u.ReleaseId)), stop))
                .DistinctBy(u => (u.ReleaseId, What(u))).ToDictionary(u => (u.ReleaseId, What(u))),
            Standing = await Standing.ReadAsync(context, caller, stop),
            Held = await HeldRows.ReadAsync(context, batch, own, stop),
            Artifacts = (await InChunks(
                    own,
                    some => context.Artifacts.AsNoTracking().Where(a => EF.Parameter(some).Contains(a.ReleaseId)),
                    stop))
                .GroupBy(a => a.ReleaseId).ToDictionary(of => of.Key, of => of.ToDictionary(a => a.Path, StringComparer.Ordinal)),
            Evidence = [.. await InChunks(
                digests.ConvertAll(d => (Sha256Digest?)d),
                some => context.Evidence.Where(e => EF.Parameter(some).Contains(e.BytesDigest))
                    .Select(e => new EvidenceKey(e.SubjectId, e.BytesDigest!.Value, e.Location, e.Claim)),
                stop)],
        };
    }

    /// <summary>What makes two statements of a run the same row.</summary>
    public static string WhatOf(string name, Operations? operations, Country? place, Period? period) =>
        $"{name}\n{operations?.AsAsserted}\n{operations?.Bounds}\n{operations?.Method}\n{place}\n{period}";

    /// <summary>What makes two statements of chips the same row.</summary>
    public static string WhatOf(string chip, ChipPurpose purpose, Interval? count, Interval? hours, AcquisitionChannel channel,
        string? acquisition) =>
        $"{chip}\n{purpose}\n{count}\n{hours}\n{channel}\n{acquisition}";

    private static string What(TrainingRun run) => WhatOf(run.Name, run.Operations, run.Place, run.Period);

    private static string What(ChipUse use) => WhatOf(use.ChipName, use.Purpose, use.Count, use.Hours, use.Channel, use.Acquisition);

    private static IEnumerable<string> SetsOf(ImportedModel model) =>
        model.About(Subject.DataSet).Select(s => s.Value).Concat(model.DataSets.Select(held => held.What.Name));

    private static IEnumerable<string> NamesOf(ImportedModel model) =>
        model.Parents.Select(p => p.Name).Concat(model.Name is { } name ? [name.Value] : []);

    internal static async Task<List<T>> InChunks<TKey, T>(List<TKey> keys, Func<List<TKey>, IQueryable<T>> read, CancellationToken stop)
    {
        var rows = new List<T>();
        foreach (var some in keys.Chunk(500))
        {
            rows.AddRange(await read([.. some]).ToListAsync(stop));
        }

        return rows;
    }
}

/// <summary>What makes two items of evidence the same statement: the subject, the bytes, the place and the claim.</summary>
internal readonly record struct EvidenceKey(Guid SubjectId, Sha256Digest Digest, string? Location, string Claim);
