using Microsoft.Extensions.Logging.Abstractions;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Tests.Features.Frame;

public sealed class LookingAgain
{
    [Fact]
    public Task a_step_that_fails_is_tried_again() => IsTriedAgainAsync(new InvalidOperationException("The database is away."));

    [Fact]
    public Task a_step_that_waited_too_long_for_another_machine_is_tried_again() =>
        IsTriedAgainAsync(new TaskCanceledException("The time-stamp authority did not answer in 30 seconds."));

    private static async Task IsTriedAgainAsync(Exception fault)
    {
        using var work = new FailingOnce(fault);
        await work.StartAsync(CancellationToken.None);
        await Task.WhenAny(work.Again.Task, work.ExecuteTask!);
        Assert.True(work.Again.Task.IsCompleted);
        await work.StopAsync(CancellationToken.None);
    }

    private sealed class FailingOnce(Exception fault) : Rounds(TimeSpan.FromMilliseconds(1), TimeProvider.System, NullLogger.Instance)
    {
        private bool failed;

        public TaskCompletionSource Again { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override Task<bool> StepAsync(CancellationToken stop)
        {
            if (failed) Again.TrySetResult();
            else failed = true;
            return Again.Task.IsCompleted ? Task.FromResult(false) : throw fault;
        }
    }
}
