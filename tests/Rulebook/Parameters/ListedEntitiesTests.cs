using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Parameters;

namespace ModelRegistry.Tests.Rulebook.Parameters;

public class ListedEntitiesTests
{
    private static readonly ListedEntities List = ListedEntities.Of(RulebookEdition.Current.Parameters.On(new(2026, 11, 21)));
    private static readonly DateOnly Day = new(2026, 11, 21);

    [Theory]
    [InlineData(1, 156)]
    [InlineData(3, 771)]
    [InlineData(4, 97)]
    [InlineData(5, 16)]
    public void Footnotes_are_read_from_the_printed_requirement(int footnote, int entries) =>
        Assert.Equal(entries, List.Entries.Count(entry => entry.Footnote == footnote));

    [Fact]
    public void Footnote_1_printed_with_a_space_is_not_footnote_4() =>
        Assert.Equal(1, Assert.Single(List.Find("Huawei Cloud Chile", "CL", Day).Entries).Footnote);

    [Theory]
    [InlineData("BEIJING ZHIPU HUAZHANG TECHNOLOGY CO LTD")]
    [InlineData("Zhipu AI")]
    [InlineData("zhipu-ai")]
    public void The_name_or_a_listed_alias_matches_without_regard_to_case_and_punctuation(string name)
    {
        var listing = List.Find(name, "CN", Day);

        Assert.Equal(Truth.Yes, listing.Listed);
        Assert.Equal(ReviewPolicy.PresumptionOfDenial, listing.Entries[0].Policy);
    }

    [Theory]
    [InlineData("DeepSeek")]
    [InlineData("Moonshot AI")]
    [InlineData("Zhipu")]
    public void Anything_else_does_not_match_and_says_how_it_was_matched(string name)
    {
        var listing = List.Find(name, "CN", Day);

        Assert.Equal(Truth.No, listing.Listed);
        Assert.Contains("exact match only", listing.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_name_in_another_country_stays_open() => Assert.Equal(Truth.Unknown, List.Find("Zhipu AI", "CA", Day).Listed);

    [Theory]
    [InlineData("2024-12-31", Truth.No)]
    [InlineData("2025-01-15", Truth.No)]
    [InlineData("2025-01-16", Truth.Yes)]
    public void A_listing_has_a_first_day(string day, Truth truth) =>
        Assert.Equal(truth, List.Find("Zhipu AI", "CN", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Listed);

    [Fact]
    public void A_party_that_does_not_match_on_a_day_before_the_list_was_read_is_not_settled() =>
        Assert.False(List.Find("Some Company", "CN", new(2024, 1, 1)).Use.Verified);

    [Fact]
    public void Several_policies_in_one_sentence_stay_the_text_of_the_entry()
    {
        var entry = List.Find("SMIC", "CN", Day).Entries[0];

        Assert.Equal(ReviewPolicy.PerEntry, entry.Policy);
        Assert.Contains("200mm", entry.PolicyText, StringComparison.Ordinal);
        Assert.Equal(5, entry.Footnote);
    }

    [Fact]
    public void A_requirement_with_a_part_left_out_does_not_cover_everything() =>
        Assert.False(List.Find("DJI", "CN", Day).Entries[0].CoversEverything);
}
