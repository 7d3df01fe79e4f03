using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Frame;
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
public sealed class LicenceCalendar(IServiceScopeFactory scopes, TimeProvider clock, ILogger<LicenceCalendar> log)
    : Rounds(Pause, clock, log)
{
    private const string Lease = "licence-calendar";
    private const int Batch = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Ends one batch of licences; false when none are left or another process has the lease.</summary>
    public override async Task<bool> StepAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var context = new RegistryContext(
            scope.ServiceProvider.GetRequiredService<DbContextOptions<RegistryContext>>(), EveryOrganisation.Instance);
        var today = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
        if (!await Due(context, today).AnyAsync(stop) || !await new JobLeases(context, Clock).TakeAsync(Lease, Holder, stop)) return false;
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var decisions = await Due(context, today).OrderBy(decision => decision.Reference).Take(Batch).ToListAsync(stop);
        foreach (var decision in decisions) await EndAsync(context, decision, stop);
        await context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return decisions.Count == Batch;
    }

    private static IQueryable<Decision> Due(RegistryContext context, DateOnly today) => context.Decisions.AsNoTracking().Where(decision =>
        (decision.Outcome == DeterminationOutcome.Granted || decision.Outcome == DeterminationOutcome.GrantedWithConditions)
        && decision.ValidUntil != null && decision.ValidUntil <= today
        && !context.Licences.Any(licence => licence.DecisionId == decision.Id && licence.Ended));

    private async Task EndAsync(RegistryContext context, Decision decision, CancellationToken stop)
    {
        var licence = await context.FindLicenceAsync(decision.Id, stop);
        if (licence is null) context.Licences.Add(licence = Licence.Of(decision));
        _ = licence.End(Clock.GetUtcNow());
        context.KeepEntries(licence);
    }
}
