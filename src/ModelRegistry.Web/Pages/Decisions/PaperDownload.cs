using MediatR;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Decisions.Denials;
using ModelRegistry.Features.Decisions.Licences;
using ModelRegistry.Features.Decisions.Papers;
using ModelRegistry.Features.Frame;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Pages.Decisions;

/// <summary>The signed paper as a file. Who may have it is for the act to say.</summary>
internal static class PaperDownload
{
    public static void MapPapers(this WebApplication app)
    {
        var papers = app.MapGroup("").WithMetadata(new NeedsAttribute(Permission.ReadCases)).ExcludeFromDescription();
        papers.MapGet("/decisions/{reference}/paper", (string reference, int? renewal, IMediator mediator, CancellationToken stop) =>
            mediator.FileAsync(new DownloadDecision(reference, renewal), Paper, stop));
        papers.MapGet("/cases/{reference}/denial/{number:int}/letter", (
            string reference, int number, int? renewal, IMediator mediator, CancellationToken stop) =>
            mediator.FileAsync(new DownloadIntent(reference, number, renewal), Paper, stop));
        papers.MapGet("/letters/{reference}", (string reference, int? renewal, IMediator mediator, CancellationToken stop) =>
            mediator.FileAsync(new DownloadPaper(reference, renewal), Paper, stop));
        papers.MapGet("/cases/{reference}/preview.pdf", (string reference, bool? letter, IMediator mediator, CancellationToken stop) =>
            mediator.FileAsync(new PreviewPaper(reference, letter ?? false),
                paper => Results.Bytes(paper.Pdf, "application/pdf", $"{reference}-draft.pdf"), stop));
        papers.MapGet("/decisions/{reference}/measure-preview.pdf", (string reference, IMediator mediator, CancellationToken stop) =>
            mediator.FileAsync(new PreviewMeasure(reference), Paper, stop));

        // Whatever it is, a browser is to keep it and not to show it.
        papers.MapGet("/decisions/{reference}/licence/documents/{line:int}", (
            string reference, int line, IMediator mediator, CancellationToken stop) =>
            mediator.FileAsync(new DownloadLicenceDocument(reference, line),
                file => Results.Bytes(file.Content, "application/octet-stream", file.FileName), stop));
    }

    private static IResult Paper(DownloadDecision.Answer paper) => Results.Bytes(paper.Content, "application/pdf", paper.FileName);
}
