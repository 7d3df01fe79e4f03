using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Parameters;

namespace ModelRegistry.Tests.Rulebook.Parameters;

public class CountryGroupsTests
{
    private static readonly DateOnly Read = new(2026, 7, 23);

    [Theory]
    [InlineData("D:4", "SA", Truth.Yes)]
    [InlineData("D:1", "DE", Truth.No)]
    [InlineData("A:6", "IL", Truth.Yes)]
    [InlineData("D:5", "MO", Truth.No)]
    [InlineData("D:5", "HK", Truth.Yes)]
    public void From_the_day_it_was_read_the_table_answers(string group, string country, Truth truth)
    {
        var membership = In(group, country, Read);

        Assert.Equal(truth, membership.Truth);
        Assert.True(membership.Use.Verified);
    }

    [Fact]
    public void Before_the_day_it_was_read_the_table_is_carried_back_unverified_and_then_silent()
    {
        var carried = In("D:4", "SA", Read.AddDays(-1));
        Assert.Equal(Truth.Yes, carried.Truth);
        Assert.False(carried.Use.Verified);

        Assert.Equal(Truth.Unknown, In("D:4", "SA", new(2023, 11, 16)).Truth);
    }

    [Theory]
    [InlineData("2025-11-06", Truth.Yes)]
    [InlineData("2025-11-07", Truth.No)]
    [InlineData("2026-07-23", Truth.No)]
    public void Cambodia_was_under_the_arms_embargo_for_its_days_only(string day, Truth truth) =>
        Assert.Equal(truth, In("D:5", "KH", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Truth);

    [Theory]
    [InlineData("2024-01-01")]
    [InlineData("2026-07-23")]
    [InlineData("2026-11-21")]
    public void Whether_the_Emirates_are_in_A5_is_not_known_on_any_day(string day) =>
        Assert.Equal(Truth.Unknown, In("A:5", "AE", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Truth);

    [Fact]
    public void A_code_that_is_no_country_is_not_read_as_outside_every_group() =>
        Assert.Equal(Truth.Unknown, In("D:1", "ZZ", Read).Truth);

    [Fact]
    public void A_group_that_does_not_exist_is_a_mistake_in_a_rule() =>
        Assert.Throws<InvalidOperationException>(() => In("F:1", "CN", Read));

    private static Membership In(string group, string country, DateOnly day) =>
        CountryGroups.Of(RulebookEdition.Current.Parameters.On(day)).In(group, country);
}
