using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Licences;

/// <summary>A document that was handed in under a licence, as it was received.</summary>
/// <param name="Decision">The decision's reference.</param>
/// <param name="Line">The entry it was handed in with.</param>
public sealed record DownloadLicenceDocument(string Decision, int Line) : IQuery<DownloadDecision.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadCases;
}

internal sealed class DownloadLicenceDocumentHandler(RegistryContext context)
    : IRequestHandler<DownloadLicenceDocument, Result<DownloadDecision.Answer>>
{
    public async Task<Result<DownloadDecision.Answer>> Handle(DownloadLicenceDocument request, CancellationToken cancellationToken)
    {
        var entry = await context.LicenceEntries.AsNoTracking().SingleOrDefaultAsync(
            one => one.Line == request.Line && one.Document != null
                && context.Decisions.Any(decision => decision.Id == one.DecisionId && decision.Reference == request.Decision),
            cancellationToken);
        return entry is null
            ? new Refusal.NotFound($"a document at entry {request.Line} of decision {request.Decision}")
            : new DownloadDecision.Answer(entry.DocumentName!, entry.DocumentDigest!.Value.Hex, entry.Document);
    }
}
