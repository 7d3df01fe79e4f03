using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Applying;
using ModelRegistry.Features.Cases.Clocks;
using ModelRegistry.Features.Cases.Questions;
using ModelRegistry.Features.Cases.Queues;
using ModelRegistry.Features.Frame;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Api;

/// <summary>Cases for who may read them, where each stands, and the queues of an office.</summary>
internal static class CaseEndpoints
{
    /// <summary>How far a case is.</summary>
    /// <param name="Reference">The case's reference.</param>
    /// <param name="Stage">Where it stands, as far as the caller may know.</param>
    /// <param name="StageInWords">The same in words.</param>
    /// <param name="Holder">Who holds it, by role.</param>
    /// <param name="OpenQuestions">How many questions wait for the applicant.</param>
    /// <param name="Decision">The reference of its decision; absent before there is one.</param>
    /// <param name="Progress">Since when, the clocks, and how long like cases took.</param>
    internal sealed record Stands(
        string Reference, CaseStage Stage, string StageInWords, string Holder, int OpenQuestions, string? Decision, CaseProgress Progress);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/cases", ListAsync)
            .WithName("cases").WithSummary("The cases one may see, the newest first; pass next as after.")
            .Produces<ListCases.Answer>().WithProblems();
        api.MapGet("/cases/{reference}", async (string reference, HttpContext context, IMediator mediator) =>
                context.Answer(await mediator.Send(new ShowCase(reference), context.RequestAborted)))
            .WithName("case").WithSummary("A case as far as the caller may read it.").Produces<ShowCase.Answer>().WithProblems();
        api.MapGet("/cases/{reference}/progress", ProgressAsync)
            .WithName("caseProgress").WithSummary("Where a case stands: who holds it, since when, its clocks, how long like cases took.")
            .Produces<Stands>().WithProblems();
        api.MapGet("/cases/{reference}/history", HistoryAsync)
            .WithName("caseHistory").WithSummary("What happened to a case, line by line, the chain of its hashes checked now; narrowed by act.")
            .Produces<ShowCaseHistory.Answer>().WithProblems();
        api.MapGet("/cases/{reference}/documents/{number:int}", DocumentAsync)
            .WithName("caseDocument").WithSummary("The bytes of a document that was handed in.")
            .Produces<string>(contentType: "application/octet-stream").WithProblems();
        api.MapPost("/cases/{reference}/withdrawal", async (string reference, HttpContext context) =>
                context.Done(await Commanded.SendAsync(context, new Withdraw(reference))))
            .WithName("withdrawCase").WithSummary("Takes back one's own organisation's application while nothing is decided.")
            .Produces(StatusCodes.Status204NoContent).WithProblems();
        api.MapGet("/queues/{queue}", QueueAsync)
            .WithName("queue").WithSummary("A queue of the office: mine, team, referred, countersign, overdue, applicant or free; pass next as after.")
            .Produces<ListQueue.Answer>().WithProblems();
    }

    /// <summary>Nothing to say, or why it was not done.</summary>
    public static IResult Done(this HttpContext context, Result<Done> result) =>
        result.Refusal is null ? TypedResults.NoContent() : context.Answer(result);

    private static async Task<IResult> ListAsync(string? stage, long? after, int? take, HttpContext context, IMediator mediator)
    {
        var problems = new List<Problem>();
        var at = Received.Word<CaseStage>(stage, "stage", problems);
        return context.Answer(problems.Count > 0
            ? new Refusal.NotValid(problems)
            : await mediator.Send(new ListCases(after, take ?? 50, at), context.RequestAborted));
    }

    private static async Task<IResult> ProgressAsync(string reference, HttpContext context, IMediator mediator) =>
        (await mediator.Send(new ShowCase(reference), context.RequestAborted)).TryGet(out var shown, out var refusal)
            ? TypedResults.Ok(new Stands(
                shown.Reference, shown.Stage, shown.StageInWords, shown.Holder,
                shown.Questions.Count(one => one.State == Domain.Casework.Questions.QuestionState.Open), shown.Decision, shown.Progress))
            : context.Answer(Result<Stands>.Refused(refusal));

    private static async Task<IResult> HistoryAsync(string reference, string? act, Guid? person, HttpContext context, IMediator mediator)
    {
        var problems = new List<Problem>();
        var kind = Received.Word<CaseAct>(act, "act", problems);
        return context.Answer(problems.Count > 0
            ? new Refusal.NotValid(problems)
            : await mediator.Send(
                new ShowCaseHistory(reference, kind, person is { } who ? new PersonId(who) : null), context.RequestAborted));
    }

    private static async Task<IResult> DocumentAsync(string reference, int number, HttpContext context, IMediator mediator) =>
        (await mediator.Send(new DownloadDocument(reference, number), context.RequestAborted)).TryGet(out var file, out var refusal)
            ? TypedResults.File(file.Content.ToArray(), "application/octet-stream", file.Name)
            : context.Answer(Result<QuestionView>.Refused(refusal));

    private static async Task<IResult> QueueAsync(
        string queue, string? after, int? take, string? destination, string? stage, HttpContext context, IMediator mediator)
    {
        var problems = new List<Problem>();
        var which = Received.Word<CaseQueue>(queue, "queue", problems);
        var at = Received.Word<CaseStage>(stage, "stage", problems);
        return context.Answer(problems.Count > 0 || which is not { } asked
            ? new Refusal.NotValid(problems)
            : await mediator.Send(new ListQueue(asked, after, take ?? 50, destination, at), context.RequestAborted));
    }
}
