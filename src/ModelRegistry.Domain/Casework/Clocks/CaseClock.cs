namespace ModelRegistry.Domain.Casework.Clocks;

/// <summary>Which days a clock counts.</summary>
public enum CountedDays
{
    /// <summary>Every day.</summary>
    Calendar = 1,

    /// <summary>The office's working days.</summary>
    Working = 2,
}

/// <summary>A time that an authority has or gives itself for a case.</summary>
/// <param name="Id">The parameter that holds the number.</param>
/// <param name="Title">What has to happen within it.</param>
/// <param name="Days">How many days.</param>
/// <param name="Counted">Which days count.</param>
/// <param name="Citation">Where it stands.</param>
/// <param name="Verified">Whether it was read in the instrument.</param>
public sealed record ClockLimit(string Id, string Title, int Days, CountedDays Counted, string Citation, bool Verified);

/// <summary>Days on which a clock stood still.</summary>
/// <param name="From">The day it stopped.</param>
/// <param name="Until">The day it ran again; null while it stands.</param>
/// <param name="Reason">Why it stopped.</param>
public sealed record ClockPause(DateOnly From, DateOnly? Until, string Reason);

/// <summary>How a clock stands on a day.</summary>
/// <param name="Limit">The clock.</param>
/// <param name="Elapsed">Days counted.</param>
/// <param name="Due">The last day within the limit, if the clock does not stop (again); null while it stands still.</param>
/// <param name="Pause">Why and since when it stands still; null while it runs or has ended.</param>
/// <param name="Ended">The day it ended; null while it goes on.</param>
public sealed record ClockReading(ClockLimit Limit, int Elapsed, DateOnly? Due, ClockPause? Pause, DateOnly? Ended)
{
    /// <summary>Days left; below zero when the time is over.</summary>
    public int Left => Limit.Days - Elapsed;

    /// <summary>Whether more days were counted than the limit has.</summary>
    public bool Overdue => Left < 0;
}

/// <summary>
/// Counts the days of a case. The day of receipt is not counted; a day after it counts when the clock ran as that day began in the
/// office's own place and, where only working days count, the office works on it. So a pause takes away the days after the one it began on
/// up to the one it ended on, a pause within one day takes away none, and no hour of any clock change matters.
/// </summary>
/// <param name="calendar">The office's working days.</param>
public sealed class CaseClock(WorkingCalendar calendar)
{
    // Ten years of days: a clock that nobody stopped is read, not waited for.
    private const int Furthest = 3_660;

    /// <summary>Reads a clock.</summary>
    /// <param name="limit">The clock.</param>
    /// <param name="received">The day of receipt.</param>
    /// <param name="pauses">When it stood still, in order and apart from each other; only the last may be open.</param>
    /// <param name="ended">The day the case was decided or withdrawn; null while it is open.</param>
    /// <param name="today">The day it is read on.</param>
    public ClockReading Read(ClockLimit limit, DateOnly received, IReadOnlyList<ClockPause> pauses, DateOnly? ended, DateOnly today)
    {
        var last = ended ?? today;
        var elapsed = 0;
        for (var day = received.AddDays(1); day <= last; day = day.AddDays(1))
        {
            if (Counts(limit, pauses, day)) elapsed++;
        }

        var standing = ended is null ? pauses.LastOrDefault(pause => pause.Until is null && pause.From <= today) : null;
        return new(limit, elapsed, standing is null ? Due(limit, received, pauses) : null, standing, ended);
    }

    private DateOnly? Due(ClockLimit limit, DateOnly received, IReadOnlyList<ClockPause> pauses)
    {
        var (day, counted) = (received, 0);
        for (var tried = 0; counted < limit.Days && tried < Furthest; tried++)
        {
            day = day.AddDays(1);
            if (Counts(limit, pauses, day)) counted++;
        }

        return counted == limit.Days ? day : null;
    }

    private bool Counts(ClockLimit limit, IReadOnlyList<ClockPause> pauses, DateOnly day) =>
        (limit.Counted == CountedDays.Calendar || calendar.IsWorking(day))
        && !pauses.Any(pause => pause.From < day && (pause.Until is not { } until || day <= until));
}
