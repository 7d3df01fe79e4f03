using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Allies;

/// <summary>Whether the purchasing country or the country of destination is under an arms embargo in the eyes of a place.</summary>
internal static class ArmsEmbargo
{
    private const string Words = "the purchasing country or the country of destination is subject to an arms embargo";

    /// <summary>
    /// Reads the lists of the place: embargoes that were read, those that are remembered, those that are read differently; and, where the
    /// law names partners, that these are under none.
    /// </summary>
    public static LimbResult On(AlliedPlace place, Situation situation, string? partners = null)
    {
        if (situation.Stated(place.ArmsEmbargoed) is not null)
            return Limb.Asked(situation, Words, place.ArmsEmbargoed);
        var question = situation.Question;
        var countries = Countries(question);
        if (countries.Count == 0)
            return Limb.Of(Words, Truth.Unknown, "no country is stated", Unstated.Destination);
        foreach (var list in (Dated<IReadOnlySet<string>>[])[List("/read"), List("")])
        {
            if (countries.FirstOrDefault(list.Holds) is { } under)
                return Of(Truth.Yes, under + " is under one", list.Use);
        }

        var open = List("/open");
        if (countries.FirstOrDefault(open.Holds) is { } disputed)
            return Of(Truth.Unknown, $"{disputed}: {open.Reason}", open.Use);
        if (question.Parties.FirstOrDefault(role => role is { Role: PartyRole.Purchaser, Party.Country: null }) is { } buyer)
            return Of(Truth.Unknown, $"where {buyer.Party.Name} buys from is not stated");
        return partners is not null && situation.Parameters.List(partners) is var friends && countries.All(friends.Holds)
            ? Of(Truth.No, "a partner country, under none", friends.Use)
            : Of(Truth.No, countries[0] + " is not on the list", List("").Use);

        LimbResult Of(Truth truth, string because, params IEnumerable<ParameterUse> uses) =>
            Limb.Of(Words, truth, because, new(place.ArmsEmbargoed.Id, place.ArmsEmbargoed.Question), uses);

        Dated<IReadOnlySet<string>> List(string name) => situation.Parameters.List($"{place.Prefix}/arms-embargoed{name}");
    }

    private static bool Holds(this Dated<IReadOnlySet<string>> list, string country) => list.Value?.Contains(country) == true;

    private static IReadOnlyList<string> Countries(Question question) =>
    [
        .. question.Parties.Where(party => party.Role == PartyRole.Purchaser).Select(party => party.Party.Country)
            .Append(question.Destination).OfType<string>().Distinct(StringComparer.Ordinal),
    ];
}
