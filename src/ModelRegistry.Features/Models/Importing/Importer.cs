using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Imports;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Lineage;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Models.Importing;

/// <summary>Imports a batch: first what could refuse a model, then its records, so that a refused model leaves nothing behind.</summary>
internal sealed class Importer(
    RegistryContext context, ModelNames names, StatementImport statements, ICallerSource callers, TimeProvider clock)
{
    public async Task<IReadOnlyList<Result<ImportModel.Answer>>> ImportAsync(IReadOnlyList<ImportedModel> batch, CancellationToken stop)
    {
        await context.HoldLineageAsync(stop);
        var results = await RecordAsync(batch, stop);
        await context.InsertAddedAsync(stop);
        return results;
    }

    /// <summary>What an import would come to, told by doing it and letting go of it before anything is saved.</summary>
    public async Task<WouldBe> TryAsync(IReadOnlyList<ImportedModel> batch, CancellationToken stop)
    {
        context.Forget();
        try
        {
            return WouldBe.Of(await RecordAsync(batch, stop), context);
        }
        finally
        {
            context.Forget();
        }
    }

    private async Task<List<Result<ImportModel.Answer>>> RecordAsync(IReadOnlyList<ImportedModel> batch, CancellationToken stop)
    {
        var known = await Known.ReadAsync(context, batch, callers.Current, stop);

        // A batch tracks tens of thousands of rows: they are compared once, here, and not again at every look. The unit of work ends it.
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        var results = new List<Result<ImportModel.Answer>>(batch.Count);
        foreach (var imported in batch)
        {
            results.Add(One(known, imported));
        }

        // What is new is written as it is now; only what was read can have changed.
        foreach (var read in context.ChangeTracker.Entries().Where(entry => entry.State == EntityState.Unchanged)) read.DetectChanges();
        return results;
    }

    private Result<ImportModel.Answer> One(Known known, ImportedModel imported)
    {
        if ((Cut(imported) ?? Refused(imported)) is { } refusal)
        {
            return refusal;
        }

        var name = imported.Name!.Value.Trim();
        var parents = ParentEdges.Of(imported);
        if (Closing(known, name, parents) is { } closing)
        {
            return closing;
        }

        var release = ReleaseFor(known, name, imported.Revision?.Value);
        return IsHere(known, imported, release)
            ? new ImportModel.Answer(release.ModelId, release.Id, name, true, 0, 0, [])
            : Record(known, imported, name, release, parents);
    }

    // The same descriptions with another file beside them are not the same folder, nor with a signer who was pinned since.
    private static bool IsHere(Known known, ImportedModel imported, Release release)
    {
        if (!imported.Sources.All(
            source => known.Documents.TryGetValue(source.Sha256, out var seen) && known.Imports.Contains((seen.Id, release.Id))))
        {
            return false;
        }

        var files = known.FilesOf(release.Id);
        return imported.Statements.All(statement => ImportedEvidence.IsHeld(known, release, statement))
            && imported.Artifacts.All(file => file.Name.Length > FileImport.LongestPath
            || (files.TryGetValue(file.Name, out var kept) && (kept.Digest is not null || file.Sha256 is null)));
    }

    private ImportModel.Answer Record(Known known, ImportedModel imported, string name, Release release, IReadOnlyList<ParentEdge> parents)
    {
        Documents(known, imported, release);
        var standing = known.Standing.In(known.Models[Columns.KeyOf(name)]);
        var recorded = statements.Record(known, imported, release, standing);
        var (edges, items) = statements.RecordParents(
            known, release, parents, standing, parent => ParentRelease(known, parent), recorded.Contradicted);
        return new(release.ModelId, release.Id, name, false, edges, recorded.Evidence + items, recorded.NotRecorded)
        {
            Contradicted = recorded.Contradicted,
        };
    }

    // A part of a file would be recorded as the whole: its parents might be among what was not read.
    private static Refusal.NotValid? Cut(ImportedModel imported) => !imported.RanOutOfTime ? null : new(
        [.. imported.NotUnderstood.Where(n => n.Reason is Reason.Limit).Select(n => new Problem(n.File + n.Location, n.What, n.Right))]);

    private static Refusal.NotValid? Refused(ImportedModel imported)
    {
        var file = imported.Sources is [var first, ..] ? first.File : "the import";
        var isNothing = ImportPart.IsNothing(imported);
        if (isNothing || imported.Name is not { } name || string.IsNullOrWhiteSpace(name.Value))
        {
            var wrong = imported.NotUnderstood.Where(n => n.Reason is Reason.Wrong or Reason.Limit)
                .Select(n => new Problem(n.File + n.Location + (n.Line is { } line ? $":{line}" : ""), n.What, n.Right));
            return new([.. wrong, isNothing
                ? new(imported.NotTaken[0], "Nothing of it was recorded, since it is not what its header says.", "The whole file as its tool wrote it would be right.")
                : new(file, "No source names the model.", "Give the name it is published under, such as owner/name.")]);
        }

        return name.Value.Trim().Length > Columns.LongestName
            ? new(file, $"The name has {name.Value.Length} characters.", $"A name has at most {Columns.LongestName}.")
            : null;
    }

    // A release that nobody has mentioned before cannot be anybody's ancestor yet.
    private static Refusal.NotValid? Closing(Known known, string name, IReadOnlyList<ParentEdge> parents)
    {
        if (!known.Models.TryGetValue(Columns.KeyOf(name), out var model) || First(known, model) is not { } child)
        {
            return null;
        }

        var ids = parents.Where(p => p.Relation.IsDescent() && known.Models.ContainsKey(Columns.KeyOf(p.Name)))
            .DistinctBy(p => Columns.KeyOf(p.Name))
            .Select(p => (p.Name, Id: First(known, known.Models[Columns.KeyOf(p.Name)])?.Id))
            .Where(p => p.Id is not null).DistinctBy(p => p.Id).ToDictionary(p => p.Id!.Value, p => p.Name);
        return known.Ancestry.Closing(child.Id, ids.Keys) is { } closing
            ? new Refusal.NotValid(
                parents.First(p => p.Name == ids[closing]).Where, CycleCheck.Sentence(name, ids[closing]), CycleCheck.Right)
            : null;
    }

    private static Release? First(Known known, Model model) => known.Releases.GetValueOrDefault(model.Id)?.FirstOrDefault();

    private Release ReleaseFor(Known known, string name, string? commit)
    {
        var model = ModelFor(known, name, knownByNameOnly: false);
        var label = Short(commit ?? ModelNames.Unspecified, 200);
        var releases = known.Releases.GetValueOrDefault(model.Id, []);
        var release = releases.Find(r => r.Label == label);
        if (release is null && model.KnownByNameOnly && releases.Find(r => r.Label == ModelNames.Unspecified) is { } mentioned)
        {
            release = mentioned;
            release.Label = label;
        }

        release ??= NewRelease(known, model, label);
        model.KnownByNameOnly = false;
        return release;
    }

    private Release ParentRelease(Known known, ParentEdge parent)
    {
        var model = ModelFor(known, parent.Name, knownByNameOnly: true);
        return First(known, model) ?? NewRelease(known, model, ModelNames.Unspecified);
    }

    private Model ModelFor(Known known, string name, bool knownByNameOnly)
    {
        var key = Columns.KeyOf(name);
        return known.Models.TryGetValue(key, out var model) ? model : known.Models[key] = names.NewModel(name, knownByNameOnly);
    }

    private Release NewRelease(Known known, Model model, string label)
    {
        var release = names.NewRelease(model, label);
        if (!known.Releases.TryGetValue(model.Id, out var releases))
        {
            known.Releases[model.Id] = releases = [];
        }

        releases.Add(release);
        return release;
    }

    private void Documents(Known known, ImportedModel imported, Release release)
    {
        foreach (var source in imported.Sources)
        {
            if (!known.Documents.TryGetValue(source.Sha256, out var document))
            {
                document = new SourceDocument
                {
                    Id = new(FreshId.Next()),
                    Digest = source.Sha256,
                    Kind = source.Kind.ToString(),
                    Name = Short(source.File, 400),
                    SizeInBytes = source.Bytes,
                    RecordedAt = clock.GetUtcNow(),
                };
                context.NewRows.Add(document);
                known.Documents[source.Sha256] = document;
            }

            if (known.Imports.Add((document.Id, release.Id)))
            {
                context.NewRows.Add(new Import
                {
                    Id = new(FreshId.Next()),
                    OrganisationId = callers.Current.Organisation,
                    SourceDocumentId = document.Id,
                    ReleaseId = release.Id,
                    RecordedAt = clock.GetUtcNow(),
                    RecordedBy = callers.Current.Person,
                });
            }
        }
    }

    private static string Short(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
