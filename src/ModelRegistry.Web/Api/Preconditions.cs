using System.Text.Json;
using Microsoft.Extensions.Options;
using ModelRegistry.Features.Frame;
using ModelRegistry.Web.Hosting;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace ModelRegistry.Web.Api;

/// <summary>
/// A change names the state that it was made on by If-Match (RFC 9110, 13.1.1): the entity tag under which it was read. Without one it is
/// not known what the caller had before them (RFC 6585, 3); with an older one nothing is changed.
/// </summary>
internal static class Preconditions
{
    /// <summary>Why the change is not made on what stands; null when it is.</summary>
    /// <param name="context">The request.</param>
    /// <param name="stands">What a read of the same address answers now.</param>
    /// <param name="what">What that is, for the sentence.</param>
    public static IResult? Unmet<T>(HttpContext context, T stands, string what)
    {
        var sent = context.Request.Headers.IfMatch.SelectMany(line => (line ?? "").Split(',')).Select(tag => tag.Trim()).ToList();
        if (sent.Count == 0)
        {
            var missing = new Refusal.NotValid(
                "If-Match", "It is not said on which state this change was made.", "Read it, and send its ETag as If-Match; * takes any state.");
            return Refused(context, missing, StatusCodes.Status428PreconditionRequired);
        }

        return sent.Contains("*") || sent.Contains(TagOf(context, stands))
            ? null
            : Refused(context, new Refusal.Conflict(what), StatusCodes.Status412PreconditionFailed);
    }

    /// <summary>The value with the entity tag that a read of it would have.</summary>
    public static IResult Tagged<T>(HttpContext context, T value)
    {
        context.Response.Headers.ETag = TagOf(context, value);
        return TypedResults.Ok(value);
    }

    /// <summary>What an operation answers that asks for If-Match.</summary>
    public static RouteHandlerBuilder WithPreconditions(this RouteHandlerBuilder endpoint) => endpoint.WithProblems()
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static string TagOf<T>(HttpContext context, T value) => EntityTags.Of(JsonSerializer.SerializeToUtf8Bytes(
        value, context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions));

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Refused(HttpContext context, Refusal refusal, int status)
    {
        var details = Problems.Of(refusal, context);
        details.Status = status;
        return TypedResults.Problem(details);
    }
}
