using Microsoft.AspNetCore.Diagnostics;

namespace ModelRegistry.Web.Hosting;

/// <summary>What a visitor sees when something is missing, refused or broken: a page for people, ProblemDetails for programs.</summary>
internal static class Failures
{
    private const string Api = "/api";

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

    /// <summary>Sets the status of a page that says itself what is wrong, so that no general page takes its place.</summary>
    public static void SayItself(this HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        if (context.Features.Get<IStatusCodePagesFeature>() is { } general)
        {
            general.Enabled = false;
        }
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase);
}
