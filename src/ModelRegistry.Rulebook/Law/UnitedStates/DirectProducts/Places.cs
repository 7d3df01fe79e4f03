using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts;

/// <summary>The destinations that the direct product rules name, as country groups or by name.</summary>
internal static class Places
{
    /// <summary>In one of the country groups of a list.</summary>
    public static LimbResult InGroups(Situation situation, string list) =>
        situation.Parameters.KeptOf(list, situation.Question.Destination, InGroups);

    private static LimbResult InGroups(ParameterView parameters, string list, string? country)
    {
        var (groups, names) = (CountryGroups.Of(parameters), parameters.List(list));
        var judged = (names.Value ?? new HashSet<string>()).Order(StringComparer.Ordinal)
            .Select(name => groups.In(name, country)).ToArray();
        var truth = judged.Length == 0 ? Truth.Unknown : judged.Select(group => group.Truth).Any();
        var deciding = judged.Where(group => group.Truth == truth).ToArray();
        return Limb.Of(
            $"destined to {names.Use.Value}",
            truth,
            judged.Length == 0 ? "no list of that day was read" : string.Join("; ", deciding.Select(group => group.Because)),
            Unstated.Destination,
            (truth == Truth.Yes ? deciding.Take(1) : deciding).Select(group => group.Use).Prepend(names.Use));
    }

    /// <summary>Whether the destination, Hong Kong read as China, is one of a list; unknown where either is not known.</summary>
    public static Truth Named(Situation situation, string list) => situation.Question.Destination is { } country
        && situation.Parameters.List(list).Value is { } named
            ? TruthLogic.From(named.Contains(CountryGroups.Of(situation.Parameters).ReadAs(country)))
            : Truth.Unknown;

    public static string Name(Situation situation) => situation.Question.Destination is { } country
        ? CountryGroups.Of(situation.Parameters).NameOf(country)
        : "a destination that nobody names";

}
