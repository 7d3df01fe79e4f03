using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Parties;

/// <summary>How much of each recipient belongs to listed parties, added up (90 FR 47201); ownership counts, not control.</summary>
internal static class Ownership
{
    public const string Share = "us/ear/744.11/affiliates/share";

    public static IReadOnlyList<StandingPeriod> Standing { get; } =
    [
        new(Evaluations.Standing.Enforced, new(new(2025, 9, 29), new(2025, 11, 10)), "90 FR 47201", true)
        {
            Remark = "a temporary general licence for allied destinations and certain joint ventures, meant to run to 2025-11-28, "
                + "is not modelled",
        },
        new(Evaluations.Standing.Suspended, new(new(2025, 11, 10), new(2026, 11, 10)), "suspension published 2025-11-12", true),
        new(
            Evaluations.Standing.Unknown,
            new(new(2026, 11, 10)),
            "no extension of the suspension and no confirmation of its end was found",
            false),
    ];

    /// <summary>The summed share of listed owners; without an upper bound while owners are not all known.</summary>
    public static Interval Listed(Situation situation, Party party)
    {
        var listings = Listings.In(situation);
        var (low, high) = (0m, (decimal?)0m);
        foreach (var owner in party.Owners)
        {
            var listed = listings.OfName(owner.Name).Listed;
            if (listed == Truth.Yes) low += owner.Fraction.Low;
            if (listed != Truth.No) high += owner.Fraction.High;
        }

        return party.OwnersComplete == Truth.Yes ? new(low, high) : new(low, null);
    }

    /// <summary>Whether a listed party is among the owners or is the ultimate parent.</summary>
    public static Truth ByListed(Situation situation, Party party)
    {
        var listings = Listings.In(situation);
        string[] parents = party.UltimateParent is { } parent && parent != party.Name ? [parent] : [];
        var names = party.Owners.Select(owner => owner.Name).Concat(parents);
        var known = names.Select(name => listings.OfName(name).Listed).Any();
        return known.Or(party.OwnersComplete == Truth.Yes ? Truth.No : Truth.Unknown);
    }

    public static IEnumerable<ParameterUse> Uses(Situation situation, Party party) =>
        party.Owners.Select(owner => Listings.In(situation).OfName(owner.Name).Use);

    public static MissingFact Missing(Party party) =>
        new($"party.{party.Name}.owners", $"Who owns {party.Name}, directly and indirectly, and how much of it?");
}
