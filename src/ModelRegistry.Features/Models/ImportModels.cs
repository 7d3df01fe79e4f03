using FluentValidation;
using MediatR;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models.Importing;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Features.Models;

/// <summary>
/// Imports a batch of models in one transaction, each whole or not at all: what is wrong with one does not keep the others out. A long
/// file is sent in batches of a few hundred.
/// </summary>
/// <param name="Models">What readers of Formats understood.</param>
public sealed record ImportModels(IReadOnlyList<ImportedModel> Models) : ICommand<ImportModels.Answer>
{
    /// <summary>The most models of one batch.</summary>
    public const int Largest = 500;

    /// <inheritdoc/>
    public static Permission Needs => Permission.ImportModels;

    /// <summary>What became of each, in the order given.</summary>
    /// <param name="Results">An answer or a refusal for each model.</param>
    public sealed record Answer(IReadOnlyList<Result<ImportModel.Answer>> Results);
}

internal sealed class ImportModelsValidator : AbstractValidator<ImportModels>
{
    public ImportModelsValidator() => RuleFor(act => act.Models.Count).LessThanOrEqualTo(ImportModels.Largest)
        .Right("The batch is too large.", $"Send at most {ImportModels.Largest} models at a time.");
}

internal sealed class ImportModelsHandler(Importer importer) : IRequestHandler<ImportModels, Result<ImportModels.Answer>>
{
    public async Task<Result<ImportModels.Answer>> Handle(ImportModels request, CancellationToken cancellationToken) =>
        new ImportModels.Answer(await importer.ImportAsync(request.Models, cancellationToken));
}
