using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Advice;
using ModelRegistry.Features.Cases.Questions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Api;

/// <summary>What is asked and answered on a case, and what is advised on it.</summary>
internal static class CaseTalkEndpoints
{
    private const string Case = "/cases/{reference}";
    private const string Question = Case + "/questions/{number:int}";

    /// <summary>Questions to the applicant.</summary>
    /// <param name="Questions">What is asked, each in words, some for a fact that an evaluation lacks.</param>
    /// <param name="DueOn">The last day to answer.</param>
    /// <param name="BasedOn">The version of the case that the caller looked at.</param>
    internal sealed record Asked(IReadOnlyList<AskApplicant.Asked> Questions, DateOnly DueOn, Guid? BasedOn = null);

    /// <summary>An answer.</summary>
    /// <param name="Reply">In the question's form, "unknown" where nobody knows, or in words.</param>
    internal sealed record Answered(string Reply);

    /// <summary>A message.</summary>
    /// <param name="Text">What is written.</param>
    internal sealed record Written(string Text);

    /// <summary>A question that is closed.</summary>
    /// <param name="Reason">Why, for the applicant to read.</param>
    internal sealed record Closed(string Reason);

    /// <summary>Advice.</summary>
    /// <param name="Verdicts">What is advised on which parts.</param>
    /// <param name="Reasons">Why.</param>
    /// <param name="Conditions">On what conditions, where a verdict has some.</param>
    /// <param name="Team">The team that it is the advice of.</param>
    /// <param name="BasedOn">The version of the case that the caller looked at.</param>
    internal sealed record Advised(
        IReadOnlyList<PartVerdict> Verdicts, string Reasons, IReadOnlyList<string>? Conditions = null, Guid? Team = null, Guid? BasedOn =
            null);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet(Case + "/questions", ListAsync)
            .WithName("caseQuestions").WithSummary("The questions put to the applicant, each with its form and its thread.")
            .Produces<IReadOnlyList<QuestionView>>().WithProblems();
        Post<Asked>(api, Case + "/questions", "askApplicant", "Puts questions to the applicant; the clocks stop.",
            (reference, _, asked) => new AskApplicant(reference, asked.Questions, asked.DueOn, asked.BasedOn));
        Post<Answered>(api, Question + "/answer", "answerQuestion", "Answers a question for one's own organisation; with the last one the clocks run again.",
            (reference, number, answered) => new AnswerCaseQuestion(reference, number, answered.Reply));
        Post<Written>(api, Question + "/messages", "writeOnQuestion", "Writes into the thread of an open question without settling it.",
            (reference, number, written) => new WriteOnQuestion(reference, number, written.Text));
        Post<Closed>(api, Question + "/closing", "closeQuestion", "Closes a question without an answer.",
            (reference, number, closed) => new CloseCaseQuestion(reference, number, closed.Reason));
        api.MapGet(Case + "/advice", async (string reference, HttpContext context, IMediator mediator) =>
                context.Answer(await mediator.Send(new ShowAdvice(reference), context.RequestAborted)))
            .WithName("advice").WithSummary("What is advised on a case, where it is referred, what blocks it: the office's own.")
            .Produces<ShowAdvice.Answer>().WithProblems();
        Post<Advised>(api, Case + "/advice", "advise", "Advises on parts of a case, for oneself or for a team one is in.",
            (reference, _, advised) => new Advise(
                reference, advised.Verdicts, advised.Reasons, advised.Conditions ?? [],
                advised.Team is { } team ? new TeamId(team) : null, advised.BasedOn));
    }

    private static void Post<TBody>(
        RouteGroupBuilder api, string path, string name, string summary, Func<string, int, TBody, IRequest<Result<Done>>> act)
        where TBody : class
    {
        var endpoint = path.Contains("{number", StringComparison.Ordinal)
            ? api.MapPost(path, (string reference, int number, HttpContext context) =>
                DoAsync(context, body => act(reference, number, body)))
            : api.MapPost(path, (string reference, HttpContext context) => DoAsync(context, body => act(reference, 0, body)));
        endpoint.WithName(name).WithSummary(summary + " Idempotency-Key makes it once.")
            .Accepts<TBody>("application/json").Produces(StatusCodes.Status204NoContent).WithProblems();

        static async Task<IResult> DoAsync(HttpContext context, Func<TBody, IRequest<Result<Done>>> act) =>
            context.Done(await Commanded.SendAsync(context, act));
    }

    private static async Task<IResult> ListAsync(string reference, HttpContext context, IMediator mediator) =>
        (await mediator.Send(new ShowCase(reference), context.RequestAborted)).TryGet(out var shown, out var refusal)
            ? TypedResults.Ok(shown.Questions)
            : context.Answer(Result<QuestionView>.Refused(refusal));
}
