using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ModelRegistry.Persistence.Storage;

/// <summary>
/// While it is held, looking at what a context tracks does not compare all of it with what was read: every look would otherwise, which in
/// a large act costs more than the act. What was the setting before is given back at its end.
/// </summary>
public readonly struct Uncompared : IDisposable
{
    private readonly ChangeTracker tracker;
    private readonly bool before;

    private Uncompared(ChangeTracker tracker)
    {
        (this.tracker, before) = (tracker, tracker.AutoDetectChangesEnabled);
        tracker.AutoDetectChangesEnabled = false;
    }

    /// <summary>Whoever holds it says itself what it changes: by adding rows, or through their entries.</summary>
    /// <param name="context">What tracks.</param>
    public static Uncompared Hold(RegistryContext context) => new(context.ChangeTracker);

    /// <summary>Compares once, where the context was to compare at all, and not again while it is held.</summary>
    /// <param name="context">What tracks.</param>
    public static Uncompared AfterOnce(RegistryContext context)
    {
        if (context.ChangeTracker.AutoDetectChangesEnabled) context.ChangeTracker.DetectChanges();
        return Hold(context);
    }

    /// <inheritdoc/>
    public void Dispose() => tracker.AutoDetectChangesEnabled = before;
}
