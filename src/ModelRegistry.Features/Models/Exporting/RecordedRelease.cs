using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Frame;
using ModelRegistry.Formats.Export;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Models.Exporting;

/// <summary>Gathers what is recorded of a release for the writers of documents, each statement with what it rests on.</summary>
internal sealed class RecordedRelease(RegistryContext context)
{
    public async Task<Result<ReleaseRecord>> ReadAsync(ReleaseId id, CancellationToken stop)
    {
        var release = await context.Releases.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, stop);
        if (release is null)
        {
            return new Refusal.NotFound($"release {id}");
        }

        var evidence = await EvidenceAsync(id, stop);
        return new ReleaseRecord
        {
            Name = await context.Models.Where(m => m.Id == release.ModelId).Select(m => m.Name).SingleAsync(stop),
            Statements = [.. Said(release, evidence[id.Value]), .. await DataAsync(id, evidence, stop)],
            Parents = await ParentsAsync(id, evidence, stop),
            Files = await context.Artifacts.Where(a => a.ReleaseId == id).OrderBy(a => a.Path)
                .Select(a => new RecordedFile(a.Path, a.SizeInBytes, a.Digest)).ToListAsync(stop),
            Runs = await RunsAsync(id, stop),
        };
    }

    private async Task<ILookup<Guid, EvidenceItem>> EvidenceAsync(ReleaseId id, CancellationToken stop)
    {
        var about = new List<Guid> { id.Value };
        about.AddRange((await context.Derivations.Where(e => e.ChildId == id).Select(e => e.Id).ToListAsync(stop)).Select(e => e.Value));
        about.AddRange((await context.DatasetUses.Where(u => u.ReleaseId == id).Select(u => u.Id).ToListAsync(stop)).Select(u => u.Value));
        return (await context.Evidence.AsNoTracking().Where(e => about.Contains(e.SubjectId))
            .OrderBy(e => EF.Property<long>(e, Columns.Sequence)).ToListAsync(stop)).ToLookup(e => e.SubjectId);
    }

    // An imported statement was recorded as "Subject: value"; any other sentence is a note, and one against it a counter-claim.
    private static List<RecordedStatement> Said(Release release, IEnumerable<EvidenceItem> evidence)
    {
        var said = evidence.Select(Statement).Where(s => s.About is not Subject.Name).ToList();
        if (release.Licence is { } licence && !said.Exists(s => s.About is Subject.License)) said.Add(new(Subject.License, licence, null));
        if (release.Label != ModelNames.Unspecified && !said.Exists(s => s.Value == release.Label))
        {
            said.Add(new(Subject.Version, release.Label, null));
        }

        return said;
    }

    private static RecordedStatement Statement(EvidenceItem item)
    {
        var colon = item.Claim.IndexOf(": ", StringComparison.Ordinal);
        if (item.Direction == EvidenceDirection.Contradicts) return new(Subject.CounterClaim, item.Claim, Grade(item));
        return colon > 0 && char.IsAsciiLetter(item.Claim[0]) && Enum.TryParse<Subject>(item.Claim[..colon], out var about)
            ? new(about, item.Claim[(colon + 2)..], Grade(item)) : new(Subject.LineageNote, item.Claim, Grade(item));
    }

    private async Task<List<RecordedStatement>> DataAsync(ReleaseId id, ILookup<Guid, EvidenceItem> evidence, CancellationToken stop)
    {
        var rows = await (from use in context.DatasetUses
                          join set in context.Datasets on use.DatasetId equals set.Id
                          where use.ReleaseId == id
                          orderby set.Name
                          select new { use.Id, set.Name }).ToListAsync(stop);
        return
        [
            .. from row in rows
               from grade in Graded(evidence[row.Id.Value])
               select new RecordedStatement(Subject.DataSet, row.Name, grade),
        ];
    }

    private async Task<List<RecordedParent>> ParentsAsync(ReleaseId id, ILookup<Guid, EvidenceItem> evidence, CancellationToken stop)
    {
        var rows = await (from edge in context.Derivations
                          join parent in context.Releases on edge.ParentId equals parent.Id
                          join model in context.Models on parent.ModelId equals model.Id
                          where edge.ChildId == id
                          orderby model.Name
                          select new { edge.Id, edge.Relation, parent.Label, model.Name }).ToListAsync(stop);
        return
        [
            .. from row in rows
               from grade in Graded(evidence[row.Id.Value])
               select new RecordedParent(row.Name, row.Label == ModelNames.Unspecified ? null : row.Label, row.Relation, grade),
        ];
    }

    private async Task<List<RecordedRun>> RunsAsync(ReleaseId id, CancellationToken stop)
    {
        var chips = await context.ChipUses.AsNoTracking().Where(c => c.ReleaseId == id).OrderBy(c => c.ChipName).ToListAsync(stop);
        var runs = await context.TrainingRuns.AsNoTracking().Where(r => r.ReleaseId == id).OrderBy(r => r.Name).ToListAsync(stop);
        var alone = chips.Where(c => c.TrainingRunId is null).ToList();
        return
        [
            .. runs.Select(run => new RecordedRun(run.Name, run.Operations, Chips(chips.Where(c => c.TrainingRunId == run.Id)))),
            .. alone.GroupBy(c => c.Purpose).Select(group => new RecordedRun($"{group.Key} without a run".ToLowerInvariant(), null, Chips(group))),
        ];
    }

    private static List<RecordedChips> Chips(IEnumerable<ChipUse> uses) =>
        [.. uses.Select(c => new RecordedChips(c.ChipName, c.Count, c.Hours))];

    private static List<RecordedGrade?> Graded(IEnumerable<EvidenceItem> items)
    {
        var grades = items.Where(i => i.Direction == EvidenceDirection.Supports).Select(i => (RecordedGrade?)Grade(i)).ToList();
        return grades.Count > 0 ? grades : [null];
    }

    private static RecordedGrade Grade(EvidenceItem item) =>
        new(item.Kind, item.Strength, item.AssertedBy, item.BytesDigest, item.Location);
}
