using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Web.Hosting;

/// <summary>What each refusal is on the wire: the one place that maps them, for pages (the status) and programs (RFC 9457).</summary>
internal static class Problems
{
    /// <summary>The status of a refusal.</summary>
    public static int StatusOf(Refusal refusal) => refusal switch
    {
        Refusal.NotFound => StatusCodes.Status404NotFound,
        Refusal.Conflict => StatusCodes.Status409Conflict,
        Refusal.NotAllowed { SignIn: true } => StatusCodes.Status401Unauthorized,
        Refusal.NotAllowed => StatusCodes.Status403Forbidden,
        Refusal.NotValid => StatusCodes.Status422UnprocessableEntity,
        Refusal.Concerned or Refusal.NeedsSecondPerson or Refusal.NeedsSecondFactor or Refusal.NeedsConfirmation =>
            StatusCodes.Status403Forbidden,
        _ => throw new UnreachableException("Refusal is a closed family: " + refusal.GetType().Name),
    };

    /// <summary>The heading of a refusal.</summary>
    public static string TitleOf(Refusal refusal) => refusal switch
    {
        Refusal.NotFound => "Not found",
        Refusal.Conflict => "Somebody changed this before you",
        Refusal.NotAllowed { SignIn: true } => "Sign in first",
        Refusal.NotAllowed => "You may not do this",
        Refusal.NotValid => "This cannot be done as asked",
        Refusal.Concerned => "You have declared an interest in this",
        Refusal.NeedsSecondPerson => "This takes a second person",
        Refusal.NeedsSecondFactor => "Set up a second factor first",
        Refusal.NeedsConfirmation => "Show again that it is you",
        _ => throw new UnreachableException("Refusal is a closed family: " + refusal.GetType().Name),
    };

    /// <summary>Problem details of a refusal; what is wrong with a request stands in <c>problems</c>, each with place and remedy.</summary>
    public static ProblemDetails Of(Refusal refusal, HttpContext context)
    {
        var details = new ProblemDetails
        {
            Type = "urn:modelregistry:refusal:" + SplitName.Of(refusal.GetType().Name, "-"),
            Title = TitleOf(refusal),
            Status = StatusOf(refusal),
            Detail = refusal.Sentence,
            Instance = context.Request.Path,
            Extensions = { ["correlationId"] = context.TraceIdentifier },
        };
        if (refusal is Refusal.NotValid invalid)
        {
            details.Extensions["problems"] = invalid.Problems;
        }

        return details;
    }

    /// <summary>The answer of an API endpoint: the value, or the refusal's problem details.</summary>
    public static IResult Answer<T>(this HttpContext context, Result<T> result) =>
        result.TryGet(out var value, out var refusal)
            ? TypedResults.Ok(value)
            : TypedResults.Problem(Of(refusal, context));
}
