using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using ModelRegistry.Domain;
using ModelRegistry.Features.Cases.Applying;
using ModelRegistry.Features.Frame;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Pages.Casework.Applying;

/// <summary>Documents as files, and the saving that a script does between two presses of the button.</summary>
internal static class ApplicationRoutes
{
    public static void MapApplications(this WebApplication app)
    {
        app.MapGet("/cases/{reference}/documents/{number:int}", (string reference, int number, IMediator mediator, CancellationToken stop) =>
                mediator.FileAsync(new DownloadDocument(reference, number), Kept, stop))
            .WithMetadata(new NeedsAttribute(Permission.ReadCases)).ExcludeFromDescription();
        app.MapGet("/applications/documents/{id:guid}", (Guid id, IMediator mediator, CancellationToken stop) =>
                mediator.FileAsync(new DownloadDraftDocument(new(id)), Kept, stop))
            .WithMetadata(new NeedsAttribute(Permission.Apply)).ExcludeFromDescription();
        app.MapPost("/applications/{id:guid}/autosave", SaveAsync)
            .WithMetadata(new NeedsAttribute(Permission.Apply)).ExcludeFromDescription();
    }

    // A stranger's file is handed on to be kept, and never shown as a page of ours.
    private static IResult Kept(DocumentFile file) => Results.Bytes(file.Content, "application/octet-stream", file.Name);

    private static async Task<IResult> SaveAsync(
        Guid id, HttpContext context, IAntiforgery antiforgery, IMediator mediator, CancellationToken stop)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        var shown = await mediator.Send(new ShowApplicationDraft(new ApplicationDraftId(id)), stop);
        if (!shown.TryGet(out var draft, out var gone)) return Results.StatusCode(Problems.StatusOf(gone));
        var sent = await context.Request.ReadFormAsync(stop);
        var basedOn = Guid.TryParse(sent[DraftForm.Version], out var seen) ? seen : default;
        var saved = await mediator.Send(new SaveApplicationDraft(new(id), DraftForm.Values(sent, draft.Type), basedOn), stop);
        if (saved.Refusal is { } refusal) return Results.Json(new { sentence = refusal.Sentence }, statusCode: Problems.StatusOf(refusal));
        var stands = (await mediator.Send(new ShowApplicationDraft(new ApplicationDraftId(id)), stop)).Value;
        return stands.SavedAt == saved.Value.SavedAt
            ? Results.Json(new { version = stands.Version })
            : Results.Json(new { sentence = "Somebody else saved right after you." }, statusCode: StatusCodes.Status409Conflict);
    }
}
