using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace ModelRegistry.Web.Hosting;

/// <summary>Two answers for whoever watches the process: is it alive, and can it serve.</summary>
internal static class Health
{
    /// <summary>The tag of checks that must pass before requests are sent here.</summary>
    public const string Ready = "ready";

    /// <summary>Maps <c>/health/live</c> (no check: the process answers) and <c>/health/ready</c> (all checks tagged ready).</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
    }
}
