using Microsoft.AspNetCore.Diagnostics;

namespace ModelRegistry.Web.Hosting;

/// <summary>What a visitor sees when something is missing, refused or broken: a page for people, ProblemDetails for programs.</summary>
internal static class Failures
{
    private const string Api = "/api";
    private const string Sentence = "registry/sentence";

    /// <summary>Pages re-execute at /error/CODE; the API answers with RFC 9457 problem details and a correlation id.</summary>
    public static void UseFailures(this WebApplication app)
    {
        app.UseWhen(IsApi, api =>
        {
            api.UseExceptionHandler();
            api.UseStatusCodePages();
        });
        app.UseWhen(context => !IsApi(context), pages =>
        {
            pages.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error/500",
                CreateScopeForErrors = true,
            });
            pages.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true);
        });
    }

    /// <summary>Problem details that carry the correlation id under which the log has the story.</summary>
    public static void AddFailures(this IServiceCollection services) => services.AddProblemDetails(options =>
        options.CustomizeProblemDetails = problem =>
            problem.ProblemDetails.Extensions["correlationId"] = problem.HttpContext.TraceIdentifier);

    /// <summary>
    /// Sets the status of a page that says itself what is wrong. A missing thing is shown by the general page, since the framework
    /// writes no other body with 404; the sentence goes there with the request.
    /// </summary>
    public static void SayItself(this HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Items[Sentence] = sentence;
        if (status != StatusCodes.Status404NotFound && context.Features.Get<IStatusCodePagesFeature>() is { } general)
        {
            general.Enabled = false;
        }
    }

    /// <summary>What a page said of its failure before the general page took its place; null when it said nothing.</summary>
    public static string? Said(this HttpContext context) => context.Items[Sentence] as string;

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase);
}
