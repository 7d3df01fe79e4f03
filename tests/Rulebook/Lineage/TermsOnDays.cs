using ModelRegistry.Domain;
using ModelRegistry.Domain.Parties;

namespace ModelRegistry.Tests.Rulebook.Lineage;

public sealed class TermsOnDays
{
    private static readonly ProviderTerms Old = Text("2025-01-01", "2025-07-01", "2025-06-01", "Oracle", Truth.No);
    private static readonly ProviderTerms New = Text("2025-07-01", null, "2025-12-31", "Oracle", Truth.Yes);

    [Theory]
    [InlineData("2024-12-31", null)]
    [InlineData("2025-01-01", Truth.No)]
    [InlineData("2025-06-30", Truth.No)]
    [InlineData("2025-07-01", Truth.Yes)]
    [InlineData("2025-12-31", Truth.Yes)]
    [InlineData("2026-01-01", null)]
    public void are_those_that_are_known_to_have_stood(string day, Truth? forbids) =>
        Assert.Equal(forbids, TermsHistory.On([Old, New], "Oracle 5", Day(day))?.ForbidsCompetingModels);

    [Fact]
    public void two_texts_for_one_day_leave_it_unknown() =>
        Assert.Null(TermsHistory.On([New, Text("2025-08-01", null, "2025-12-31", "Oracle", Truth.No)], "Oracle", Day("2025-09-01")));

    [Fact]
    public void the_same_text_seen_again_later_stands_longer()
    {
        var again = Text("2025-07-01", null, "2026-03-01", "Oracle", Truth.Yes);
        Assert.Equal(Truth.Yes, TermsHistory.On([New, again], "Oracle", Day("2026-02-01"))?.ForbidsCompetingModels);
        Assert.Single(TermsHistory.Over([New, again], "Oracle", new(Day("2025-12-01"), Day("2026-02-01"))));
    }

    [Fact]
    public void those_of_the_product_go_before_those_of_all_products()
    {
        var every = Text("2025-01-01", null, "2025-12-31", ProviderTerms.EveryProduct, Truth.No);
        Assert.Equal(Truth.Yes, TermsHistory.On([every, New], "Oracle", Day("2025-08-01"))!.ForbidsCompetingModels);
        Assert.Equal(Truth.No, TermsHistory.On([every, New], "Another", Day("2025-08-01"))!.ForbidsCompetingModels);
    }

    [Fact]
    public void a_window_falls_into_stretches_without_gap()
    {
        var stretches = TermsHistory.Over([Old, New], "Oracle", new(Day("2024-12-01"), Day("2026-02-01")));
        Assert.Equal([Truth.Unknown, Truth.No, Truth.Yes, Truth.Unknown], stretches.Select(stretch => stretch.ForbadeCompetingModels));
        Assert.Equal(stretches.Skip(1).Select(stretch => stretch.Days.From), stretches.SkipLast(1).Select(stretch => stretch.Days.Until!.Value));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);

    private static ProviderTerms Text(string from, string? until, string seen, string product, Truth forbids) => new()
    {
        Id = new(Guid.NewGuid()),
        ProviderId = new(Guid.Empty),
        Product = product,
        Title = "Terms",
        InForce = new(Day(from), until is null ? null : Day(until)),
        SeenOn = Day(seen),
        ForbidsCompetingModels = forbids,
        Source = "a page",
        RecordedAt = DateTimeOffset.UnixEpoch,
        RecordedBy = new(Guid.Empty),
    };
}
