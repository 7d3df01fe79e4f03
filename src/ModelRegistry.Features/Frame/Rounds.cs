using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ModelRegistry.Features.Frame;

/// <summary>
/// Work that looks for itself again and again while the process lives. A step that fails is said in the log and tried again at the next
/// look; only the end of the process ends it.
/// </summary>
/// <param name="pause">How long it waits between two looks.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Where a failed step is said.</param>
public abstract partial class Rounds(TimeSpan pause, TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>Names this process where several share a database and one of them takes a lease.</summary>
    protected string Holder { get; } = $"{Environment.ProcessId}/{Guid.NewGuid():N}";

    /// <summary>The time.</summary>
    protected TimeProvider Clock { get; } = clock;

    /// <summary>Looks for work and does a batch of it.</summary>
    /// <param name="stop">Ends it between two pieces.</param>
    /// <returns>Whether the next step follows at once; false when there is nothing to do or another process does it.</returns>
    public abstract Task<bool> StepAsync(CancellationToken stop);

    /// <summary>Waits until it is time for the next look.</summary>
    protected virtual Task WaitAsync(CancellationToken stop) => Task.Delay(pause, Clock, stop);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WaitAsync(stoppingToken);
                while (await StepAsync(stoppingToken))
                {
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // A call that waited too long for another machine says so as a cancellation, and is a fault like others.
                Failed(log, fault, GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A step of {Work} failed; it is tried again.")]
    private static partial void Failed(ILogger log, Exception fault, string work);
}
