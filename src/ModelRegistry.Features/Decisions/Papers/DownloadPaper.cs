using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Decisions.Renewing;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>
/// A signed letter that is no decision, with the time-stamps that were added to it since: for who may read its case.
/// </summary>
/// <param name="Reference">The letter's reference: "US-2026-000001-M1".</param>
/// <param name="Renewal">How many of its renewals are in it; 0 as it was issued, null for all there are.</param>
public sealed record DownloadPaper(string Reference, int? Renewal = null) : IQuery<DownloadDecision.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadCases;
}

internal sealed class DownloadPaperHandler(RegistryContext context) : IRequestHandler<DownloadPaper, Result<DownloadDecision.Answer>>
{
    public async Task<Result<DownloadDecision.Answer>> Handle(DownloadPaper request, CancellationToken cancellationToken)
    {
        var file = await context.Papers.AsNoTracking().Where(paper => paper.Reference == request.Reference)
            .Select(paper => new { paper.Pdf, paper.PdfDigest }).SingleOrDefaultAsync(cancellationToken);
        return file is null
            ? new Refusal.NotFound($"letter {request.Reference}")
            : await context.HandOutAsync(request.Reference, file.PdfDigest, file.Pdf, request.Renewal, cancellationToken);
    }
}
