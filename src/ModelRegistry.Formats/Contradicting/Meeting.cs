using ModelRegistry.Domain;

namespace ModelRegistry.Formats.Contradicting;

/// <summary>Whether figures that are known between bounds can all be the same number.</summary>
public static class Meeting
{
    /// <summary>Whether no number lies in all of the intervals.</summary>
    /// <param name="figures">The intervals; fewer than two are never apart.</param>
    public static bool Apart(IReadOnlyList<Interval> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return figures.Count > 1 && figures.Max(one => one.Low) > figures.Min(one => one.High ?? decimal.MaxValue);
    }
}
