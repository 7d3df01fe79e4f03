using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Blocking;

/// <summary>
/// What the lists of names say of the parties of a question, in every role, the exporter among them; looked up once for
/// each.
/// </summary>
internal sealed class PartyNames
{
    private readonly Dictionary<(string List, string Name, string? Country), NameListing> found = [];
    private readonly Situation situation;

    private PartyNames(Situation situation)
    {
        this.situation = situation;
        var question = situation.Question;
        Everyone = [.. question.Parties.Select(party => party.Party).Concat(Exporter(question)).DistinctBy(party => party.Name)];
    }

    /// <summary>Every party in every role, and the exporter.</summary>
    public IReadOnlyList<Party> Everyone { get; }

    public static PartyNames In(Situation situation) => situation.Shared(static at => new PartyNames(at));

    /// <summary>A name that may be the listed one is settled by an officer's confirmation.</summary>
    public NameListing Of(string list, Party party)
    {
        var listing = Of(list, party.Name, party.Country);
        return listing.Listed == Truth.Unknown && situation.ConfirmationOf(IsIt(party).Id) is { } confirmed
            ? listing with { Listed = confirmed.HoldsAsWritten, Because = $"{listing.Because}; settled by an officer: {confirmed.Source}" }
            : listing;
    }

    /// <summary>By name alone, for an owner of whom nothing else is known.</summary>
    public NameListing Of(string list, string name, string? country = null)
    {
        var key = (list, name, country);
        return found.TryGetValue(key, out var known)
            ? known
            : found[key] = NameList.Find(situation.Parameters, list, name, country, situation.Question.Day);
    }

    /// <summary>The parties that may be on a list, those that are before those of which it is not known.</summary>
    public IReadOnlyList<(Party Party, NameListing Listing)> On(string list, IEnumerable<Party> parties) =>
        [.. parties.Select(party => (Party: party, Listing: Of(list, party))).Where(one => one.Listing.Listed != Truth.No)
            .OrderByDescending(one => one.Listing.Listed)];

    /// <summary>A limb on whether one of the parties is on a list.</summary>
    public LimbResult Limb(string words, string list, IEnumerable<Party> parties)
    {
        var named = On(list, parties);
        return named is [var (party, listing), ..]
            ? Law.Limb.Of(words, listing.Listed, listing.Because, IsIt(party), listing.Use)
            : Law.Limb.Of(words, Truth.No, "no party bears a name of the list (exact match only)", new("parties", "Who are the parties?"));
    }

    public static MissingFact IsIt(Party party) => new($"party.{party.Name}.listed", $"Is {party.Name} the listed party of that name?");

    private static IEnumerable<Party> Exporter(Question question) => question.Exporter is { } exporter ? [exporter] : [];
}
