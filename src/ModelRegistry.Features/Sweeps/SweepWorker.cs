using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Sweeps;

/// <summary>
/// Takes sweeps to their end in one of however many processes there are, each as whoever started it. A process that dies leaves whole
/// batches, and another goes on.
/// </summary>
/// <param name="host">The host's services.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Where a failed batch is said; the next look tries again.</param>
public sealed class SweepWorker(IServiceProvider host, TimeProvider clock, ILogger<SweepWorker> log) : Rounds(Pause, clock, log)
{
    private const string Lease = "sweeps";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private ServiceProvider? registry;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A registry of our own over the same database: the host's would act as whoever is signed in, and nobody is.
        await using var own = registry = Own();
        await base.ExecuteAsync(stoppingToken);
    }

    private ServiceProvider Own()
    {
        var own = new ServiceCollection();
        own.AddSingleton(Clock);
        own.AddRegistry(host.GetRequiredService<IConfiguration>());
        own.AddScoped<InTurn>();
        own.AddScoped<ICallerSource>(provider => provider.GetRequiredService<InTurn>());
        return own.BuildServiceProvider();
    }

    /// <inheritdoc/>
    public override async Task<bool> StepAsync(CancellationToken stop)
    {
        await using var scope = registry!.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<RegistryContext>();
        var open = await context.Sweeps.IgnoreQueryFilters().AsNoTracking().Where(sweep => sweep.FinishedAt == null)
            .OrderBy(sweep => EF.Property<long>(sweep, Columns.Sequence)).FirstOrDefaultAsync(stop);
        if (open is null || !await scope.ServiceProvider.GetRequiredService<JobLeases>().TakeAsync(Lease, Holder, stop))
            return false;
        scope.ServiceProvider.GetRequiredService<InTurn>().Current = Caller.Of(open.StartedBy, open.OrganisationId, Role.ComplianceOfficer);
        var advanced = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new AdvanceSweep(open.Id), stop);
        return advanced.IsDone;
    }

    private sealed class InTurn : ICallerSource
    {
        public Caller Current { get; set; } = Caller.Anonymous;
    }
}
