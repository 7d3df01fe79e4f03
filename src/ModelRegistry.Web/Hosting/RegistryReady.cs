using Microsoft.Extensions.Diagnostics.HealthChecks;
using ModelRegistry.Features;

namespace ModelRegistry.Web.Hosting;

/// <summary>Passes while the database answers and holds every migration of this program.</summary>
internal sealed class RegistryReady(IServiceProvider services) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await RegistryStart.IsReadyAsync(services, cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
