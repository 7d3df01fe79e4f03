using MediatR;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Pages.Decisions;

/// <summary>The signed paper as a file. Who may have it is for the act to say.</summary>
internal static class PaperDownload
{
    public static void MapPapers(this WebApplication app) =>
        app.MapGet("/decisions/{reference}/paper", SendAsync).WithMetadata(new NeedsAttribute(Permission.ReadCases)).ExcludeFromDescription();

    private static async Task<IResult> SendAsync(string reference, IMediator mediator, CancellationToken stop)
    {
        var result = await mediator.Send(new DownloadDecision(reference), stop);
        return result.TryGet(out var paper, out var refusal)
            ? Results.File(paper.Content.ToArray(), "application/pdf", paper.FileName)
            : Results.StatusCode(Problems.StatusOf(refusal));
    }
}
