using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Editions;

namespace ModelRegistry.Features.Rulebooks;

/// <summary>A parameter file of a kept edition, as it was.</summary>
/// <param name="Edition">The edition's hash.</param>
/// <param name="Name">The file's name.</param>
public sealed record ShowEditionFile(string Edition, string Name) : IQuery<ParameterSource>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;
}

internal sealed class ShowEditionFileHandler(EditionArchive archive) : IRequestHandler<ShowEditionFile, Result<ParameterSource>>
{
    public async Task<Result<ParameterSource>> Handle(ShowEditionFile request, CancellationToken cancellationToken)
    {
        var kept = Sha256Digest.TryParse(request.Edition, out var hash) ? await archive.FilesAsync(hash, cancellationToken) : null;
        return kept?.Files.FirstOrDefault(file => file.Name == request.Name) is { } found
            ? found
            : new Refusal.NotFound($"file {request.Name} of edition {request.Edition}");
    }
}
