using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>Takes a document away from a draft of the caller's organisation.</summary>
/// <param name="Id">The document.</param>
public sealed record RemoveDraftDocument(DraftDocumentId Id) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Apply;
}

internal sealed class RemoveDraftDocumentHandler(RegistryContext context) : IRequestHandler<RemoveDraftDocument, Result<Done>>
{
    public async Task<Result<Done>> Handle(RemoveDraftDocument request, CancellationToken cancellationToken)
    {
        var gone = await context.DraftDocuments.Where(one => one.Id == request.Id).ExecuteDeleteAsync(cancellationToken);
        return gone > 0 ? Done.Instance : new Refusal.NotFound($"document {request.Id}");
    }
}
