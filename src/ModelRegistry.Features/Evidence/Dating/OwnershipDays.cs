using ModelRegistry.Domain;
using ModelRegistry.Domain.Parties;

namespace ModelRegistry.Features.Evidence.Dating;

/// <summary>The days on which shares in a party began and ended, and on which it became what it is.</summary>
internal static class OwnershipDays
{
    private const string Here = "the registry's record";

    public static IEnumerable<ShowTimeline.Entry> Of(Ownership share, string owner, string owned)
    {
        yield return Entry(share.Period.From, $"{owner} begins to hold {share.Fraction} of {owned}", owned);
        if (share.Period.Until is { } until) yield return Entry(until, $"{owner} no longer holds {share.Fraction} of {owned}", owned);
    }

    public static ShowTimeline.Entry Of(PartyPeriod row, string party)
    {
        string?[] said =
        [
            row.Country is { } country ? $"is organised in {country.InWords()}" : null,
            row.Headquarters is { } seat ? $"has its headquarters in {seat.InWords()}" : null,
            row.UltimateParentId is null ? null : "has the ultimate parent that is recorded from that day",
        ];
        return Entry(row.Period.From, $"{party} {string.Join(", ", said.OfType<string>())}", party);
    }

    private static ShowTimeline.Entry Entry(DateOnly day, string words, string party) =>
        new(day, false, DatedKind.Ownership, words, Here, "evidence on the party", party);
}
