using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Campaigns;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Evidence.Disagreeing;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Models.Summing;

/// <summary>Makes a summary of what is recorded, with the documents behind it and the allegations that touch it.</summary>
internal sealed class SummaryReader(RegistryContext context, CampaignReader campaigns)
{
    private const int MostDocuments = 100;
    private const int Chunk = 500;

    private static readonly Subject[] Make =
        [Subject.ModelType, Subject.Architecture, Subject.ParameterCount, Subject.AdapterKind, Subject.QuantizationMethod,
            Subject.MergeMethod];

    public async Task<ShowSummary.Answer> OfAsync(Dossier dossier, CancellationToken stop)
    {
        var items = dossier.Evidence.SelectMany(group => group).ToList();
        var disputed = Disagreements.Of(dossier);
        return new()
        {
            Release = dossier.Release,
            Model = dossier.Model,
            Developer = dossier.Developer,
            UltimateParent = dossier.UltimateParent,
            Make = MakeOf(dossier, disputed),
            Parents = [.. dossier.Parents.Select(parent => ParentOf(dossier, parent))],
            Datasets = [.. dossier.Datasets.Select(row => row.Set)],
            Runs = dossier.Runs,
            Operations = TrainingSum.Of(dossier.Runs, dossier.Release.TrainingComplete),
            Deployments = dossier.Deployments,
            Safeguards = dossier.Safeguards,
            Layers = dossier.Layers,
            Allegations = await campaigns.TouchingAsync(dossier, stop),
            Contested = [.. disputed.Select(one => new ShowSummary.Disputed(one.Key, one.Question, one.Open))],
            Unknown = Gaps.Of(dossier),
            Documents = await DocumentsAsync([.. items.Select(item => item.BytesDigest).OfType<Sha256Digest>().Distinct()], stop),
            ImportedAt = await ImportedAsync(dossier.Release.Id, stop),
            Items = items.Count,
            Cut = dossier.Cut,
        };
    }

    private async Task<DateTimeOffset?> ImportedAsync(ReleaseId release, CancellationToken stop) =>
        (await context.Imports.AsNoTracking().Where(import => import.ReleaseId == release)
            .OrderByDescending(import => EF.Property<long>(import, Columns.Sequence)).Select(import => new { import.RecordedAt })
            .FirstOrDefaultAsync(stop))?.RecordedAt;

    // Of each field the first that was said; where others say otherwise, that is among what is contested.
    private static List<ShowSummary.Stated> MakeOf(Dossier dossier, IReadOnlyList<Disagreement> disputed)
    {
        var stated = dossier.On(dossier.Release.Id.Value).Where(item => !Voice.IsAgainst(item))
            .Select(item => (Item: item, Field: StatedField.Of(item))).Where(one => one.Field is not null)
            .GroupBy(one => one.Field!.Value.About).ToDictionary(group => group.Key, group => group.First());
        return [.. Make.Where(stated.ContainsKey).Select(about =>
            new ShowSummary.Stated(
                StatedField.Words(about), stated[about].Field!.Value.Value, stated[about].Item.AssertedBy,
                disputed.Any(one => one.Key == about.ToString())))];
    }

    private static ShowSummary.Parent ParentOf(Dossier dossier, DossierParent parent)
    {
        var sides = EvidenceSides.Of(dossier.On(parent.Edge.Id.Value), parent.Edge.Relation.Question());
        return new(parent.Edge, parent.Name, sides.Strength, sides.Contested);
    }

    private async Task<List<ShowSummary.Document>> DocumentsAsync(List<Sha256Digest> digests, CancellationToken stop)
    {
        var found = new List<ShowSummary.Document>();
        foreach (var some in digests.Take(MostDocuments).Chunk(Chunk))
        {
            found.AddRange(await context.SourceDocuments.AsNoTracking().Where(one => some.Contains(one.Digest))
                .Select(one => new ShowSummary.Document(one.Name, one.Kind, one.Digest, one.RecordedAt)).ToListAsync(stop));
        }

        return [.. found.OrderBy(one => one.FirstSeen).ThenBy(one => one.Name, StringComparer.Ordinal)];
    }
}
