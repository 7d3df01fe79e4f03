using ModelRegistry.Features.Demonstration;

namespace ModelRegistry.Web.Hosting;

/// <summary>
/// Makes the invented cases of the demonstration once the site answers, so that the first page does not wait for them. A fault ends the
/// site, as it would have at the start; a site that is stopped or killed before the end goes on at its next start.
/// </summary>
internal sealed partial class DemonstrationWork(
    IServiceProvider services, SiteProfile site, IHostApplicationLifetime lifetime, ILogger<DemonstrationWork> log) : BackgroundService
{
    // Whoever opened the first page has the machine to themselves for as long as that takes.
    private static readonly TimeSpan AfterYou = TimeSpan.FromSeconds(1);

    private volatile bool left = site.Demonstration;

    /// <summary>Whether some of the cases are not there yet; pages that would show them say so.</summary>
    public bool Left => left;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!left)
        {
            return;
        }

        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var whenStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await Task.Delay(AfterYou, stoppingToken);
        await DemonstrationCases.MakeAsync(services, stoppingToken);
        left = false;
        Made(log);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The cases of the demonstration are made.")]
    private static partial void Made(ILogger log);
}
