using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Frame;
using ModelRegistry.Formats.Export;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Models.Exporting;

/// <summary>Gathers what is recorded of a release for the writers of documents, each statement with what it rests on.</summary>
internal sealed class RecordedRelease(RegistryContext context, RecordedHeld held)
{
    public async Task<Result<ReleaseRecord>> ReadAsync(ReleaseId id, CancellationToken stop)
    {
        var release = await context.Releases.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, stop);
        if (release is null)
        {
            return new Refusal.NotFound($"release {id}");
        }

        var evidence = await EvidenceAsync(id, stop);
        var model = await context.Models.AsNoTracking().SingleAsync(m => m.Id == release.ModelId, stop);
        return new ReleaseRecord
        {
            Name = model.Name,
            Statements =
            [
                .. Said(release, evidence[id.Value]), .. await DataAsync(id, evidence, stop), .. await DoubtsAsync(id, evidence, stop),
                .. await held.AllegationsAsync(model, stop),
            ],
            Parents = await ParentsAsync(id, evidence, stop),
            Files = await context.Artifacts.Where(a => a.ReleaseId == id).OrderBy(a => a.Path)
                .Select(a => new RecordedFile(a.Path, a.SizeInBytes, a.Digest)).ToListAsync(stop),
            Runs = await held.RunsAsync(id, stop),
            DataSets = await held.DataSetsAsync(id, stop),
            Hostings = await held.HostingsAsync(id, stop),
            Safeguards = await held.SafeguardsAsync(id, stop),
            Contents = await held.ContentsAsync(id, stop),
            Completeness = RecordedHeld.Completeness(release),
        };
    }

    private async Task<ILookup<Guid, EvidenceItem>> EvidenceAsync(ReleaseId id, CancellationToken stop)
    {
        var about = new List<Guid> { id.Value };
        about.AddRange((await context.Derivations.Where(e => e.ChildId == id).Select(e => e.Id).ToListAsync(stop)).Select(e => e.Value));
        about.AddRange((await context.DatasetUses.Where(u => u.ReleaseId == id).Select(u => u.Id).ToListAsync(stop)).Select(u => u.Value));
        return await held.EvidenceAsync(about, stop);
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
        if (item.Direction == EvidenceDirection.Contradicts) return new(Subject.CounterClaim, item.Claim, RecordedHeld.Grade(item));
        return colon > 0 && char.IsAsciiLetter(item.Claim[0]) && Enum.TryParse<Subject>(item.Claim[..colon], out var about)
            ? new(about, item.Claim[(colon + 2)..], RecordedHeld.Grade(item)) : new(Subject.LineageNote, item.Claim,
                RecordedHeld.Grade(item));
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

    private async Task<List<RecordedParent>> ParentsAsync(ReleaseId id, ILookup<Guid, EvidenceItem> evidence, CancellationToken stop) =>
    [
        .. from row in await EdgesAsync(id, stop)
           from grade in Graded(evidence[row.Edge.Id.Value])
           select new RecordedParent(row.Name, row.Label == ModelNames.Unspecified ? null : row.Label, row.Edge.Relation, grade)
           {
               Share = row.Edge.Share,
               Generation = row.Edge.GenerationOperations,
               DataPublished = row.Edge.DataPublished,
               Queried = row.Edge.Queried,
           },
    ];

    // What speaks against an edge is no parent; it goes out as what it is.
    private async Task<List<RecordedStatement>> DoubtsAsync(ReleaseId id, ILookup<Guid, EvidenceItem> evidence, CancellationToken stop) =>
    [
        .. from row in await EdgesAsync(id, stop)
           from item in evidence[row.Edge.Id.Value]
           where item.Direction == EvidenceDirection.Contradicts
           select new RecordedStatement(
               Subject.CounterClaim, $"against {row.Edge.Relation.Word()} of {row.Name}: {item.Claim}", RecordedHeld.Grade(item)),
    ];

    private async Task<List<(Derivation Edge, string Label, string Name)>> EdgesAsync(ReleaseId id, CancellationToken stop)
    {
        var rows = await (from edge in context.Derivations.AsNoTracking()
                          join parent in context.Releases on edge.ParentId equals parent.Id
                          join model in context.Models on parent.ModelId equals model.Id
                          where edge.ChildId == id
                          orderby model.Name
                          select new { edge, parent.Label, model.Name }).ToListAsync(stop);
        return [.. rows.Select(row => (row.edge, row.Label, row.Name))];
    }

    private static List<RecordedGrade?> Graded(IEnumerable<EvidenceItem> items)
    {
        var grades = items.Where(i => i.Direction == EvidenceDirection.Supports).Select(i => (RecordedGrade?)RecordedHeld.Grade(i))
            .ToList();
        return grades.Count > 0 ? grades : [null];
    }
}
