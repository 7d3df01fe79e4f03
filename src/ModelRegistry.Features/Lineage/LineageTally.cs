using System.Text.Json;
using ModelRegistry.Domain;

namespace ModelRegistry.Features.Lineage;

/// <summary>What a lineage can be narrowed by, each value as a filter takes it, counted over all derivations that were read.</summary>
/// <param name="Derivations">How many derivations were read.</param>
/// <param name="Relations">By relation.</param>
/// <param name="Strengths">By the class of the best evidence.</param>
/// <param name="Countries">By the country of the developer at the far end.</param>
/// <param name="Contested">How many are contested.</param>
public sealed record LineageTally(
    int Derivations, IReadOnlyList<LineageTally.Value> Relations, IReadOnlyList<LineageTally.Value> Strengths,
    IReadOnlyList<LineageTally.Value> Countries, int Contested)
{
    /// <summary>The derivations that have one value.</summary>
    /// <param name="Word">The value as a filter takes it.</param>
    /// <param name="Derivations">How many have it.</param>
    public sealed record Value(string Word, int Derivations);

    /// <summary>Counts hops, each with the country at its far end.</summary>
    internal static LineageTally Of(IReadOnlyCollection<(ShowLineage.Hop Hop, Country? Far)> hops) => new(
        hops.Count,
        By(hops.GroupBy(one => one.Hop.Derivation.Relation)),
        By(hops.GroupBy(one => one.Hop.Strength)),
        [.. hops.GroupBy(one => one.Far?.Code ?? LineageFilter.UnknownCountry)
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new Value(group.Key, group.Count()))],
        hops.Count(one => one.Hop.Contested));

    private static List<Value> By<TWord, T>(IEnumerable<IGrouping<TWord, T>> groups)
        where TWord : struct, Enum =>
        [.. groups.OrderBy(group => group.Key)
            .Select(group => new Value(JsonNamingPolicy.CamelCase.ConvertName(group.Key.ToString()), group.Count()))];
}
