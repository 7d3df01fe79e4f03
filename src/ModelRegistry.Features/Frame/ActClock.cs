namespace ModelRegistry.Features.Frame;

/// <summary>
/// The moment of an act: one for all that it does, and still the same where it is done again because its paper had to be sealed by others
/// in between. Acts that sign papers read it, since the paper names the moment.
/// </summary>
internal sealed class ActClock(TimeProvider clock) : TimeProvider
{
    private DateTimeOffset? moment;

    /// <summary>Another act begins.</summary>
    public void Begin() => moment = null;

    public override DateTimeOffset GetUtcNow() => moment ??= clock.GetUtcNow();
}
