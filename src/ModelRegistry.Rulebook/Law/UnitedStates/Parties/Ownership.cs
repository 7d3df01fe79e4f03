using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Blocking;
using ModelRegistry.Rulebook.Parameters;
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
            Remark = "a temporary general licence for allied destinations and certain joint ventures was to run to 2025-11-28",
        },
        new(Evaluations.Standing.Suspended, new(new(2025, 11, 10), new(2026, 11, 10)), "suspension published 2025-11-12", true),
        new(
            Evaluations.Standing.Unknown,
            new(new(2026, 11, 10)),
            "no extension of the suspension and no confirmation of its end was found",
            false),
    ];

    /// <summary>The summed share of listed owners; without an upper bound while owners are not all known.</summary>
    public static Interval Listed(Situation situation, Party party) => Shares(party, name => IsListed(situation, name));

    /// <summary>The summed share of owners of whom something holds.</summary>
    public static Interval Shares(Party party, Func<string, Truth> holds)
    {
        var (low, high) = (0m, (decimal?)0m);
        foreach (var owner in party.Owners)
        {
            var truth = holds(owner.Name);
            if (truth == Truth.Yes) low += owner.Fraction.Low;
            if (truth != Truth.No) high += owner.Fraction.High;
        }

        return party.OwnersComplete == Truth.Yes ? new(low, high) : new(low, null);
    }

    /// <summary>On the Entity List, the Military End-User List, or blocked under a programme of 744.8: all three are added up.</summary>
    public static Truth IsListed(Situation situation, string name) => Listings.In(situation).OfName(name).Listed
        .Or(MilitaryEndUser(situation, name)).Or(Blocked(situation, name));

    /// <summary>Whether a listed party of any item's requirement owns part: every list but the one for Supplement No. 2 items.</summary>
    public static Truth ForAnyItem(Situation situation, string name) =>
        Listings.In(situation).OfName(name).Listed.Or(Blocked(situation, name));

    public static Truth Blocked(Situation situation, string name)
    {
        var listing = PartyNames.In(situation).Of(NameList.Blocked, name);
        return BlockedUnderTheEar.Under(situation, listing) ? listing.Listed : Truth.No;
    }

    public static Truth MilitaryEndUser(Situation situation, string name) =>
        PartyNames.In(situation).Of(NameList.MilitaryEndUsers, name).Listed;

    /// <summary>Whether a listed party is among the owners or is the ultimate parent.</summary>
    public static Truth ByListed(Situation situation, Party party)
    {
        string[] parents = party.UltimateParent is { } parent && parent != party.Name ? [parent] : [];
        var names = party.Owners.Select(owner => owner.Name).Concat(parents);
        var known = names.Select(name => IsListed(situation, name)).Any();
        return known.Or(party.OwnersComplete == Truth.Yes ? Truth.No : Truth.Unknown);
    }

    public static IEnumerable<ParameterUse> Uses(Situation situation, Party party) =>
        party.Owners.Select(owner => Listings.In(situation).OfName(owner.Name).Use);

    public static MissingFact Missing(Party party) =>
        new($"party.{party.Name}.owners", $"Who owns {party.Name}, directly and indirectly, and how much of it?");
}
