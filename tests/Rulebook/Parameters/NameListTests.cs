using ModelRegistry.Domain;
using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Parameters;

namespace ModelRegistry.Tests.Rulebook.Parameters;

public sealed class NameListTests
{
    private static readonly DateOnly Day = new(2026, 11, 21);
    private static readonly ParameterView View = RulebookEdition.Current.Parameters.On(Day);

    [Theory]
    [InlineData(NameList.Blocked, 9840)]
    [InlineData(NameList.MilitaryEndUsers, 70)]
    [InlineData(NameList.Unverified, 222)]
    [InlineData(NameList.Denied, 1596)]
    public void The_list_that_the_edition_names_is_carried_whole(string list, int entries)
    {
        Assert.True(NameList.Of(View, list).IsCarried);
        Assert.Equal(entries, NameList.Of(View, list).Count);
    }

    [Theory]
    [InlineData("TUPOLEV PUBLIC JOINT STOCK COMPANY", "RU", Truth.Yes)]
    [InlineData("Tupolev JSC", null, Truth.Yes)]
    [InlineData("tupolev-pao", "RU", Truth.Yes)]
    [InlineData("Tupolev JSC", "CA", Truth.Unknown)]
    [InlineData("Tupolev", "RU", Truth.No)]
    public void Names_match_exactly_or_by_listed_alias(string name, string? country, Truth listed) =>
        Assert.Equal(listed, NameList.Find(View, NameList.Blocked, name, country, Day).Listed);

    [Theory]
    [InlineData(NameList.MilitaryEndUsers, "AECC South Industry Company Limited", "2020-06-01", Truth.Unknown)]
    [InlineData(NameList.MilitaryEndUsers, "AECC South Industry Company Limited", "2021-01-01", Truth.Yes)]
    [InlineData(NameList.Blocked, "Tupolev JSC", "2026-07-30", Truth.Unknown)]
    [InlineData(NameList.Blocked, "Tupolev JSC", "2026-07-31", Truth.Yes)]
    public void Before_the_list_was_read_only_a_dated_notice_shows_a_listing(string list, string name, string day, Truth listed)
    {
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(listed, NameList.Find(RulebookEdition.Current.Parameters.On(on), list, name, null, on).Listed);
    }

    [Fact]
    public void A_list_of_another_digest_is_not_carried_and_nothing_is_read_from_it()
    {
        const string file = """
            { "parameters": [
              { "id": "us/ofac/sdn", "title": "x", "kind": "text", "unit": "", "citation": "31 CFR Chapter V", "source": "x",
                "values": [ { "from": "1997-02-03", "verified": true, "checked": "x", "value": "us-sdn-entities.tsv sha256:00" } ] }
            ] }
            """;
        var view = new ParameterSet(ParameterFile.Read("other.json", System.Text.Encoding.UTF8.GetBytes(file))).On(Day);

        Assert.False(NameList.Of(view, NameList.Blocked).IsCarried);
        var listing = NameList.Find(view, NameList.Blocked, "Tupolev JSC", "RU", Day);
        Assert.Equal(Truth.Unknown, listing.Listed);
        Assert.Contains("does not hold the list", listing.Because, StringComparison.Ordinal);
    }
}
