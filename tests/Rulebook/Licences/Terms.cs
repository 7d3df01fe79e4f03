using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Licences;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Tests.Rulebook.Licences;

/// <summary>How long a licence holds by 15 CFR 750.7(g), computed from the day it is issued.</summary>
public sealed class Terms
{
    [Theory]
    [InlineData("2026-11-20", "3A001.b", "2030-11-20")]
    [InlineData("2024-02-29", "5A002.a", "2028-02-29")]
    [InlineData("2024-05-29", "0A501.a", "2028-05-29")]
    [InlineData("2024-05-30", "0A501.a", "2025-05-30")]
    [InlineData("2025-09-29", "0A504", "2026-09-29")]
    [InlineData("2025-09-30", "0A504", "2029-09-30")]
    public void A_licence_holds_for_the_term_of_its_day(string issued, string entry, string until) =>
        Assert.Equal(Day(until), Of(new(Day(issued)) { Entries = [entry] }).Until);

    [Fact]
    public void Short_supply_and_emergencies_have_ends_of_their_own()
    {
        Assert.Equal(Day("2027-11-20"), Of(new(Day("2026-11-20")) { ShortSupply = true }).Until);
        Assert.Equal(Day("2027-01-01"), Of(new(Day("2026-11-20")) { Emergency = true }).Until);
    }

    [Fact]
    public void Where_it_is_not_known_which_term_is_applied_the_shorter_one_stands_with_the_other_beside_it()
    {
        var enforced = Of(new(Day("2026-11-20")) { Entries = ["4A003.z.1.a"] });
        var codified = Of(new(Day("2026-11-20")) { Entries = ["3A090.a"], Profile = Profiles.Codified });

        Assert.Equal((Day("2027-11-20"), Day("2030-11-20")), (enforced.Until, enforced.Otherwise));
        Assert.False(enforced.Use!.Verified);
        Assert.Equal((Day("2027-11-20"), null), (codified.Until, codified.Otherwise));
    }

    [Fact]
    public void Before_the_diffusion_rule_chips_had_the_general_term()
    {
        var before = Of(new(Day("2025-01-12")) { Entries = ["3A090.a"] });

        Assert.Equal((Day("2029-01-12"), null), (before.Until, before.Otherwise));
        Assert.Equal(Day("2030-11-20"), Of(new(Day("2026-11-20")) { Entries = ["3A090.b"] }).Until);
    }

    [Fact]
    public void A_day_before_the_terms_that_are_held_is_refused() =>
        Assert.Contains("2023-11-17", Assert.Throws<ArgumentException>(() => Of(new(Day("2020-01-01")))).Message, StringComparison.Ordinal);

    private static LicenceValidity Of(LicenceGrant grant) => LicenceTerm.Of(RulebookEdition.Current, grant);

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
