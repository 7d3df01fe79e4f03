using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models.Importing;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Features.Models;

/// <summary>
/// Records what a model's own files say: model, release, files, licence, declared parents and data sets, each as evidence of whoever
/// asserts it, with the digest of the bytes and the place inside. The same bytes again change nothing. A model whose edges would close a
/// cycle is refused whole.
/// </summary>
/// <param name="Model">What a reader of Formats understood.</param>
public sealed record ImportModel(ImportedModel Model) : ICommand<ImportModel.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ImportModels;

    /// <summary>What was recorded.</summary>
    /// <param name="ModelId">The model.</param>
    /// <param name="ReleaseId">The release.</param>
    /// <param name="Name">The model's name.</param>
    /// <param name="AlreadyHere">True when the same bytes were imported before and nothing changed.</param>
    /// <param name="Edges">How many edges of lineage are new.</param>
    /// <param name="Evidence">How many items of evidence are new.</param>
    /// <param name="NotRecorded">What was understood and has no place here, a sentence each.</param>
    public sealed record Answer(
        ModelId ModelId, ReleaseId ReleaseId, string Name, bool AlreadyHere, int Edges, int Evidence, IReadOnlyList<string> NotRecorded)
    {
        /// <summary>A sentence for each contradiction that is kept, among the files and against what was recorded before.</summary>
        public IReadOnlyList<string> Contradicted { get; init; } = [];
    }
}

internal sealed class ImportModelHandler(Importer importer) : IRequestHandler<ImportModel, Result<ImportModel.Answer>>
{
    public async Task<Result<ImportModel.Answer>> Handle(ImportModel request, CancellationToken cancellationToken) =>
        (await importer.ImportAsync([request.Model], cancellationToken))[0];
}
