using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Features.Exploring;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Documents;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Exploring;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Api;

/// <summary>The law of every place side by side, what would change an answer, and which question to answer next. Nothing is kept.</summary>
internal static class ExploringEndpoints
{
    /// <summary>Where a questionnaire stands; send the same state with one more answer to go on.</summary>
    /// <param name="Settled">Whether there is an answer: another than "cannot tell".</param>
    /// <param name="Answer">The answer with what is known so far.</param>
    /// <param name="Next">The next question; absent when none is left.</param>
    /// <param name="StillOpen">What stays open: nobody knows it, or no fact settles it.</param>
    /// <param name="NotRead">Answers that could not be read, by their ids.</param>
    /// <param name="ReleaseId">The release, when the registry holds it.</param>
    /// <param name="WhyNotKept">Why an evaluation with these answers cannot be kept; absent when it can.</param>
    internal sealed record Standing(
        bool Settled,
        Answer Answer,
        FactForm? Next,
        IReadOnlyList<MissingFact> StillOpen,
        IReadOnlyList<string> NotRead,
        ReleaseId? ReleaseId,
        string? WhyNotKept);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/matrix", CompareAsync)
            .WithName("matrix").WithSummary("Puts a whole question to the law of every place, side by side.")
            .Accepts<System.Text.Json.JsonElement>("application/json").Produces<CompareLaws.Answer>().WithProblems();
        api.MapGet("/evaluations/{id:guid}/changes", ChangesAsync)
            .WithName("changes").WithSummary("The smallest sets of facts that would flip the answer, each proved by evaluating again.")
            .Produces<FindChanges.Answer>().WithProblems();
        api.MapPost("/questionnaire", AskAsync)
            .WithName("questionnaire").WithSummary("Takes a question with the answers so far; gives the next question, or the answer.")
            .Accepts<System.Text.Json.JsonElement>("application/json").Produces<Standing>().WithProblems();
    }

    private static async Task<IResult> CompareAsync(HttpContext context, IMediator mediator)
    {
        var body = await Received.BodyAsync(context, QuestionDocument.LargestSize);
        return body.TryGet(out var json, out var refusal) && CompareLaws.FromDocument(json).TryGet(out var act, out refusal)
            ? context.Answer(await mediator.Send(act, context.RequestAborted))
            : context.Answer(Result<CompareLaws.Answer>.Refused(refusal));
    }

    private static async Task<IResult> ChangesAsync(Guid id, HttpContext context, IMediator mediator) =>
        context.Answer(await mediator.Send(new FindChanges(new(id)), context.RequestAborted));

    private static async Task<IResult> AskAsync(HttpContext context, IMediator mediator)
    {
        var body = await Received.BodyAsync(context, QuestionDocument.LargestSize);
        if (!body.TryGet(out var json, out var refusal) || !AskNext.FromDocument(json).TryGet(out var act, out refusal)
            || !(await mediator.Send(act, context.RequestAborted)).TryGet(out var next, out refusal))
        {
            return context.Answer(Result<Standing>.Refused(refusal));
        }

        var step = next.Step;
        return TypedResults.Ok(new Standing(
            step.Settled, step.Evaluation.Answer, step.Next, step.StillOpen, step.NotRead, next.ReleaseId, next.WhyNotKept));
    }
}
