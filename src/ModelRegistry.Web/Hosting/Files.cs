using MediatR;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Web.Hosting;

/// <summary>What an act gives, as a file that a browser keeps.</summary>
internal static class Files
{
    /// <summary>The file, or the status of the act's refusal. Who may have it is for the act to say.</summary>
    public static async Task<IResult> FileAsync<T>(this IMediator mediator, IAct<T> act, Func<T, IResult> file, CancellationToken stop) =>
        (await mediator.Send(act, stop)).TryGet(out var found, out var refusal)
            ? file(found) : Results.StatusCode(Problems.StatusOf(refusal));

    /// <summary>A refusal in one line of text, for whoever reads files and no pages.</summary>
    public static IResult Text(Refusal refusal) =>
        Results.Text(refusal.Sentence, "text/plain; charset=utf-8", statusCode: Problems.StatusOf(refusal));
}
