namespace ModelRegistry.Domain.Casework.Clocks;

/// <summary>The days of a case that its clocks are read from: they stand in its history and nowhere else.</summary>
/// <param name="Received">The day of receipt.</param>
/// <param name="Pauses">When its clocks stood still, in order.</param>
/// <param name="Ended">The day it was decided or withdrawn; null while it is open.</param>
public sealed record CaseTimes(DateOnly Received, IReadOnlyList<ClockPause> Pauses, DateOnly? Ended)
{
    private const string Waiting = "waiting for the applicant's answer";

    /// <summary>Reads them from a history.</summary>
    /// <param name="events">The lines, in any order.</param>
    /// <param name="dayOf">The day of an instant in the office's own place.</param>
    /// <exception cref="ArgumentException">The history is empty.</exception>
    public static CaseTimes Of(IEnumerable<CaseEvent> events, Func<DateTimeOffset, DateOnly> dayOf)
    {
        var lines = events.OrderBy(line => line.Line).ToList();
        if (lines.Count == 0) throw new ArgumentException("A case has a history from its first day.", nameof(events));
        var pauses = new List<ClockPause>();
        DateOnly? since = null;
        foreach (var line in lines)
        {
            var waits = line.Stage == CaseStage.AwaitingApplicant;
            if (waits && since is null) since = dayOf(line.At);
            if (!waits && since is { } from)
            {
                pauses.Add(new(from, dayOf(line.At), Waiting));
                since = null;
            }
        }

        if (since is { } open) pauses.Add(new(open, null, Waiting));
        return new(dayOf(lines[0].At), pauses, End(lines) is { } end ? dayOf(end.At) : null);
    }

    // What is done to a decision later does not move the day it was made.
    private static CaseEvent? End(List<CaseEvent> lines) =>
        lines.ElementAtOrDefault(lines.FindLastIndex(line => !IsOver(line.Stage)) + 1);

    private static bool IsOver(CaseStage stage) => stage is CaseStage.Issued or CaseStage.Withdrawn or CaseStage.Superseded;
}
