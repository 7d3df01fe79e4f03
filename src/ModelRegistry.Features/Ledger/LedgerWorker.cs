using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Statuses;

namespace ModelRegistry.Features.Ledger;

/// <summary>
/// Signs the lists of how decisions stand and what was recorded in the log, after it has recorded what was issued before there was one;
/// in every process and without a lease: whoever would wait for
/// a lease of one that died would leave papers unsigned for minutes, and two that sign at once cannot both succeed.
/// </summary>
/// <param name="scopes">Makes the scope of a step.</param>
/// <param name="bell">Rung when this process recorded something; what others recorded is looked for.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Where a failed step is said; the next look tries again.</param>
public sealed class LedgerWorker(IServiceScopeFactory scopes, LedgerBell bell, TimeProvider clock, ILogger<LedgerWorker> log)
    : Rounds(Pause, clock, log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private bool whole;

    /// <inheritdoc/>
    protected override Task WaitAsync(CancellationToken stop) => bell.WaitAsync(Pause, stop);

    /// <summary>Signs what is due; false when nothing is.</summary>
    public override async Task<bool> StepAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        // Whatever is issued now records itself: once nothing is missing, nothing will be.
        if (!whole && await scope.ServiceProvider.GetRequiredService<Backfill>().StepAsync(stop)) return true;
        whole = true;
        var listed = await scope.ServiceProvider.GetRequiredService<StatusSigning>().StepAsync(stop);
        return await scope.ServiceProvider.GetRequiredService<Sequencing>().StepAsync(stop) || listed;
    }
}
