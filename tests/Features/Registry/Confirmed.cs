using ModelRegistry.Features.Frame;

namespace ModelRegistry.Tests.Features.Registry;

/// <summary>Callers who have or have not shown lately who they are.</summary>
internal static class Confirmed
{
    /// <summary>As if the person had just shown it, unless the caller says when they did.</summary>
    public static Caller JustConfirmed(this Caller caller, TimeProvider clock) =>
        caller with { ConfirmedAt = caller.ConfirmedAt ?? clock.GetUtcNow() };

    /// <summary>A person who has shown it too long ago.</summary>
    public static Caller ConfirmedLongAgo(this Caller caller) => caller with { ConfirmedAt = DateTimeOffset.UnixEpoch };
}
