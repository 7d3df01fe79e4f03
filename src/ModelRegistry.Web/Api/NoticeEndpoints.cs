using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Features.Notices;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Api;

/// <summary>One's own notices: that something happened and where it is read.</summary>
internal static class NoticeEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/notices", async (long? after, int? take, HttpContext context, IMediator mediator) =>
                context.Answer(await mediator.Send(new ListNotices(after, take ?? 50), context.RequestAborted)))
            .WithName("notices").WithSummary("One's own notices, the newest first; pass next as after.")
            .Produces<ListNotices.Answer>().WithProblems();
        api.MapGet("/notices/unread", async (HttpContext context, IMediator mediator) =>
                context.Answer(await mediator.Send(new CountNotices(), context.RequestAborted)))
            .WithName("unreadNotices").WithSummary("How many of them are not read.").Produces<CountNotices.Answer>().WithProblems();
        api.MapPost("/notices/{id:guid}/reading", (Guid id, HttpContext context) => ReadAsync(context, new(new NoticeId(id))))
            .WithName("readNotice").WithSummary("Marks one as read.").Produces<ReadNotices.Answer>().WithProblems();
        api.MapPost("/notices/reading", (Delegate)ReadAllAsync)
            .WithName("readNotices").WithSummary("Marks all as read.").Produces<ReadNotices.Answer>().WithProblems();
    }

    private static Task<IResult> ReadAllAsync(HttpContext context) => ReadAsync(context, new(null));

    private static async Task<IResult> ReadAsync(HttpContext context, ReadNotices act) =>
        context.Answer(await Commanded.SendAsync(context, act));
}
