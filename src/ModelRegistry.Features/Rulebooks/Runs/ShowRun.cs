using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Rulebooks.Runs;

/// <summary>A run over the rulebook and what it found; without an id the newest replay.</summary>
/// <param name="Id">The run; null for the newest replay.</param>
/// <param name="After">The number of the last line seen; 0 at the beginning.</param>
public sealed record ShowRun(RulebookRunId? Id = null, int After = 0) : IQuery<ShowRun.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Replay;

    /// <summary>How many lines a page holds.</summary>
    public const int PageSize = 100;

    /// <summary>The run.</summary>
    /// <param name="Run">How far it has come and how much came out the same; null when no replay was ever begun.</param>
    /// <param name="Lines">What did not come out the same, a page of it.</param>
    /// <param name="Flips">How many answers would be others; for an impact.</param>
    /// <param name="Earlier">The replays before, newest first.</param>
    public sealed record Answer(
        RulebookRun? Run, IReadOnlyList<RulebookRunLine> Lines, int Flips, IReadOnlyList<RulebookRun> Earlier);
}

internal sealed class ShowRunHandler(RegistryContext context) : IRequestHandler<ShowRun, Result<ShowRun.Answer>>
{
    private const int MostEarlier = 10;

    public async Task<Result<ShowRun.Answer>> Handle(ShowRun request, CancellationToken cancellationToken)
    {
        var replays = await context.RulebookRuns.AsNoTracking().Where(run => run.Kind == RunKind.Replay)
            .OrderByDescending(run => EF.Property<long>(run, Columns.Sequence)).Take(MostEarlier).ToListAsync(cancellationToken);
        var run = request.Id is { } id
            ? await context.RulebookRuns.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken)
            : replays.FirstOrDefault();
        if (run is null)
            return request.Id is null ? new ShowRun.Answer(null, [], 0, []) : new Refusal.NotFound($"run {request.Id}");
        var lines = context.RulebookRunLines.AsNoTracking().Where(line => line.RunId == run.Id);
        return new ShowRun.Answer(
            run,
            await lines.Where(line => line.Line > request.After).OrderBy(line => line.Line).Take(ShowRun.PageSize)
                .ToListAsync(cancellationToken),
            await lines.CountAsync(line => line.Finding == RunFinding.Flip, cancellationToken),
            replays);
    }
}
