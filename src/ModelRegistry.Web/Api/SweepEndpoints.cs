using System.Text.Json;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Sweeps;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Sweeps;
using ModelRegistry.Rulebook.Documents;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Api;

/// <summary>One question for every release of the registry: begun here, taken to its end by the server, read while it goes on.</summary>
internal static class SweepEndpoints
{
    /// <summary>How far a sweep has come.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Profile">Which standings count.</param>
    /// <param name="Day">The day whose law answers.</param>
    /// <param name="Edition">The edition its answers are of.</param>
    /// <param name="StartedAt">When it was begun.</param>
    /// <param name="FinishedAt">When it last had every answer; absent while some are missing.</param>
    /// <param name="Done">How many releases have an answer that is up to date.</param>
    /// <param name="Total">How many releases there were when it last looked.</param>
    internal sealed record Progress(
        SweepId Id, string Profile, DateOnly Day, string Edition, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, int Done,
        int Total);

    /// <summary>A sweep with what it asks and how many releases have which answer.</summary>
    /// <param name="Sweep">How far it is.</param>
    /// <param name="Question">The question document.</param>
    /// <param name="Answers">The different answers, the most frequent first; pass number as answer to list their releases.</param>
    internal sealed record Shown(Progress Sweep, JsonElement Question, IReadOnlyList<ShowSweep.Tally> Answers);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/sweeps", StartAsync)
            .WithName("startSweep").WithSummary("Puts a question that names no release to every release; asked again, only to what changed. Idempotency-Key makes it once.")
            .Accepts<JsonElement>("application/json").Produces<Shown>(StatusCodes.Status202Accepted).WithProblems();
        api.MapGet("/sweeps", ListAsync)
            .WithName("sweeps").WithSummary("The newest hundred sweeps of one's organisation.").Produces<IReadOnlyList<Progress>>().WithProblems();
        api.MapGet("/sweeps/{id:guid}", ShowAsync)
            .WithName("sweep").WithSummary("How far a sweep is, and how many releases have which answer.").Produces<Shown>().WithProblems();
        api.MapGet("/sweeps/{id:guid}/releases", ReleasesAsync)
            .WithName("sweptReleases").WithSummary("What a sweep found, release by release; pass next as after.")
            .Produces<ListSwept.Answer>().WithProblems();
    }

    private static async Task<IResult> StartAsync(HttpContext context, IMediator mediator)
    {
        var body = await Received.BodyAsync(context, QuestionDocument.LargestSize);
        return body.TryGet(out var json, out var refusal)
            && StartSweep.FromDocument(json, Received.Key(context)).TryGet(out var act, out refusal)
            && (await mediator.Send(act, context.RequestAborted)).TryGet(out var id, out refusal)
            && (await mediator.Send(new ShowSweep(id), context.RequestAborted)).TryGet(out var begun, out refusal)
            ? TypedResults.Accepted($"{RegistryApi.Prefix}/sweeps/{id}", Of(begun))
            : context.Answer(Result<Shown>.Refused(refusal));
    }

    private static async Task<IResult> ListAsync(HttpContext context, IMediator mediator) =>
        (await mediator.Send(new ListSweeps(), context.RequestAborted)).TryGet(out var found, out var refusal)
            ? TypedResults.Ok(found.Sweeps.Select(Of).ToArray())
            : context.Answer(Result<Progress>.Refused(refusal));

    private static async Task<IResult> ShowAsync(Guid id, HttpContext context, IMediator mediator) =>
        (await mediator.Send(new ShowSweep(new(id)), context.RequestAborted)).TryGet(out var shown, out var refusal)
            ? TypedResults.Ok(Of(shown))
            : context.Answer(Result<Shown>.Refused(refusal));

    private static async Task<IResult> ReleasesAsync(
        Guid id, int? answer, long? after, int? take, HttpContext context, IMediator mediator) =>
        context.Answer(await mediator.Send(new ListSwept(new(id), answer, after ?? 0, take ?? 50), context.RequestAborted));

    private static Shown Of(ShowSweep.Answer shown)
    {
        using var document = JsonDocument.Parse(shown.Sweep.QuestionJson);
        return new(Of(shown.Sweep), document.RootElement.Clone(), shown.Tallies);
    }

    private static Progress Of(RegistrySweep sweep) => new(
        sweep.Id, sweep.Profile, sweep.Day, sweep.Edition, sweep.StartedAt, sweep.FinishedAt, sweep.Done, sweep.Total);
}
