using MediatR;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models.Importing;

namespace ModelRegistry.Features.Models.Uploading;

/// <summary>Imports an upload: each model whole or not at all, each statement as evidence with the digest of its bytes.</summary>
/// <param name="Upload">What was handed over, as it was previewed.</param>
public sealed record SaveUpload(Upload Upload) : ICommand<SaveUpload.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ImportModels;

    /// <summary>What was imported.</summary>
    /// <param name="Saved">One a model that was saved.</param>
    /// <param name="Refused">A sentence for each model that was not, and for each file of weights that was left out.</param>
    /// <param name="Wrong">A sentence for each thing that breaks its format or a limit, with its place and what would be right.</param>
    /// <param name="KeptUnread">How many well-formed things have no meaning here or are absent.</param>
    public sealed record Answer(
        IReadOnlyList<ImportModel.Answer> Saved, IReadOnlyList<string> Refused, IReadOnlyList<string> Wrong, int KeptUnread)
    {
        /// <summary>For a table of hardware: its chips beside the rulebook's. Nothing of them is recorded.</summary>
        public IReadOnlyList<CompareChips.Row> Chips { get; init; } = [];
    }
}

internal sealed class SaveUploadHandler(UploadReader reader, Importer importer, ChipComparison chips)
    : IRequestHandler<SaveUpload, Result<SaveUpload.Answer>>
{
    public async Task<Result<SaveUpload.Answer>> Handle(SaveUpload request, CancellationToken cancellationToken)
    {
        if (request.Upload.Files is [var table] && ChipComparison.IsTable(table))
        {
            var compared = await chips.OfAsync(table, cancellationToken);
            return new SaveUpload.Answer([], [], compared.Wrong, 0) { Chips = compared.Chips };
        }

        var read = await reader.ReadAsync(request.Upload, cancellationToken);
        if (!read.TryGet(out var models, out var unread))
        {
            return unread;
        }

        var part = ImportPart.Of(models);
        var results = await importer.ImportAsync(models, cancellationToken);
        return results is [{ Refusal: { } only }]
            ? only
            : new SaveUpload.Answer(
                [.. results.Where(result => result.IsDone).Select(result => result.Value)],
                [.. results.Select(result => result.Refusal?.Sentence).OfType<string>(), .. part.NotTaken],
                part.Wrong,
                part.KeptUnread);
    }
}
