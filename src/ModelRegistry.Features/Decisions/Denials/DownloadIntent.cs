using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Denials;

/// <summary>The signed letter that announced a denial, as it was sent.</summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="Number">The letter's number.</param>
public sealed record DownloadIntent(string Reference, int Number) : IQuery<DownloadDecision.Answer>
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
            : new DownloadDecision.Answer($"{request.Reference}-I{request.Number}.pdf", file.PdfDigest.Hex, file.Pdf);
    }
}
