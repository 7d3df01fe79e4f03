using MediatR;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Recording;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Api;

/// <summary>What is recorded by hand, each kind under its word: the properties of the act in, its answer out.</summary>
internal static class RecordEndpoints
{
    /// <summary>What was recorded.</summary>
    /// <param name="Kind">The kind.</param>
    /// <param name="Made">The id of what was made; for some kinds several; empty where something was changed.</param>
    internal sealed record Recorded(string Kind, object Made);

    public static void Map(RouteGroupBuilder api)
    {
        foreach (var kind in RecordingKinds.All)
        {
            api.MapPost($"/records/{kind.Name}", (HttpContext context, IMediator mediator, CommandOnce once) => RecordAsync(kind, context, mediator, once))
                .WithName("record" + string.Concat(kind.Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])))
                .WithSummary($"Records by hand: {kind.Summary} Idempotency-Key makes it once.")
                .Accepts(kind.Act, "application/json").Produces<Recorded>(StatusCodes.Status201Created).WithProblems();
        }
    }

    private static async Task<IResult> RecordAsync(RecordingKind kind, HttpContext context, IMediator mediator, CommandOnce once)
    {
        if (!(await Received.BodyAsync(context, RecordingKind.MostBytes)).TryGet(out var facts, out var refusal))
        {
            return context.Answer(Result<Recorded>.Refused(refusal));
        }

        once.Under(Received.Key(context), [.. System.Text.Encoding.UTF8.GetBytes(kind.Name + "\n"), .. facts]);
        return (await kind.SendAsync(mediator, facts, context.RequestAborted)).TryGet(out var made, out refusal)
            ? TypedResults.Json(new Recorded(kind.Name, made), statusCode: StatusCodes.Status201Created)
            : context.Answer(Result<Recorded>.Refused(refusal));
    }
}
