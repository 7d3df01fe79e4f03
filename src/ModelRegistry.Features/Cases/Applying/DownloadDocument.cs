using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>A document of a case: for the organisation that applied and for the authority.</summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="Number">Which document.</param>
public sealed record DownloadDocument(string Reference, int Number) : IQuery<DocumentFile>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadCases;
}

internal sealed class DownloadDocumentHandler(RegistryContext context) : IRequestHandler<DownloadDocument, Result<DocumentFile>>
{
    public async Task<Result<DocumentFile>> Handle(DownloadDocument request, CancellationToken cancellationToken)
    {
        var found = await (from document in context.CaseDocuments.AsNoTracking()
                           join one in context.Cases on document.CaseId equals one.Id
                           where one.Reference == request.Reference && document.Number == request.Number
                           select new { document.Name, document.Content }).SingleOrDefaultAsync(cancellationToken);
        return found is null
            ? new Refusal.NotFound($"document {request.Number} of case {request.Reference}")
            : new DocumentFile(found.Name, found.Content);
    }
}
