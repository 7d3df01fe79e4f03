using ModelRegistry.Domain;
using ModelRegistry.Domain.Parties;

namespace ModelRegistry.Tests.Features.Held;

/// <summary>What a provider's terms were on a day: the day decides, and what is not known for it is never guessed from another.</summary>
public sealed class TermsOfDays
{
    private static readonly DateOnly January = new(2025, 1, 1);
    private static readonly DateOnly July = new(2025, 7, 1);

    [Fact]
    public void a_text_holds_from_its_first_day_to_the_last_day_it_was_seen_where_no_end_is_known()
    {
        var text = Text("old", new(January), seen: new(2025, 6, 30));
        Assert.Null(On(new(2024, 12, 31), text));
        Assert.Equal("old", On(January, text)?.Title);
        Assert.Equal("old", On(new(2025, 6, 30), text)?.Title);
        Assert.Null(On(July, text));
    }

    [Fact]
    public void an_end_that_is_known_holds_to_the_day_before_it_however_early_the_text_was_seen()
    {
        var text = Text("closed", new(January, July), seen: January);
        Assert.Equal("closed", On(new(2025, 6, 30), text)?.Title);
        Assert.Null(On(July, text));
    }

    [Fact]
    public void the_next_text_takes_over_on_its_own_first_day_and_a_gap_between_them_is_unknown()
    {
        ProviderTerms[] met = [Text("old", new(January, July), January), Text("new", new(July), new(2025, 12, 31))];
        Assert.Equal(("old", "new"), (On(new(2025, 6, 30), met)!.Title, On(July, met)!.Title));
        ProviderTerms[] apart = [met[0], Text("late", new(new(2025, 7, 2)), new(2025, 12, 31))];
        Assert.Equal([Truth.Yes, Truth.Unknown, Truth.Yes],
            TermsHistory.Over(apart, "Oracle", new(new(2025, 6, 1), new(2025, 8, 1))).Select(stretch => stretch.ForbadeExtraction));
    }

    [Fact]
    public void two_texts_that_differ_for_one_day_make_it_unknown_and_the_same_text_seen_twice_does_not()
    {
        var one = Text("one", new(January), new(2025, 12, 31), bytes: "a");
        Assert.Null(On(July, one, Text("other", new(January), new(2025, 12, 31), bytes: "b")));
        Assert.NotNull(On(July, one, Text("one, read again", new(new(2025, 3, 1)), new(2026, 1, 31), bytes: "a")));
        Assert.Equal([new(2025, 6, 1), new DateOnly(2025, 9, 1)],
            TermsHistory.Over([one, Text("other", new(new(2025, 6, 1), new(2025, 9, 1)), new(2025, 8, 1), bytes: "b")], "Oracle", new(January, new(2025, 12, 31)))
                .Skip(1).Select(stretch => stretch.Days.From));
    }

    [Fact]
    public void a_text_for_the_product_goes_before_one_for_all_products_and_where_it_may_still_stand_neither_is_known()
    {
        var all = Text("all", new(January), new(2026, 1, 31), product: "All Products");
        var own = Text("own", new(January), new(2025, 6, 30));
        Assert.Equal("own", On(new(2025, 3, 1), all, own)?.Title);
        Assert.Null(On(new(2025, 8, 1), all, own));
        Assert.Equal("all", On(new(2025, 8, 1), all, Text("own", new(January, July), new(2025, 6, 30)))?.Title);
        Assert.Equal("all", TermsHistory.On([all, own], "Sibyl", new(2025, 3, 1))?.Title);
    }

    [Fact]
    public void a_day_of_querying_is_read_to_its_edges()
    {
        ProviderTerms[] texts = [Text("old", new(January, July), January, forbids: Truth.No), Text("new", new(July), new(2025, 12, 31))];
        Assert.Equal(Truth.No, Assert.Single(TermsHistory.Over(texts, "Oracle", new(new(2025, 6, 30), July))).ForbadeExtraction);
        Assert.Equal(Truth.Yes, Assert.Single(TermsHistory.Over(texts, "Oracle", new(July, new(2025, 7, 2)))).ForbadeExtraction);
        Assert.Equal([Truth.No, Truth.Yes],
            TermsHistory.Over(texts, "Oracle", new(new(2025, 6, 30), new(2025, 7, 2))).Select(stretch => stretch.ForbadeExtraction));
        Assert.Equal([Truth.No, Truth.Yes, Truth.Unknown],
            TermsHistory.Over(texts, "Oracle", new(new(2025, 6, 30))).Select(stretch => stretch.ForbadeExtraction));
    }

    private static ProviderTerms? On(DateOnly day, params ProviderTerms[] texts) => TermsHistory.On(texts, "the Oracle model", day);

    private static ProviderTerms Text(
        string title, Period inForce, DateOnly seen, string product = "Oracle", string? bytes = null, Truth forbids = Truth.Yes) => new()
        {
            Id = new(Guid.CreateVersion7()),
            ProviderId = new(Guid.Empty),
            Product = product,
            Title = title,
            TextDigest = bytes is null ? null : Sha256Digest.OfBytes(System.Text.Encoding.UTF8.GetBytes(bytes)),
            InForce = inForce,
            SeenOn = seen,
            ForbidsCompetingModels = forbids,
            ForbidsExtraction = forbids,
            Passage = "section 4",
            Source = "the provider's page",
            RecordedAt = DateTimeOffset.UnixEpoch,
            RecordedBy = new(Guid.Empty),
        };
}
