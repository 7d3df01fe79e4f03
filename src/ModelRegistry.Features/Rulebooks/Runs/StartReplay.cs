using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Rulebooks.Runs;

/// <summary>Asks for a replay of every evaluation that was ever made; one that is under way already is that one.</summary>
public sealed record StartReplay : ICommand<RulebookRunId>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Replay;
}

internal sealed class StartReplayHandler(RunSteps steps) : IRequestHandler<StartReplay, Result<RulebookRunId>>
{
    public async Task<Result<RulebookRunId>> Handle(StartReplay request, CancellationToken cancellationToken) =>
        (await steps.ReplayAsync(cancellationToken)).Id;
}
