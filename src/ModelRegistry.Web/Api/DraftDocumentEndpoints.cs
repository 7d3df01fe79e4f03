using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Features.Cases.Applying;
using ModelRegistry.Features.Frame;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Api;

/// <summary>The documents beside a draft: handed out as bytes of no kind, as they came.</summary>
internal static class DraftDocumentEndpoints
{
    public static void Map(RouteGroupBuilder api, string draft)
    {
        var documents = draft + "/documents";
        api.MapPost(documents, AddAsync)
            .WithName("addDraftDocument").WithSummary("Lays a document beside a draft: its bytes as the body, its name and purpose in the query.")
            .Accepts<string>("application/octet-stream").Produces<DocumentRow>(StatusCodes.Status201Created).WithProblems();
        api.MapGet(documents + "/{document:guid}", DownloadAsync)
            .WithName("draftDocument").WithSummary("The bytes of a document beside a draft.")
            .Produces<string>(contentType: "application/octet-stream").WithProblems();
        api.MapDelete(documents + "/{document:guid}", RemoveAsync)
            .WithName("removeDraftDocument").WithSummary("Takes a document away from a draft.")
            .Produces(StatusCodes.Status204NoContent).WithProblems();
    }

    private static async Task<IResult> AddAsync(Guid id, string? purpose, string? name, HttpContext context, IMediator mediator)
    {
        var body = await Received.BodyAsync(context, DocumentRules.MostBytes);
        if (!body.TryGet(out var bytes, out var refusal)) return Refused(context, refusal);
        var (asked, draft) = (purpose ?? DocumentRules.Other, new ApplicationDraftId(id));
        var added = await Commanded.OnceAsync(context, bytes, new AddDraftDocument(draft, asked, name ?? "", bytes));
        if (!added.TryGet(out _, out refusal)) return Refused(context, refusal);
        if (!(await ApplicationEndpoints.ShownAsync(id, context, mediator)).TryGet(out var shown, out refusal)) return Refused(context,
            refusal);
        var digest = Sha256Digest.OfBytes(bytes);
        return shown.Documents.FirstOrDefault(one => one.Digest == digest && one.Purpose == asked) is { } row
            ? TypedResults.Created($"{context.Request.Path}/{row.Id}", row)
            : Refused(context, new Refusal.NotFound("document of this digest"));
    }

    private static async Task<IResult> DownloadAsync(Guid id, Guid document, HttpContext context, IMediator mediator)
    {
        if (!await IsOfAsync(id, document, context, mediator)) return Refused(context, Missing(document));
        return (await mediator.Send(new DownloadDraftDocument(new(document)), context.RequestAborted)).TryGet(out var file, out var refusal)
            ? TypedResults.File(file.Content.ToArray(), "application/octet-stream", file.Name)
            : Refused(context, refusal);
    }

    private static async Task<IResult> RemoveAsync(Guid id, Guid document, HttpContext context, IMediator mediator)
    {
        if (!await IsOfAsync(id, document, context, mediator)) return Refused(context, Missing(document));
        return (await Commanded.SendAsync(context, new RemoveDraftDocument(new(document)))).TryGet(out _, out var refusal)
            ? TypedResults.NoContent()
            : Refused(context, refusal);
    }

    // An address names one thing: a document is found under its own draft and under no other.
    private static async Task<bool> IsOfAsync(Guid id, Guid document, HttpContext context, IMediator mediator) =>
        (await ApplicationEndpoints.ShownAsync(id, context, mediator)).TryGet(out var shown, out _)
        && shown.Documents.Any(one => one.Id?.Value == document);

    private static Refusal.NotFound Missing(Guid document) => new($"document {document}");

    private static IResult Refused(HttpContext context, Refusal refusal) => context.Answer(Result<DocumentRow>.Refused(refusal));
}
