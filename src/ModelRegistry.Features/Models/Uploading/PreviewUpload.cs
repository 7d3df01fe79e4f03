using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models.Importing;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Models;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Models.Uploading;

/// <summary>Reads an upload and says what an import of it would add. Nothing is saved.</summary>
/// <param name="Upload">What was handed over.</param>
public sealed record PreviewUpload(Upload Upload) : IQuery<PreviewUpload.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ImportModels;

    /// <summary>A line of a preview: what is said, and where it stands.</summary>
    /// <param name="About">What it is about.</param>
    /// <param name="Value">What is said.</param>
    /// <param name="Where">File, line and pointer.</param>
    public sealed record Said(string About, string Value, string Where);

    /// <summary>A declared parent.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Relation">The relation.</param>
    /// <param name="By">Who says so.</param>
    /// <param name="Where">File, line and pointer.</param>
    public sealed record Parent(string Name, DerivationRelation Relation, string By, string Where);

    /// <summary>A file that was read.</summary>
    /// <param name="File">Its name.</param>
    /// <param name="Bytes">Its size.</param>
    /// <param name="Digest">Its digest.</param>
    public sealed record Source(string File, long Bytes, Sha256Digest Digest);

    /// <summary>What one model would get.</summary>
    public sealed record Model
    {
        /// <summary>Its name; null when nothing states it.</summary>
        public required string? Name { get; init; }

        /// <summary>Whether the registry has a model of that name already.</summary>
        public required bool Known { get; init; }

        /// <summary>The parents.</summary>
        public required IReadOnlyList<Parent> Parents { get; init; }

        /// <summary>The other statements.</summary>
        public required IReadOnlyList<Said> Statements { get; init; }

        /// <summary>How many files the release would get.</summary>
        public required int Artifacts { get; init; }

        /// <summary>Whether the same bytes were imported before: saving would change nothing.</summary>
        public required bool AlreadyHere { get; init; }

        /// <summary>Why it could not be saved; null when it could.</summary>
        public required string? Refused { get; init; }

        /// <summary>Sentences on sources that cannot all be right, those recorded before included.</summary>
        public required IReadOnlyList<string> Contradictions { get; init; }

        /// <summary>Each thing that was not understood, with its place and what would be right.</summary>
        public required IReadOnlyList<string> NotUnderstood { get; init; }

        /// <summary>What was read.</summary>
        public required IReadOnlyList<Source> Sources { get; init; }
    }

    /// <summary>What would be added, changed and contradicted.</summary>
    /// <param name="Models">One a model.</param>
    public sealed record Answer(IReadOnlyList<Model> Models)
    {
        /// <summary>How many of what would be added, a line each; empty when all of it is here already.</summary>
        public IReadOnlyList<string> Adds { get; init; } = [];

        /// <summary>What is recorded and would become something else, a line each.</summary>
        public IReadOnlyList<string> Changes { get; init; } = [];

        /// <summary>For a table of hardware: its chips beside the rulebook's. Saving records nothing of them.</summary>
        public IReadOnlyList<CompareChips.Row> Chips { get; init; } = [];
    }
}

internal sealed class PreviewUploadHandler(RegistryContext context, UploadReader reader, Importer importer, ChipComparison chips)
    : IRequestHandler<PreviewUpload, Result<PreviewUpload.Answer>>
{
    public async Task<Result<PreviewUpload.Answer>> Handle(PreviewUpload request, CancellationToken cancellationToken)
    {
        if (request.Upload.Files is [var table] && ChipComparison.IsTable(table))
        {
            return new PreviewUpload.Answer([]) { Chips = (await chips.OfAsync(table, cancellationToken)).Chips };
        }

        var read = await reader.ReadAsync(request.Upload, cancellationToken);
        if (!read.TryGet(out var models, out var refusal))
        {
            return refusal;
        }

        var tried = await importer.TryAsync(models, cancellationToken);
        var shown = new List<PreviewUpload.Model>();
        foreach (var (model, result) in models.Zip(tried.Results))
        {
            var name = model.Name?.Value;
            var known = name is not null && await context.ModelNamedAsync(name, cancellationToken) is { KnownByNameOnly: false };
            shown.Add(Show(model, known, result));
        }

        return new PreviewUpload.Answer(shown) { Adds = tried.Adds, Changes = tried.Changes };
    }

    private static PreviewUpload.Model Show(ImportedModel model, bool known, Result<ImportModel.Answer> result) => new()
    {
        Name = model.Name?.Value,
        Known = known,
        AlreadyHere = result.IsDone && result.Value.AlreadyHere,
        Refused = result.Refusal?.Sentence,
        Parents =
        [
            .. model.Parents.Select(parent => new PreviewUpload.Parent(parent.Name, parent.Relation, By(parent), Where(parent.From))),
        ],
        Statements = [.. model.Statements.Select(said => new PreviewUpload.Said(said.About.ToString(), said.Value, Where(said.From)))],
        Artifacts = model.Artifacts.Count,
        Contradictions = result is { IsDone: true, Value.AlreadyHere: false }
            ? result.Value.Contradicted : [.. model.Contradictions.Select(one => one.Sentence)],
        NotUnderstood = [.. model.NotUnderstood.Select(one => one.ToString())],
        Sources = [.. model.Sources.Select(source => new PreviewUpload.Source(source.File, source.Bytes, source.Sha256))],
    };

    private static string By(ParentStatement parent) => parent.Force switch
    {
        Force.Declared => "declared by the publisher",
        Force.InferredByHub => "inferred by the hub",
        Force.Weak => "a trace left by a tool",
        Force.Reported => $"reported by {parent.From.Who ?? "a third party"}",
    };

    private static string Where(Provenance from) =>
        from.File + (from.Line is { } line ? $", line {line}" : "") + (from.Location.Length > 0 ? $", {from.Location}" : "");
}
