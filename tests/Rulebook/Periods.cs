using FsCheck;
using FsCheck.Fluent;
using ModelRegistry.Domain;

namespace ModelRegistry.Tests.Rulebook;

/// <summary>What must hold of any stretch of days, since every amendment of the law is one ending and the next beginning.</summary>
public sealed class Periods
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(500);

    private static readonly Gen<DateOnly> Days = Gen.Choose(0, 60).Select(days => new DateOnly(2025, 1, 1).AddDays(days));

    private static readonly Gen<Period> Any =
        from day in Days
        from length in Gen.Choose(0, 20)
        select new Period(day, length == 0 ? null : day.AddDays(length));

    private static readonly Gen<(Period First, Period Second, DateOnly Day)> Given =
        from one in Any
        from other in Any
        from day in Days
        select (one, other, day);

    [Fact]
    public void Periods_that_meet_part_the_days_between_them() => Check.One(Runs, Prop.ForAll(
        Given.ToArbitrary(), given =>
        {
            var (before, after, day) = given;
            var meeting = new Period(before.From, before.From.AddDays(7));
            var next = new Period(meeting.Until!.Value, after.Until > meeting.Until ? after.Until : null);
            var whole = new Period(meeting.From, next.Until);
            Assert.False(meeting.Overlaps(next));
            Assert.Equal(whole.Contains(day), meeting.Contains(day) ^ next.Contains(day));
        }));

    [Fact]
    public void Overlap_is_mutual_and_means_a_day_in_common() => Check.One(Runs, Prop.ForAll(
        Given.ToArbitrary(), given =>
        {
            var (one, other, _) = given;
            var later = one.From > other.From ? one.From : other.From; // if they share a day, they share this one
            Assert.Equal(one.Overlaps(other), other.Overlaps(one));
            Assert.Equal(one.Contains(later) && other.Contains(later), one.Overlaps(other));
            Assert.True(one.Overlaps(one));
        }));

    [Fact]
    public void A_period_holds_its_first_day_and_not_the_one_it_ends_on() => Check.One(Runs, Prop.ForAll(
        Given.ToArbitrary(), given =>
        {
            var (period, _, day) = given;
            Assert.True(period.Contains(period.From));
            Assert.False(period.Contains(period.From.AddDays(-1)));
            Assert.Equal(period.Until is null, period.Contains(period.Until ?? DateOnly.MaxValue));
            Assert.Equal(day >= period.From && (period.Until is null || day < period.Until), period.Contains(day));
        }));

    [Fact]
    public void A_period_ends_after_it_begins() => Check.One(Runs, Prop.ForAll(Given.ToArbitrary(), given =>
        Assert.ThrowsAny<ArgumentException>(() => new Period(given.Day, given.Day.AddDays(-given.First.From.Day + 1)))));
}
