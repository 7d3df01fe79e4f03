namespace ModelRegistry.Features.Ledger;

/// <summary>Rung when something was recorded, so that its head is signed at once and not at the next look.</summary>
public sealed class LedgerBell : IDisposable
{
    private readonly SemaphoreSlim rung = new(0, 1);

    /// <summary>Rings; once is as good as many times.</summary>
    public void Ring()
    {
        try
        {
            if (rung.CurrentCount == 0) rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else rang in the same moment.
        }
    }

    /// <summary>Waits until it rings, and not longer than some time.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken stop) => rung.WaitAsync(longest, stop);

    /// <inheritdoc/>
    public void Dispose() => rung.Dispose();
}
