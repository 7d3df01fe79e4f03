using System.Collections.Concurrent;

namespace ModelRegistry.Domain.Casework.Clocks;

/// <summary>The working days of an office: Monday to Friday without its holidays. Days are days of the office's own place.</summary>
/// <param name="rulesOn">The holidays' rules as they are on a day; a holiday that was made later is none before.</param>
public sealed class WorkingCalendar(Func<DateOnly, IReadOnlyList<HolidayRule>> rulesOn)
{
    private readonly ConcurrentDictionary<int, IReadOnlyDictionary<DateOnly, string>> years = [];

    /// <summary>The holiday that is kept on a day; null on others.</summary>
    public string? HolidayOn(DateOnly day) => Year(day.Year).GetValueOrDefault(day)
        ?? (day is { Month: 12, Day: 31 } && day.Year < DateOnly.MaxValue.Year ? Year(day.Year + 1).GetValueOrDefault(day) : null);

    /// <summary>Whether the office works on a day.</summary>
    public bool IsWorking(DateOnly day) => !IsWeekend(day) && HolidayOn(day) is null;

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    // A New Year's Day on a Saturday is kept on the last day of the year before, and stands with its own year.
    private IReadOnlyDictionary<DateOnly, string> Year(int year) => years.GetOrAdd(year, Made);

    private Dictionary<DateOnly, string> Made(int year)
    {
        var kept = new Dictionary<DateOnly, string>();
        var moving = new List<(DateOnly Day, HolidayRule.Fixed Rule)>();
        foreach (var (rule, day) in Days(year))
        {
            if (rule is HolidayRule.Fixed { Shift: not WeekendShift.None } shifted && IsWeekend(day)) moving.Add((day, shifted));
            else kept.TryAdd(day, rule.Name);
        }

        foreach (var (day, rule) in moving.OrderBy(one => one.Day)) kept.TryAdd(Shifted(day, rule.Shift, kept), rule.Name);
        return kept;
    }

    // A rule counts in a year when it holds on the very day it gives.
    private IEnumerable<(HolidayRule Rule, DateOnly Day)> Days(int year) =>
        Enumerable.Range(1, 12)
            .SelectMany(month => rulesOn(new(year, month, 1)).Concat(rulesOn(new(year, month, DateTime.DaysInMonth(year, month)))))
            .Distinct()
            .Select(rule => (Rule: rule, Day: rule.In(year)))
            .Where(one => one.Day is { } day && rulesOn(day).Contains(one.Rule))
            .Select(one => (one.Rule, one.Day!.Value));

    private static DateOnly Shifted(DateOnly day, WeekendShift shift, Dictionary<DateOnly, string> kept)
    {
        if (shift is WeekendShift.Nearest) return day.AddDays(day.DayOfWeek is DayOfWeek.Saturday ? -1 : 1);
        do day = day.AddDays(1);
        while (IsWeekend(day) || kept.ContainsKey(day));
        return day;
    }
}
