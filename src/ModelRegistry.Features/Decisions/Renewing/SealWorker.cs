using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Decisions.Renewing;

/// <summary>Keeps papers provable, in one of however many processes there are: a round every minute.</summary>
/// <param name="scopes">Makes the scope of a round.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Where a failed round is said; the next one tries again.</param>
public sealed class SealWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SealWorker> log) : Rounds(Pause, clock, log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private readonly Dictionary<Sha256Digest, DateTimeOffset> failed = [];

    /// <inheritdoc/>
    public override async Task<bool> StepAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SealRound>().RunAsync(Holder, failed, stop) > 0;
    }
}
