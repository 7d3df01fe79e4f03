using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Notices;

/// <summary>Sends the messages of notices, in one of however many processes there are.</summary>
/// <param name="scopes">Makes the scope of a round.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Where a failed round is said; the next one tries again.</param>
public sealed class MailWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<MailWorker> log) : Rounds(Pause, clock, log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public override async Task<bool> StepAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MailRound>().RunAsync(Holder, stop) > 0;
    }
}
