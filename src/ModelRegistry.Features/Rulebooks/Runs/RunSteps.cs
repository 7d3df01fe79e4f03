using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Rulebooks.Runs;

/// <summary>Begins runs and takes them a step further; what it adds and changes is for the unit of work to save.</summary>
internal sealed class RunSteps(RegistryContext context, ReplayWalk replays, ImpactWalk impacts, TimeProvider clock)
{
    /// <summary>A replay of everything; the one that is not finished yet, where there is one.</summary>
    public async Task<RulebookRun> ReplayAsync(CancellationToken stop)
    {
        if (await context.RulebookRuns.FirstOrDefaultAsync(run => run.Kind == RunKind.Replay && run.FinishedAt == null, stop) is { } open)
            return open;
        var run = new RulebookRun
        {
            Id = new(Guid.CreateVersion7()),
            Kind = RunKind.Replay,
            StartedAt = clock.GetUtcNow(),
            Total = await replays.CountAsync(stop),
        };
        context.Add(run);
        return run;
    }

    /// <summary>The oldest run that is not finished; null when all are.</summary>
    public Task<RulebookRun?> OpenAsync(CancellationToken stop) => context.RulebookRuns.Where(run => run.FinishedAt == null)
        .OrderBy(run => EF.Property<long>(run, Columns.Sequence)).FirstOrDefaultAsync(stop);

    /// <summary>When the newest replay began; null when there was none.</summary>
    public Task<DateTimeOffset?> LastReplayAsync(CancellationToken stop) => context.RulebookRuns.Where(run => run.Kind == RunKind.Replay)
        .OrderByDescending(run => EF.Property<long>(run, Columns.Sequence)).Select(run => (DateTimeOffset?)run.StartedAt)
        .FirstOrDefaultAsync(stop);

    /// <summary>One batch more.</summary>
    public Task StepAsync(RulebookRun run, CancellationToken stop) => run.Kind switch
    {
        RunKind.Replay => replays.StepAsync(run, clock.GetUtcNow(), stop),
        RunKind.Impact => impacts.StepAsync(run, clock.GetUtcNow(), stop),
    };
}
