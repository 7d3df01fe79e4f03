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
        app.MapGet("/decisions/{reference}/paper", SendAsync).WithMetadata(new NeedsAttribute(Permission.ReadCases)).ExcludeFromDescription();
        app.MapGet("/cases/{reference}/denial/{number:int}/letter", SendLetterAsync)
            .WithMetadata(new NeedsAttribute(Permission.ReadCases)).ExcludeFromDescription();
        app.MapGet("/letters/{reference}", SendPaperAsync).WithMetadata(new NeedsAttribute(Permission.ReadCases)).ExcludeFromDescription();
        app.MapGet("/cases/{reference}/preview.pdf", SendPreviewAsync)
            .WithMetadata(new NeedsAttribute(Permission.ReadCases)).ExcludeFromDescription();
        app.MapGet("/decisions/{reference}/measure-preview.pdf", SendMeasureAsync)
            .WithMetadata(new NeedsAttribute(Permission.ReadCases)).ExcludeFromDescription();
        app.MapGet("/decisions/{reference}/licence/documents/{line:int}", SendDocumentAsync)
            .WithMetadata(new NeedsAttribute(Permission.ReadCases)).ExcludeFromDescription();
    }

    private static async Task<IResult> SendPaperAsync(string reference, int? renewal, IMediator mediator, CancellationToken stop) =>
        (await mediator.Send(new DownloadPaper(reference, renewal), stop)).TryGet(out var paper, out var refusal)
            ? Results.File(paper.Content.ToArray(), "application/pdf", paper.FileName)
            : Results.StatusCode(Problems.StatusOf(refusal));

    private static async Task<IResult> SendPreviewAsync(string reference, bool? letter, IMediator mediator, CancellationToken stop) =>
        (await mediator.Send(new PreviewPaper(reference, letter ?? false), stop)).TryGet(out var paper, out var refusal)
            ? Results.File(paper.Pdf.ToArray(), "application/pdf", $"{reference}-draft.pdf")
            : Results.StatusCode(Problems.StatusOf(refusal));

    private static async Task<IResult> SendMeasureAsync(string reference, IMediator mediator, CancellationToken stop) =>
        (await mediator.Send(new PreviewMeasure(reference), stop)).TryGet(out var paper, out var refusal)
            ? Results.File(paper.Content.ToArray(), "application/pdf", paper.FileName)
            : Results.StatusCode(Problems.StatusOf(refusal));

    private static async Task<IResult> SendLetterAsync(
        string reference, int number, int? renewal, IMediator mediator, CancellationToken stop) =>
        (await mediator.Send(new DownloadIntent(reference, number, renewal), stop)).TryGet(out var paper, out var refusal)
            ? Results.File(paper.Content.ToArray(), "application/pdf", paper.FileName)
            : Results.StatusCode(Problems.StatusOf(refusal));

    // Whatever it is, a browser is to keep it and not to show it.
    private static async Task<IResult> SendDocumentAsync(string reference, int line, IMediator mediator, CancellationToken stop) =>
        (await mediator.Send(new DownloadLicenceDocument(reference, line), stop)).TryGet(out var file, out var refusal)
            ? Results.File(file.Content.ToArray(), "application/octet-stream", file.FileName)
            : Results.StatusCode(Problems.StatusOf(refusal));

    private static async Task<IResult> SendAsync(string reference, int? renewal, IMediator mediator, CancellationToken stop)
    {
        var result = await mediator.Send(new DownloadDecision(reference, renewal), stop);
        return result.TryGet(out var paper, out var refusal)
            ? Results.File(paper.Content.ToArray(), "application/pdf", paper.FileName)
            : Results.StatusCode(Problems.StatusOf(refusal));
    }
}
