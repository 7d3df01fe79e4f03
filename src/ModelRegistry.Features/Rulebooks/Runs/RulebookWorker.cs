using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Rulebooks.Runs;

/// <summary>
/// Replays everything every night and takes runs that somebody asked for to their end, in one of however many processes there are. A
/// batch is a transaction: a process that is killed in the middle of a run leaves it where its last batch ended.
/// </summary>
/// <param name="scopes">Makes the scope of a batch.</param>
/// <param name="configuration">Rulebook:ReplayAt, the hour of the night in UTC ("02:00" when absent; "never" for none).</param>
/// <param name="clock">The time.</param>
/// <param name="log">Where a failed batch is said; the next look tries again.</param>
public sealed class RulebookWorker(
    IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock, ILogger<RulebookWorker> log) : Rounds(Pause, clock, log)
{
    /// <summary>The name of the lease.</summary>
    internal const string Lease = "rulebook-runs";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Looks for work and does one batch of it; false when there is none or another process has it.</summary>
    public override async Task<bool> StepAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var steps = scope.ServiceProvider.GetRequiredService<RunSteps>();
        var open = await steps.OpenAsync(stop);
        if (open is null && !await IsDueAsync(steps, stop))
            return false;
        if (!await scope.ServiceProvider.GetRequiredService<JobLeases>().TakeAsync(Lease, Holder, stop))
            return false;
        var context = scope.ServiceProvider.GetRequiredService<RegistryContext>();
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        await steps.StepAsync(await steps.OpenAsync(stop) ?? await steps.ReplayAsync(stop), stop);
        await context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return true;
    }

    /// <summary>
    /// Whether the hour of the night has passed since the last replay began. A registry that never replayed begins with its first night.
    /// </summary>
    private async Task<bool> IsDueAsync(RunSteps steps, CancellationToken stop)
    {
        if (!TimeOnly.TryParse(configuration["Rulebook:ReplayAt"] ?? "02:00", CultureInfo.InvariantCulture, out var hour))
            return false;
        var now = Clock.GetUtcNow();
        var due = new DateTimeOffset(now.UtcDateTime.Date + hour.ToTimeSpan(), TimeSpan.Zero);
        due = due > now ? due.AddDays(-1) : due;
        return await steps.LastReplayAsync(stop) is { } last ? last < due : now - due < Pause * 2;
    }
}
