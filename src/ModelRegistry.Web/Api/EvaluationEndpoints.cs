using System.Text;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Api;

/// <summary>Whole questions in, whole evaluations out (docs/api/question.schema.json, evaluation.schema.json).</summary>
internal static class EvaluationEndpoints
{
    /// <summary>An evaluation with its id beside it.</summary>
    /// <param name="Id">The id.</param>
    /// <param name="Digest">SHA-256 of the stored document; absent right after it was made.</param>
    /// <param name="Evaluation">The document.</param>
    /// <param name="Letters">Instruments that bear on it and are not public, each with what the caller may read of it.</param>
    internal sealed record Kept(
        EvaluationId Id, string Digest, System.Text.Json.JsonElement Evaluation, IReadOnlyList<ShowLetters.Letter> Letters);

    private const int MostBytes = 1_000_000;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/evaluations", EvaluateAsync)
            .WithName("evaluate").WithSummary("Evaluates a whole question and keeps the evaluation; Idempotency-Key makes it once.")
            .Accepts<System.Text.Json.JsonElement>("application/json").Produces<Kept>(StatusCodes.Status201Created).WithProblems();
        api.MapGet("/evaluations/{id:guid}", ShowAsync)
            .WithName("evaluation").WithSummary("An evaluation as it was kept.").Produces<Kept>().WithProblems();
        api.MapGet("/evaluations/{id:guid}/replay", ReplayAsync)
            .WithName("replay").WithSummary("Evaluates again from the frozen facts: equal bytes, or what differs.")
            .Produces<ReplayEvaluation.Answer>().WithProblems();
        api.MapGet("/releases/{id:guid}/evaluations", ListAsync)
            .WithName("evaluationsOfRelease").WithSummary("Evaluations of a release, newest first; pass next as before.")
            .Produces<ListEvaluations.Answer>().WithProblems();
    }

    private static async Task<IResult> EvaluateAsync(HttpContext context, IMediator mediator)
    {
        var body = await Received.BodyAsync(context, MostBytes);
        if (!body.TryGet(out var json, out var refusal)
            || !EvaluateQuestion.FromDocument(json, Received.Key(context)).TryGet(out var act, out refusal)
            || !(await mediator.Send(act, context.RequestAborted)).TryGet(out var made, out refusal)
            || !(await LettersAsync(made.Evaluation, context, mediator)).TryGet(out var letters, out refusal))
        {
            return context.Answer(Result<Kept>.Refused(refusal));
        }

        var kept = Of(made.Id, EvaluationJson.Write(made.Evaluation), letters);
        return TypedResults.Created($"{RegistryApi.Prefix}/evaluations/{made.Id}", kept);
    }

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, IMediator mediator) =>
        (await mediator.Send(new ShowEvaluation(new(id)), context.RequestAborted)).TryGet(out var shown, out var refusal)
        && (await LettersAsync(shown.Evaluation, context, mediator)).TryGet(out var letters, out refusal)
            ? TypedResults.Ok(Of(shown.Stored.Id, shown.Stored.Json, letters))
            : context.Answer(Result<Kept>.Refused(refusal));

    private static Task<Result<ShowLetters.Answer>> LettersAsync(Evaluation evaluation, HttpContext context, IMediator mediator) =>
        mediator.Send(ShowLetters.Of(evaluation), context.RequestAborted);

    private static async Task<IResult> ReplayAsync(Guid id, HttpContext context, IMediator mediator) =>
        context.Answer(await mediator.Send(new ReplayEvaluation(new(id)), context.RequestAborted));

    private static async Task<IResult> ListAsync(Guid id, long? before, int? take, HttpContext context, IMediator mediator) =>
        context.Answer(await mediator.Send(new ListEvaluations(new(id), before, take ?? 20), context.RequestAborted));

    private static Kept Of(EvaluationId id, string json, ShowLetters.Answer letters)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        return new(id, Sha256Digest.OfBytes(Encoding.UTF8.GetBytes(json)).Hex, document.RootElement.Clone(), letters.Letters);
    }
}
