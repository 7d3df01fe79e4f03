using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Decisions.Renewing;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions;

/// <summary>The signed paper of a decision: as issued, with the time-stamps that were added to it since.</summary>
/// <param name="Reference">The decision's reference.</param>
public sealed record DownloadDecision(string Reference) : IQuery<DownloadDecision.Answer>
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
        if (file is null) return new Refusal.NotFound($"decision {request.Reference}");
        var newest = await context.NewestAsync(file.PdfDigest, file.Pdf, cancellationToken);
        var digest = ReferenceEquals(newest, file.Pdf) ? file.PdfDigest : Sha256Digest.OfBytes(newest);
        return new DownloadDecision.Answer($"{file.Reference}.pdf", digest.Hex, newest);
    }
}
