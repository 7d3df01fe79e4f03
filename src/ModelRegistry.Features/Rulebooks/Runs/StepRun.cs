using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Rulebooks.Runs;

/// <summary>Takes a run one batch further: for who waits for its end, as the command line does. A server does it by itself.</summary>
/// <param name="Id">The run.</param>
public sealed record StepRun(RulebookRunId Id) : ICommand<StepRun.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Replay;

    /// <summary>How far it has come.</summary>
    /// <param name="Done">How many are done.</param>
    /// <param name="Total">How many there were at its beginning.</param>
    /// <param name="Finished">Whether it has come to its end.</param>
    public sealed record Answer(int Done, int Total, bool Finished);
}

internal sealed class StepRunHandler(RegistryContext context, RunSteps steps) : IRequestHandler<StepRun, Result<StepRun.Answer>>
{
    public async Task<Result<StepRun.Answer>> Handle(StepRun request, CancellationToken cancellationToken)
    {
        if (await context.RulebookRuns.SingleOrDefaultAsync(run => run.Id == request.Id, cancellationToken) is not { } run)
            return new Refusal.NotFound($"run {request.Id}");
        if (run.FinishedAt is null)
            await steps.StepAsync(run, cancellationToken);
        return new StepRun.Answer(run.Done, run.Total, run.FinishedAt is not null);
    }
}
