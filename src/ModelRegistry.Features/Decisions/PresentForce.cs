using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Licences;

namespace ModelRegistry.Features.Decisions;

/// <summary>How a decision stands today, in a sentence.</summary>
internal static class PresentForce
{
    public static string Of(DateOnly from, DateOnly? until, DecisionForce now, DateOnly today, string? later) => now.Status switch
    {
        DecisionStatus.NotYetValid => $"It does not hold yet: it holds from {InWords.Day(from)}.",
        DecisionStatus.Valid when until is { } end =>
            $"It holds today, {InWords.Day(today)}, and until {InWords.Day(end)}, that day not included.",
        DecisionStatus.Valid => $"It holds today, {InWords.Day(today)}, and has no end.",
        DecisionStatus.Suspended => $"It does not hold: it is suspended since {InWords.Day(now.Since)}.",
        DecisionStatus.Revoked => $"It no longer holds: it is revoked since {InWords.Day(now.Since)}.",
        DecisionStatus.SetAside => $"It no longer holds: it was set aside on appeal on {InWords.Day(now.Since)}.",
        DecisionStatus.Superseded => $"It no longer holds: decision {later} has taken its place since {InWords.Day(now.Since)}.",
        DecisionStatus.Expired => $"It no longer holds: it held until {InWords.Day(now.Since)}, that day not included.",
    };
}
