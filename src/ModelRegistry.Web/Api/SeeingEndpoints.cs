using MediatR;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Models;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Api;

/// <summary>What is seen of releases at a glance: a summary, where sources disagree, a timeline, a comparison.</summary>
internal static class SeeingEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/differences", DifferenceAsync)
            .WithName("difference").WithSummary("What differs between two releases; each by a model's name, a release's id or a SHA-256.")
            .Produces<ShowDifference.Answer>().WithProblems();
        api.MapGet("/releases/{id:guid}/contradictions", ContradictionsAsync)
            .WithName("contradictions").WithSummary("Where sources on a release disagree: who says what, what is made of it, what would settle it.")
            .Produces<ShowContradictions.Answer>().WithProblems();
    }

    private static async Task<IResult> DifferenceAsync(string one, string other, HttpContext context, IMediator mediator) =>
        context.Answer(await mediator.Send(new ShowDifference(one, other), context.RequestAborted));

    private static async Task<IResult> ContradictionsAsync(Guid id, HttpContext context, IMediator mediator) =>
        context.Answer(await mediator.Send(new ShowContradictions(new(id)), context.RequestAborted));
}
