using System.Text.Json;
using MediatR;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Decisions.Licences;
using ModelRegistry.Features.Decisions.Papers;
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
            .WithName("paper").WithSummary("The signed paper with its renewals; renewal=0 as it was issued.").Produces<string>(contentType: "application/pdf").WithProblems();
        api.MapGet("/cases/{reference}/papers", async (string reference, HttpContext context, IMediator mediator) =>
                context.Answer(await mediator.Send(new ShowPapers(reference), context.RequestAborted)))
            .WithName("papers").WithSummary("The signed papers of a case: decisions and letters.")
            .Produces<ShowPapers.Answer>().WithProblems();
        api.MapGet("/letters/{reference}", async (string reference, int? renewal, HttpContext context, IMediator mediator) =>
                (await mediator.Send(new DownloadPaper(reference, renewal), context.RequestAborted)).TryGet(out var file, out var refusal)
                    ? TypedResults.File(file.Content.ToArray(), "application/pdf", file.FileName)
                    : context.Answer(Result<JsonElement>.Refused(refusal)))
            .WithName("letter").WithSummary("A signed letter that is no decision, with its renewals; renewal=0 as it was issued.")
            .Produces<string>(contentType: "application/pdf").WithProblems();
        MapLicences(api);
    }

    private static void MapLicences(RouteGroupBuilder api)
    {
        api.MapGet("/decisions/{reference}/licence", async (string reference, HttpContext context, IMediator mediator) =>
                context.Answer(await mediator.Send(new ShowLicence(reference), context.RequestAborted)))
            .WithName("licence").WithSummary("What happened under a licence: usage, conditions, entries.")
            .Produces<ShowLicence.Answer>().WithProblems();
        api.MapPost("/decisions/{reference}/usage", async (string reference, Usage usage, HttpContext context, IMediator mediator) =>
                context.Answer(await mediator.Send(
                    new ReportUsage(reference, usage.Key ?? "", usage.Quantity, usage.UsedOn, usage.Text ?? ""), context.RequestAborted)))
            .WithName("reportUsage")
            .WithSummary("Reports usage under a licence. The same key with the same content is one report; with another content it is refused.")
            .Accepts<Usage>("application/json").Produces<ReportUsage.Answer>().WithProblems();
    }

    /// <summary>Usage under a licence.</summary>
    /// <param name="Key">The holder's own key for this report.</param>
    /// <param name="Quantity">How much was used, exact.</param>
    /// <param name="UsedOn">On which day.</param>
    /// <param name="Text">On what, in words.</param>
    internal sealed record Usage(string? Key, decimal Quantity, DateOnly UsedOn, string? Text);

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

    private static async Task<IResult> DownloadAsync(string reference, int? renewal, HttpContext context, IMediator mediator) =>
        (await mediator.Send(new DownloadDecision(reference, renewal), context.RequestAborted)).TryGet(out var file, out var refusal)
            ? TypedResults.File(file.Content.ToArray(), "application/pdf", file.FileName)
            : context.Answer(Result<JsonElement>.Refused(refusal));
}
