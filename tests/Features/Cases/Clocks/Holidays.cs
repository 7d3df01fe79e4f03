using ModelRegistry.Rulebook.Clocks;
using ModelRegistry.Rulebook.Editions;

namespace ModelRegistry.Tests.Features.Cases.Clocks;

/// <summary>The days of rest of the offices, against the lists that the governments publish for each year.</summary>
public sealed class Holidays
{
    [Theory]
    [InlineData("US", 2020, "0101 0120 0217 0525 0703 0907 1012 1111 1126 1225")]
    [InlineData("US", 2021, "0101 0118 0215 0531 0618 0705 0906 1011 1111 1125 1224 1231")]
    [InlineData("US", 2026, "0101 0119 0216 0525 0619 0703 0907 1012 1111 1126 1225")]
    [InlineData("US", 2027, "0101 0118 0215 0531 0618 0705 0906 1011 1111 1125 1224 1231")]
    [InlineData("UK", 2021, "0101 0402 0405 0503 0531 0830 1227 1228")]
    [InlineData("UK", 2022, "0103 0415 0418 0502 0602 0603 0829 0919 1226 1227")]
    [InlineData("UK", 2023, "0102 0407 0410 0501 0508 0529 0828 1225 1226")]
    [InlineData("UK", 2026, "0101 0403 0406 0504 0525 0831 1225 1228")]
    [InlineData("UK", 2027, "0101 0326 0329 0503 0531 0830 1227 1228")]
    public void fall_on_the_published_days(string authority, int year, string days)
    {
        var calendar = OfficeClocks.Of(RulebookEdition.Current, authority)!.Calendar;
        var weekdays = Days(year).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        Assert.Equal(days.Split(' '), weekdays.Where(day => calendar.HolidayOn(day) is not null).Select(day => day.ToString("MMdd")));
        Assert.All(weekdays, day => Assert.Equal(calendar.HolidayOn(day) is null, calendar.IsWorking(day)));
    }

    [Fact]
    public void a_holiday_is_none_before_it_was_made()
    {
        var calendar = OfficeClocks.Of(RulebookEdition.Current, "US")!.Calendar;
        Assert.Null(calendar.HolidayOn(new(2020, 6, 19)));
        Assert.Equal("Juneteenth National Independence Day", calendar.HolidayOn(new(2023, 6, 19)));
    }

    [Theory]
    [InlineData(2019, 4, 21)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2038, 4, 25)]
    [InlineData(2285, 3, 22)]
    public void Easter_is_where_the_tables_have_it(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), new Domain.Casework.Clocks.HolidayRule.FromEaster("Easter", 0).In(year));

    private static IEnumerable<DateOnly> Days(int year) =>
        Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(number => new DateOnly(year, 1, 1).AddDays(number));
}
