namespace ModelRegistry.Domain.Notices;

/// <summary>
/// That a reminder was given. It is written in one transaction with the notices of it, and its key is there once: so nobody is reminded of
/// the same twice, whatever process died in between.
/// </summary>
public sealed class Reminder : IAppendOnly
{
    /// <summary>The longest key.</summary>
    public const int LongestKey = 160;

    /// <summary>Of what, how it stood and which day: "duty/US-2026-000001-D1/2/2026-12-31/over".</summary>
    public required string Key { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
