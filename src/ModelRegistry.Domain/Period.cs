namespace ModelRegistry.Domain;

/// <summary>
/// A stretch of days, half-open: <see cref="From"/> is in it, <see cref="Until"/> is not. That is how law is amended (the new text
/// holds from its first day, the old one until that day), so that periods meet without a gap and without an overlap.
/// </summary>
public sealed record Period
{
    /// <summary>Makes the period.</summary>
    /// <param name="from">The first day in it.</param>
    /// <param name="until">The first day no longer in it; null when no end is known.</param>
    /// <exception cref="ArgumentException">The end is not after the beginning.</exception>
    public Period(DateOnly from, DateOnly? until = null)
    {
        if (until <= from)
        {
            throw new ArgumentException($"A period must end after it begins: from {from:O} until {until:O}.", nameof(until));
        }

        From = from;
        Until = until;
    }

    /// <summary>The first day in the period.</summary>
    public DateOnly From { get; }

    /// <summary>The first day after the period; null when no end is known.</summary>
    public DateOnly? Until { get; }

    /// <summary>Whether the day is in the period.</summary>
    public bool Contains(DateOnly day) => day >= From && (Until is not { } until || day < until);

    /// <summary>Whether a day is in both periods.</summary>
    public bool Overlaps(Period other) =>
        (other.Until is not { } otherUntil || From < otherUntil) && (Until is not { } until || other.From < until);

    /// <summary>Both ends as ISO days: "[2025-01-13, 2025-05-15)".</summary>
    public override string ToString() => Until is { } until ? $"[{From:O}, {until:O})" : $"[{From:O}, ∞)";
}
