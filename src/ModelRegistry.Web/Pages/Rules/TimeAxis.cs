using System.Globalization;

namespace ModelRegistry.Web.Pages.Rules;

/// <summary>Days along a drawing, from the first that matters to a year after the last.</summary>
internal sealed class TimeAxis
{
    public const double Width = 760;
    private const double Margin = 8;
    private const int MostYears = 12;

    private TimeAxis(DateOnly from, DateOnly until) => (From, Until) = (from, until);

    public DateOnly From { get; }

    public DateOnly Until { get; }

    /// <summary>The years that are written under the axis; not every one where there are many.</summary>
    public IEnumerable<(int Year, double X)> Years
    {
        get
        {
            var step = 1 + ((Until.Year - From.Year) / MostYears);
            return Enumerable.Range(From.Year + 1, Until.Year - From.Year).Where(year => year % step == 0)
                .Select(year => (year, X(new(year, 1, 1))));
        }
    }

    public static TimeAxis Of(IEnumerable<DateOnly> days, DateOnly today)
    {
        DateOnly[] all = [.. days.Where(day => day != DateOnly.MinValue && day != DateOnly.MaxValue), today];
        return new(all.Min().AddMonths(-6), all.Max().AddYears(1));
    }

    /// <summary>Where a day stands; what is before or after the drawing stands at its edge.</summary>
    public double X(DateOnly day)
    {
        var at = (double)(Math.Clamp(day.DayNumber, From.DayNumber, Until.DayNumber) - From.DayNumber) / (Until.DayNumber - From.DayNumber);
        return Margin + (at * (Width - (2 * Margin)));
    }

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
