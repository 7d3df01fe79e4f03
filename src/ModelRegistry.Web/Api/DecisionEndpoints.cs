using System.Text.Json;
using MediatR;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Api;

/// <summary>Decisions for who may read them, and their verification for everybody.</summary>
internal static class DecisionEndpoints
{
    private const int MostPaperBytes = 20 * 1024 * 1024;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/decisions/verify", VerifyAsync)
            .WithName("verify").WithSummary("Verifies the bytes of a decision; open to everybody.")
            .Accepts<string>("application/pdf").Produces<VerifyDecision.Answer>().WithProblems().AllowAnonymous()
            .RequireRateLimiting(Rates.Verification);
        api.MapGet("/decisions/{reference}", ShowAsync)
            .WithName("decision").WithSummary("A decision for machines (docs/api/decision.schema.json).")
            .Produces<JsonElement>().WithProblems();
        api.MapGet("/decisions/{reference}/paper", DownloadAsync)
            .WithName("paper").WithSummary("The signed paper.").Produces<string>(contentType: "application/pdf").WithProblems();
    }

    private static async Task<IResult> VerifyAsync(HttpContext context, IMediator mediator)
    {
        var body = await Received.BodyAsync(context, MostPaperBytes);
        return context.Answer(body.TryGet(out var paper, out var refusal)
            ? await mediator.Send(new VerifyDecision(paper), context.RequestAborted)
            : Result<VerifyDecision.Answer>.Refused(refusal));
    }

    private static async Task<IResult> ShowAsync(string reference, HttpContext context, IMediator mediator) =>
        (await mediator.Send(new ShowDecision(reference), context.RequestAborted)).TryGet(out var shown, out var refusal)
            ? TypedResults.Content(shown.DecisionJson, "application/json")
            : context.Answer(Result<JsonElement>.Refused(refusal));

    private static async Task<IResult> DownloadAsync(string reference, HttpContext context, IMediator mediator) =>
        (await mediator.Send(new DownloadDecision(reference), context.RequestAborted)).TryGet(out var file, out var refusal)
            ? TypedResults.File(file.Content.ToArray(), "application/pdf", file.FileName)
            : context.Answer(Result<JsonElement>.Refused(refusal));
}
