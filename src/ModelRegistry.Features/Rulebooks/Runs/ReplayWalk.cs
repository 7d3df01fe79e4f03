using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Rulebooks.Runs;

/// <summary>
/// Replays the evaluations of every organisation, a batch a step. The registry checks itself here: who reads what came of it sees that an
/// evaluation came out otherwise, and only who may read the evaluation sees what it says.
/// </summary>
internal sealed class ReplayWalk(RegistryContext context, Replaying replaying)
{
    public const int Batch = 50;

    public Task<int> CountAsync(CancellationToken stop) => context.Evaluations.IgnoreQueryFilters().CountAsync(stop);

    /// <summary>One batch; what it found and how far it came are saved together.</summary>
    public async Task StepAsync(RulebookRun run, DateTimeOffset now, CancellationToken stop)
    {
        var rows = await context.Evaluations.IgnoreQueryFilters().AsNoTracking().After(run.AfterEvaluation)
            .Select(evaluation => new { Stored = evaluation, Position = EF.Property<long>(evaluation, Columns.Sequence) })
            .Take(Batch).ToListAsync(stop);
        foreach (var row in rows)
        {
            var replayed = await replaying.OfAsync(row.Stored, stop);
            if (run.Count(replayed.Outcome == ReplayOutcome.Equal) is { } line)
                context.Add(Line(run, line, row.Stored, replayed));
            run.ReachedEvaluation(row.Position);
        }

        if (rows.Count < Batch)
            run.Finish(now);
    }

    private static RulebookRunLine Line(
        RulebookRun run, int line, Domain.Evaluations.StoredEvaluation stored, ReplayEvaluation.Answer replayed) => new()
        {
            RunId = run.Id,
            Line = line,
            Finding = replayed.Outcome == ReplayOutcome.Different ? RunFinding.Different : RunFinding.CannotReplay,
            EvaluationId = stored.Id,
            ReleaseId = stored.ReleaseId,
            Asked = $"the law of {stored.Day:yyyy-MM-dd}, {stored.Profile}",
            From = "",
            To = "",
            Because = string.Join(" ", replayed.Obstacles.Concat(replayed.Differences)),
        };
}
