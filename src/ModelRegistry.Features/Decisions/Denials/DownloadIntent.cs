using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Decisions.Renewing;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Denials;

/// <summary>The signed letter that announced a denial, with the time-stamps that were added to it since.</summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="Number">The letter's number.</param>
/// <param name="Renewal">How many of its renewals are in it; 0 as it was sent, null for all there are.</param>
public sealed record DownloadIntent(string Reference, int Number, int? Renewal = null) : IQuery<DownloadDecision.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadCases;
}

internal sealed class DownloadIntentHandler(RegistryContext context) : IRequestHandler<DownloadIntent, Result<DownloadDecision.Answer>>
{
    public async Task<Result<DownloadDecision.Answer>> Handle(DownloadIntent request, CancellationToken cancellationToken)
    {
        var file = await context.Intents.AsNoTracking()
            .Where(intent => intent.Number == request.Number
                && context.Cases.Any(@case => @case.Id == intent.CaseId && @case.Reference == request.Reference))
            .Select(intent => new { intent.Pdf, intent.PdfDigest }).SingleOrDefaultAsync(cancellationToken);
        return file is null
            ? new Refusal.NotFound($"letter {request.Number} of case {request.Reference}")
            : await context.HandOutAsync(
                CaseReference.OfPaper(request.Reference, 'I', request.Number), file.PdfDigest, file.Pdf, request.Renewal,
                cancellationToken);
    }
}
