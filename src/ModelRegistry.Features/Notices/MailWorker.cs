using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ModelRegistry.Features.Notices;

/// <summary>Sends the messages of notices, in one of however many processes there are.</summary>
/// <param name="scopes">Makes the scope of a round.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Where a failed round is said; the next one tries again.</param>
public sealed partial class MailWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<MailWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly string holder = $"{Environment.ProcessId}/{Guid.NewGuid():N}";

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

    private async Task<int> RoundAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MailRound>().RunAsync(holder, stop);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of sending messages failed; it is tried again.")]
    private static partial void Failed(ILogger log, Exception fault);
}
