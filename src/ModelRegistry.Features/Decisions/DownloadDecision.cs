using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Decisions.Renewing;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions;

/// <summary>The signed paper of a decision: as issued, with the time-stamps that were added to it since.</summary>
/// <param name="Reference">The decision's reference.</param>
/// <param name="Renewal">How many of its renewals are in it; 0 as it was issued, null for all there are.</param>
public sealed record DownloadDecision(string Reference, int? Renewal = null) : IQuery<DownloadDecision.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadCases;

    /// <summary>The file.</summary>
    /// <param name="FileName">A name for it.</param>
    /// <param name="Digest">SHA-256 of its bytes.</param>
    /// <param name="Content">Its bytes, application/pdf.</param>
    public sealed record Answer(string FileName, string Digest, ReadOnlyMemory<byte> Content);
}

internal sealed class DownloadDecisionHandler(RegistryContext context) : IRequestHandler<DownloadDecision, Result<DownloadDecision.Answer>>
{
    public async Task<Result<DownloadDecision.Answer>> Handle(DownloadDecision request, CancellationToken cancellationToken)
    {
        var file = await context.Decisions.Where(decision => decision.Reference == request.Reference)
            .Select(decision => new { decision.Reference, decision.PdfDigest, decision.Pdf }).SingleOrDefaultAsync(cancellationToken);
        return file is null
            ? new Refusal.NotFound($"decision {request.Reference}")
            : await context.HandOutAsync(file.Reference, file.PdfDigest, file.Pdf, request.Renewal, cancellationToken);
    }
}
