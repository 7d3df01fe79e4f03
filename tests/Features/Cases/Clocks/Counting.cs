using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Clocks;
using ModelRegistry.Rulebook.Clocks;
using ModelRegistry.Rulebook.Editions;

namespace ModelRegistry.Tests.Features.Cases.Clocks;

/// <summary>The days of a case, drawn from a seed over clock changes, month ends, leap days and years.</summary>
public sealed class Counting
{
    private const int Draws = 400;
    private static readonly OfficeClocks Office = OfficeClocks.Of(RulebookEdition.Current, "US")!;
    private static readonly CaseClock Clock = new(Office.Calendar);
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(Office.Place);

    private static readonly ClockLimit Ninety = new("test/ninety", "Ninety days", 90, CountedDays.Calendar, "a test", true);
    private static readonly ClockLimit Twenty = new("test/twenty", "Twenty working days", 20, CountedDays.Working, "a test", true);

    [Fact]
    public void calendar_days_are_the_days_since_receipt_without_the_days_of_the_pauses() => Each((received, pauses, today) =>
    {
        var waited = pauses.Sum(pause => Math.Max(0, Earlier(pause.Until ?? today, today).DayNumber - pause.From.DayNumber));
        Assert.Equal(today.DayNumber - received.DayNumber - waited, Clock.Read(Ninety, received, pauses, null, today).Elapsed);
    });

    [Fact]
    public void the_last_day_is_the_day_on_which_the_limit_is_reached_and_the_next_counted_one_is_late() => Each((received, pauses, today) =>
    {
        foreach (var limit in (ClockLimit[])[Ninety, Twenty])
        {
            if (Clock.Read(limit, received, pauses, null, today).Due is not { } due) continue;
            Assert.Equal(limit.Days, Clock.Read(limit, received, pauses, null, due).Elapsed);
            Assert.Equal(limit.Days - 1, Clock.Read(limit, received, pauses, null, due.AddDays(-1)).Elapsed);
            Assert.False(Clock.Read(limit, received, pauses, null, due).Overdue);
            if (pauses.All(pause => pause.Until <= due)) Assert.True(Clock.Read(limit, received, pauses, null, due.AddDays(14)).Overdue);
        }
    });

    [Fact]
    public void no_day_counts_twice_and_none_is_taken_back() => Each((received, pauses, today) =>
    {
        var before = Clock.Read(Twenty, received, pauses, null, today);
        var after = Clock.Read(Twenty, received, pauses, null, today.AddDays(1));
        Assert.InRange(after.Elapsed - before.Elapsed, 0, Office.Calendar.IsWorking(today.AddDays(1)) ? 1 : 0);
    });

    [Fact]
    public void a_clock_that_stands_still_names_no_last_day_and_says_why()
    {
        var open = new ClockPause(new(2026, 3, 6), null, "waiting for the applicant's answer");
        var reading = Clock.Read(Ninety, new(2026, 3, 2), [open], null, new(2026, 5, 1));
        Assert.Equal((4, null, open), (reading.Elapsed, reading.Due, reading.Pause));
    }

    [Theory]
    [InlineData("2026-03-07T23:59:59-05:00", "2026-03-09T00:00:01-04:00", 2)]
    [InlineData("2026-03-08T00:30:00-05:00", "2026-03-08T23:30:00-04:00", 0)]
    [InlineData("2026-10-31T23:59:59-04:00", "2026-11-02T00:00:01-05:00", 2)]
    [InlineData("2026-11-01T00:00:00-04:00", "2026-11-01T23:59:59-05:00", 0)]
    [InlineData("2028-02-28T12:00:00-05:00", "2028-03-01T12:00:00-05:00", 2)]
    [InlineData("2026-12-31T23:00:00-05:00", "2027-01-01T01:00:00-05:00", 1)]
    public void days_are_those_of_the_offices_place_whatever_its_clocks_do(string received, string today, int elapsed) =>
        Assert.Equal(elapsed, Clock.Read(Ninety, Day(received), [], null, Day(today)).Elapsed);

    [Fact]
    public void the_pauses_stand_in_the_history()
    {
        var @case = Officers.At(CaseStage.AwaitingApplicant);
        Assert.Null(@case.AnswerQuestion(1, "It serves one office.", Officers.Applicant() with { At = Officers.Noon.AddDays(5) }));
        var times = CaseTimes.Of(@case.NewEvents, at => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime));
        var pause = Assert.Single(times.Pauses);
        Assert.Equal((new(2026, 11, 21), new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 26)), (times.Received, pause.From, pause.Until));
        Assert.Null(times.Ended);
    }

    private static DateOnly Day(string instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), Zone).DateTime);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static void Each(Action<DateOnly, IReadOnlyList<ClockPause>, DateOnly> check)
    {
        var random = new Random(12);
        for (var draw = 0; draw < Draws; draw++)
        {
            var received = new DateOnly(2024, 1, 1).AddDays(random.Next(1_500));
            var pauses = new List<ClockPause>();
            var at = received;
            for (var number = random.Next(4); number > 0; number--)
            {
                var from = at.AddDays(random.Next(1, 30));
                at = from.AddDays(random.Next(25));
                pauses.Add(new(from, at, "a question"));
            }

            check(received, pauses, received.AddDays(random.Next(200)));
        }
    }
}
