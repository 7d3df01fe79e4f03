using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ModelRegistry.Domain;

namespace ModelRegistry.Features.Decisions.Renewing;

/// <summary>Keeps papers provable, in one of however many processes there are: a round every minute.</summary>
/// <param name="scopes">Makes the scope of a round.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Where a failed round is said; the next one tries again.</param>
public sealed partial class SealWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SealWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private readonly string holder = $"{Environment.ProcessId}/{Guid.NewGuid():N}";
    private readonly Dictionary<Sha256Digest, DateTimeOffset> failed = [];

    /// <summary>One round.</summary>
    /// <param name="stop">Ends it between two papers.</param>
    /// <returns>How many papers were read or renewed.</returns>
    public async Task<int> RoundAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SealRound>().RunAsync(holder, failed, stop);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await RoundAsync(stoppingToken) > 0)
                {
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Failed(log, fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of renewing papers failed; it is tried again.")]
    private static partial void Failed(ILogger log, Exception fault);
}
