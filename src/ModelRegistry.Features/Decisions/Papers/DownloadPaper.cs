using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>A signed letter that is no decision, as it was issued: for who may read its case.</summary>
/// <param name="Reference">The letter's reference: "US-2026-000001-M1".</param>
public sealed record DownloadPaper(string Reference) : IQuery<DownloadDecision.Answer>
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
            : new DownloadDecision.Answer($"{request.Reference}.pdf", file.PdfDigest.Hex, file.Pdf);
    }
}
