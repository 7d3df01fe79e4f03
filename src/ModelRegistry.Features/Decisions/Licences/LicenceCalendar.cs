using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks.Runs;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Decisions.Licences;

/// <summary>
/// Enters on each licence, once, that its last day is over: in one of however many processes there are. A batch is a transaction: a
/// process that is killed in the middle of one has entered nothing of it, and the next enters it.
/// </summary>
/// <param name="scopes">Makes the scope of a batch.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Where a failed batch is said; the next look tries again.</param>
public sealed partial class LicenceCalendar(IServiceScopeFactory scopes, TimeProvider clock, ILogger<LicenceCalendar> log)
    : BackgroundService
{
    private const string Lease = "licence-calendar";
    private const int Batch = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private readonly string holder = $"{Environment.ProcessId}/{Guid.NewGuid():N}";

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await StepAsync(stoppingToken) == Batch)
                {
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Failed(log, fault);
            }
        }
    }

    /// <summary>Ends one batch of licences; how many, which is 0 when there are none or another process has the lease.</summary>
    public async Task<int> StepAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var context = new RegistryContext(
            scope.ServiceProvider.GetRequiredService<DbContextOptions<RegistryContext>>(), EveryOrganisation.Instance);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (!await Due(context, today).AnyAsync(stop) || !await new JobLeases(context, clock).TakeAsync(Lease, holder, stop)) return 0;
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var decisions = await Due(context, today).OrderBy(decision => decision.Reference).Take(Batch).ToListAsync(stop);
        foreach (var decision in decisions) await EndAsync(context, decision, stop);
        await context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return decisions.Count;
    }

    private static IQueryable<Decision> Due(RegistryContext context, DateOnly today) => context.Decisions.AsNoTracking().Where(decision =>
        (decision.Outcome == DeterminationOutcome.Granted || decision.Outcome == DeterminationOutcome.GrantedWithConditions)
        && decision.ValidUntil != null && decision.ValidUntil <= today
        && !context.Licences.Any(licence => licence.DecisionId == decision.Id && licence.Ended));

    private async Task EndAsync(RegistryContext context, Decision decision, CancellationToken stop)
    {
        var licence = await context.FindLicenceAsync(decision.Id, stop);
        if (licence is null) context.Licences.Add(licence = Licence.Of(decision));
        _ = licence.End(clock.GetUtcNow());
        context.KeepEntries(licence);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A batch of licences that expired was not entered; it is tried again.")]
    private static partial void Failed(ILogger log, Exception fault);
}
