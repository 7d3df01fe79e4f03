using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Parties;

/// <summary>The recipients of a transaction with what the Entity List says of each on the day.</summary>
internal sealed class Listings
{
    private Listings(Situation situation)
    {
        var list = ListedEntities.Of(situation.Parameters);
        Of = party => Known(situation, party, list.Find(party.Name, party.Country, situation.Question.Day));
        OfName = name => list.Find(name, null, situation.Question.Day);
        Recipients = situation.Question.Recipients().ConvertAll(party => (party, Of(party)));
    }

    /// <summary>Whether a party is the listed one of its name, where that is open, an officer confirms once for all its papers.</summary>
    private static Listing Known(Situation situation, Party party, Listing found) =>
        found.Listed == Truth.Unknown && situation.ConfirmationOf(Id(party)) is { HoldsAsWritten: not Truth.Unknown } confirmed
            ? found with { Listed = confirmed.HoldsAsWritten, Because = $"{found.Because}; settled by an officer: {confirmed.Source}" }
            : found;

    private static string Id(Party party) => $"party.{party.Name}.entity-list";

    public Func<Party, Listing> Of { get; }

    public Func<string, Listing> OfName { get; }

    public List<(Party Party, Listing Listing)> Recipients { get; }

    public IEnumerable<ListedEntity> Entries =>
        Recipients.Where(one => one.Listing.Listed != Truth.No).SelectMany(one => one.Listing.Entries);

    public static Listings In(Situation situation) => situation.Shared(shared => new Listings(shared));

    /// <summary>A limb on whether some recipient is listed, or bears a footnote.</summary>
    public LimbResult Limb(string words, int? footnote = null)
    {
        if (Recipients.Count == 0) return Law.Limb.Of(words, Truth.Unknown, "no recipient is named", Transaction.WhoReceives);
        var truth = Truth.No;
        foreach (var (_, listing) in Recipients)
            truth = truth.Or(Judged(listing, footnote));
        var deciding = Recipients.FindAll(one => Judged(one.Listing, footnote) == truth);
        return Law.Limb.Of(
            words,
            truth,
            deciding.Count == 1 ? deciding[0].Listing.Because : string.Join("; ", deciding.Select(one => one.Listing.Because)),
            new($"party.{deciding[0].Party.Name}.entity-list", $"Is {deciding[0].Party.Name} the listed party of that name?"),
            truth == Truth.Yes ? [deciding[0].Listing.Use] : deciding.ConvertAll(one => one.Listing.Use));
    }

    private static Truth Judged(Listing listing, int? footnote) => footnote is { } number ? listing.Bears(number) : listing.Listed;

    /// <summary>The strictest policy of the entries, with their own words.</summary>
    public StatedPolicy Policy()
    {
        var entries = Entries.ToArray();
        if (entries.Length == 0) return new(ReviewPolicy.PerEntry, "as the entry of the listed party states");
        var strictest = entries.MaxBy(entry => entry.Policy)!;
        return new(strictest.Policy, $"as the entry of {strictest.Name} states: \"{strictest.PolicyText}\"");
    }
}
