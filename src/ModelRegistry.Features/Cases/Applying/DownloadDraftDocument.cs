using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>A document beside a draft of the caller's organisation.</summary>
/// <param name="Id">The document.</param>
public sealed record DownloadDraftDocument(DraftDocumentId Id) : IQuery<DocumentFile>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Apply;
}

internal sealed class DownloadDraftDocumentHandler(RegistryContext context) : IRequestHandler<DownloadDraftDocument, Result<DocumentFile>>
{
    public async Task<Result<DocumentFile>> Handle(DownloadDraftDocument request, CancellationToken cancellationToken)
    {
        var found = await context.DraftDocuments.AsNoTracking().SingleOrDefaultAsync(one => one.Id == request.Id, cancellationToken);
        return found is null ? new Refusal.NotFound($"document {request.Id}") : new DocumentFile(found.Name, found.Content);
    }
}
