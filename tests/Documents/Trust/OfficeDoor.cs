namespace ModelRegistry.Tests.Documents.Trust;

/// <summary>
/// A door before the office, at the addresses "door/tsa" and "door/ocsp": a test has whoever comes at a certain moment wait there, and does
/// meanwhile what it is about.
/// </summary>
public sealed class OfficeDoor
{
    private readonly Lock standing = new();
    private (string Part, int Left, TaskCompletionSource Came)? watched;
    private TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whoever asks for the part as the n-th from now on waits until the door is opened, and all who ask for it after.</summary>
    /// <returns>Ends when they have come.</returns>
    public Task StopAt(string part, int nth = 1)
    {
        lock (standing)
        {
            var came = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            watched = (part, nth, came);
            return came.Task;
        }
    }

    public void Open()
    {
        lock (standing)
        {
            watched = null;
            opened.TrySetResult();
            opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    internal Task PassAsync(string part)
    {
        lock (standing)
        {
            if (watched is not { } watch || watch.Part != part) return Task.CompletedTask;
            watched = watch with { Left = watch.Left - 1 };
            if (watch.Left > 1) return Task.CompletedTask;
            watch.Came.TrySetResult();
            return opened.Task;
        }
    }
}
