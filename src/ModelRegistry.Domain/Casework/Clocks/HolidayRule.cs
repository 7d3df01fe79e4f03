namespace ModelRegistry.Domain.Casework.Clocks;

/// <summary>Where a holiday is kept that falls on a Saturday or Sunday.</summary>
public enum WeekendShift
{
    /// <summary>Nowhere else.</summary>
    None = 0,

    /// <summary>A Saturday's on the Friday before, a Sunday's on the Monday after (5 U.S.C. 6103(b); Executive Order 11582).</summary>
    Nearest = 1,

    /// <summary>
    /// On the next weekday that is no holiday itself (Banking and Financial Dealings Act 1971, Schedule 1, and proclamations).
    /// </summary>
    Next = 2,
}

/// <summary>A day of rest that comes round by a rule. The family is closed.</summary>
/// <param name="Name">What the day is called.</param>
public abstract record HolidayRule(string Name)
{
    /// <summary>The day of a year before any shift; null in a year that has none.</summary>
    public abstract DateOnly? In(int year);

    /// <summary>A day of the calendar.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="Month">1 to 12.</param>
    /// <param name="Day">The day of that month; 29 February is there in leap years only.</param>
    /// <param name="Shift">Where it is kept when it falls on a weekend.</param>
    public sealed record Fixed(string Name, int Month, int Day, WeekendShift Shift) : HolidayRule(Name)
    {
        /// <inheritdoc/>
        public override DateOnly? In(int year) => Day <= DateTime.DaysInMonth(year, Month) ? new(year, Month, Day) : null;
    }

    /// <summary>A weekday of a month by its number.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="Month">1 to 12.</param>
    /// <param name="Weekday">The weekday.</param>
    /// <param name="Number">1 for the first; 0 for the last.</param>
    public sealed record OfMonth(string Name, int Month, DayOfWeek Weekday, int Number) : HolidayRule(Name)
    {
        /// <inheritdoc/>
        public override DateOnly? In(int year)
        {
            if (Number == 0)
            {
                var last = new DateOnly(year, Month, DateTime.DaysInMonth(year, Month));
                return last.AddDays(-Distance(Weekday, last.DayOfWeek));
            }

            var first = new DateOnly(year, Month, 1);
            var day = first.AddDays(Distance(first.DayOfWeek, Weekday) + (7 * (Number - 1)));
            return day.Month == Month ? day : null;
        }

        private static int Distance(DayOfWeek from, DayOfWeek to) => ((int)to - (int)from + 7) % 7;
    }

    /// <summary>A day counted from Easter Sunday of the Gregorian calendar.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="Days">-2 for Good Friday, 1 for Easter Monday.</param>
    public sealed record FromEaster(string Name, int Days) : HolidayRule(Name)
    {
        /// <inheritdoc/>
        public override DateOnly? In(int year) => Easter(year).AddDays(Days);

        // The anonymous Gregorian computus, as Meeus gives it (Astronomical Algorithms, chapter 8).
        private static DateOnly Easter(int year)
        {
            var (a, b, c) = (year % 19, year / 100, year % 100);
            var (d, e) = (b / 4, b % 4);
            var g = (b - ((b + 8) / 25) + 1) / 3;
            var h = ((19 * a) + b - d - g + 15) % 30;
            var l = (32 + (2 * e) + (2 * (c / 4)) - h - (c % 4)) % 7;
            var m = (a + (11 * h) + (22 * l)) / 451;
            var n = h + l - (7 * m) + 114;
            return new(year, n / 31, (n % 31) + 1);
        }
    }

    /// <summary>One day that was proclaimed.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="Day">The day.</param>
    public sealed record Once(string Name, DateOnly Day) : HolidayRule(Name)
    {
        /// <inheritdoc/>
        public override DateOnly? In(int year) => Day.Year == year ? Day : null;
    }
}
