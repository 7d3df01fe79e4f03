using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.EndUses;

/// <summary>Whether the destination is in a list that a section of Part 744 names. Hong Kong is read as China.</summary>
internal static class EndUsePlaces
{
    /// <summary>Unknown only where no destination is named or the list of that day is not known.</summary>
    public static Truth In(Situation situation, string list)
    {
        if (situation.Question.Destination is not { } destination) return Truth.Unknown;
        var read = CountryGroups.Of(situation.Parameters).ReadAs(destination);
        return situation.Parameters.List(list).Value is { } members ? TruthLogic.From(members.Contains(read)) : Truth.Unknown;
    }

    public static LimbResult Limb(Situation situation, string words, string list)
    {
        var truth = In(situation, list);
        var name = situation.Question.Destination is { } country ? CountryGroups.Of(situation.Parameters).NameOf(country) : "no destination";
        var use = situation.Parameters.List(list).Use;
        return Law.Limb.Of(
            words,
            truth,
            $"{name}: {(truth == Truth.Yes ? "named" : "not named")} in {use.Citation}",
            Unstated.Destination,
            use with { Value = name });
    }
}
