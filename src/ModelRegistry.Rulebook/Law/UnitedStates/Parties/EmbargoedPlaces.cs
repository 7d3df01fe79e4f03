using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Parties;

/// <summary>Places under embargoes and sanctions: the destination, and where a recipient is or is headquartered.</summary>
internal static class EmbargoedPlaces
{
    public static IEnumerable<(string Words, MissingFact Missing)> Of(Situation situation)
    {
        var question = situation.Question;
        if (question.Destination is null && Transaction.Moves(question).Concerned)
        {
            yield return (
                "embargoes on a destination that nobody names",
                new("question.destination", "To which country does the item go?"));
        }

        string?[] places = [question.Destination, .. question.Recipients().SelectMany(Places)];
        foreach (var country in places.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var name = CountryGroups.Of(situation.Parameters).NameOf(country);
            if (Holds(situation, "destinations", country))
                yield return NotModelled.Asked($"embargoes and sanctions on {name}", "embargo." + country);
            if (country == question.Destination && Holds(situation, "partly-embargoed", country))
                yield return NotModelled.Asked($"the embargoed regions of {name}", "embargo." + country);
        }
    }

    private static string?[] Places(Party party) => [party.Country, party.Headquarters, party.UltimateParentCountry];

    private static bool Holds(Situation situation, string list, string country) =>
        situation.Parameters.List("us/ear/not-modelled/" + list).Value?.Contains(country) == true;
}
