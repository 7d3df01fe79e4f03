using System.Text.Json;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Features.Rulebooks.Drafts;
using ModelRegistry.Features.Rulebooks.Runs;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Api;

/// <summary>
/// What a new edition would do. A draft is asked about by a keeper of the rulebook in a session: no key has that scope. The run is read by
/// whoever may replay.
/// </summary>
internal static class ImpactEndpoints
{
    private const int MostBytes = 10_000;

    /// <summary>A draft of an edition.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Title">What it is called.</param>
    /// <param name="State">Open, released or withdrawn.</param>
    internal sealed record DraftRow(EditionDraftId Id, string Title, EditionDraftState State);

    /// <summary>A run and how far it has come.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Kind">A replay or an impact.</param>
    /// <param name="Draft">For an impact: the draft.</param>
    /// <param name="Edition">For an impact: the edition that the draft makes.</param>
    /// <param name="StartedAt">When it was asked for.</param>
    /// <param name="FinishedAt">When it came to its end; absent while it has not.</param>
    /// <param name="Done">How many are done.</param>
    /// <param name="Total">How many there were at its beginning.</param>
    /// <param name="Same">How many came out the same.</param>
    /// <param name="Lines">How many did not, or could not be asked.</param>
    /// <param name="Flips">How many answers would be others.</param>
    internal sealed record RunShown(
        RulebookRunId Id, RunKind Kind, EditionDraftId? Draft, Sha256Digest? Edition, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt,
        int Done, int Total, int Same, int Lines, int Flips);

    /// <summary>What did not come out the same, a page of it.</summary>
    /// <param name="Rows">The lines.</param>
    /// <param name="Next">Where the next page begins; absent on the last one.</param>
    internal sealed record RunLines(IReadOnlyList<RulebookRunLine> Rows, int? Next);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/drafts", DraftsAsync)
            .WithName("drafts").WithSummary("The newest drafts of editions.").Produces<IReadOnlyList<DraftRow>>().WithProblems();
        api.MapPost("/drafts/{id:guid}/impact", AskAsync)
            .WithName("askImpact").WithSummary("Asks what a draft would change; the body is an array of standard questions. Idempotency-Key makes it once.")
            .Accepts<string[]>("application/json").Produces<RunShown>(StatusCodes.Status202Accepted).WithProblems();
        api.MapGet("/runs/{id:guid}", RunAsync)
            .WithName("run").WithSummary("How far a run over the rulebook is, and what it has found.").Produces<RunShown>().WithProblems();
        api.MapGet("/runs/{id:guid}/lines", LinesAsync)
            .WithName("runLines").WithSummary("What did not come out the same, line by line; pass next as after.")
            .Produces<RunLines>().WithProblems();
    }

    private static async Task<IResult> DraftsAsync(HttpContext context, IMediator mediator) =>
        (await mediator.Send(new ListDrafts(), context.RequestAborted)).TryGet(out var found, out var refusal)
            ? TypedResults.Ok(found.Drafts.Select(draft => new DraftRow(draft.Id, draft.Title, draft.State)).ToArray())
            : context.Answer(Result<DraftRow>.Refused(refusal));

    private static async Task<IResult> AskAsync(Guid id, HttpContext context, IMediator mediator)
    {
        var body = await Received.BodyAsync(context, MostBytes);
        return body.TryGet(out var json, out var refusal)
            && Questions(json).TryGet(out var questions, out refusal)
            && (await mediator.Send(new AskImpact(new(id), questions, Received.Key(context)), context.RequestAborted))
                .TryGet(out var run, out refusal)
            && (await mediator.Send(new ShowRun(run), context.RequestAborted)).TryGet(out var begun, out refusal)
            ? TypedResults.Accepted($"{RegistryApi.Prefix}/runs/{run}", Of(begun))
            : context.Answer(Result<RunShown>.Refused(refusal));
    }

    private static Result<string[]> Questions(byte[] json)
    {
        try
        {
            if (JsonSerializer.Deserialize<string?[]>(json) is { } read && !read.Contains(null))
            {
                return read.OfType<string>().ToArray();
            }
        }
        catch (JsonException)
        {
            // Said below, with what would be right.
        }

        var names = string.Join(", ", StandardQuestion.All.Select(question => $"\"{question.Name}\""));
        return new Refusal.NotValid("body", "The body is no array of names of standard questions.", $"An array of some of {names}; [] for none.");
    }

    private static async Task<IResult> RunAsync(Guid id, HttpContext context, IMediator mediator) =>
        (await mediator.Send(new ShowRun(new RulebookRunId(id)), context.RequestAborted)).TryGet(out var shown, out var refusal)
            ? TypedResults.Ok(Of(shown))
            : context.Answer(Result<RunShown>.Refused(refusal));

    private static async Task<IResult> LinesAsync(Guid id, int? after, HttpContext context, IMediator mediator) =>
        (await mediator.Send(new ShowRun(new RulebookRunId(id), after ?? 0), context.RequestAborted)).TryGet(out var shown, out var refusal)
            ? TypedResults.Ok(new RunLines(shown.Lines, shown.Lines.Count == ShowRun.PageSize ? shown.Lines[^1].Line : null))
            : context.Answer(Result<RunLines>.Refused(refusal));

    private static RunShown Of(ShowRun.Answer shown)
    {
        var run = shown.Run!;
        return new(
            run.Id, run.Kind, run.DraftId, run.Edition, run.StartedAt, run.FinishedAt, run.Done, run.Total, run.Same, run.Lines,
            shown.Flips);
    }
}
