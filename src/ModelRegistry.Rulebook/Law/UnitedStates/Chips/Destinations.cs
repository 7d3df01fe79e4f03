using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

/// <summary>The destinations and headquarters that the rules on advanced computing name (15 CFR 742.6(a)(6)(iii), 744.23(a)(3)).</summary>
internal static class Destinations
{
    /// <summary>Country Groups D:1, D:4 or D:5, less those also in A:5 or A:6.</summary>
    public static Membership OfConcern(Situation situation) =>
        situation.Parameters.KeptOf("destinations of concern", situation.Question.Destination, OfConcern);

    private static Membership OfConcern(ParameterView parameters, string about, string? country)
    {
        var groups = CountryGroups.Of(parameters);
        Membership[] of = [groups.In("D:1", country), groups.In("D:4", country), groups.In("D:5", country)];
        Membership[] less = [groups.In("A:5", country), groups.In("A:6", country)];
        var truth = of.Select(group => group.Truth).Any().And(less.Select(group => group.Truth).Any().Not());
        var deciding = truth switch
        {
            Truth.Yes => [of.First(group => group.Truth == Truth.Yes), .. less],
            Truth.No when less.FirstOrDefault(group => group.Truth == Truth.Yes) is { } allied => [allied],
            Truth.No => of,
            Truth.Unknown => of.Concat(less).Where(group => group.Truth == Truth.Unknown).ToArray(),
        };
        return Joined(truth, deciding);
    }

    /// <summary>Macau or a destination of Country Group D:5, as the EAR writes it.</summary>
    public static Membership MacauOrD5(Situation situation, string? country)
    {
        var membership = CountryGroups.Of(situation.Parameters).In("D:5", country);
        return country == "MO" ? membership with { Truth = Truth.Yes, Because = "Macau, which the text names beside D:5" } : membership;
    }

    /// <summary>A limb on the destination.</summary>
    public static LimbResult Limb(string words, Situation situation, Membership membership) => Law.Limb.Of(
        words, membership.Truth, membership.Because, MissingDestination(situation), Uses(membership));

    /// <summary>The test on the recipient: headquartered, or with an ultimate parent headquartered, in Macau or D:5.</summary>
    public static LimbResult Headquarters(Situation situation) =>
        situation.Shared(shared => new Recipients(ComputeHeadquarters(shared))).Limb;

    private static LimbResult ComputeHeadquarters(Situation situation)
    {
        const string words = "a recipient is headquartered in Macau or a D:5 destination, or has its ultimate parent there";
        var parties = situation.Question.Recipients();
        if (parties.Count == 0) return Law.Limb.Of(words, Truth.Unknown, "no recipient is named", Transaction.WhoReceives);
        var judged = parties.ConvertAll(party => Headquartered(situation, party));
        var truth = Truth.No;
        foreach (var one in judged)
            truth = truth.Or(one.Membership.Truth);
        var deciding = judged.FindAll(one => one.Membership.Truth == truth);
        return Law.Limb.Of(
            words,
            truth,
            deciding.Count == 1 ? Said(deciding[0]) : new(string.Join("; ", deciding.Select(Said))),
            new(
                $"party.{deciding[0].Party.Name}.headquarters",
                $"Where are {deciding[0].Party.Name} and its ultimate parent headquartered?"),
            truth == Truth.Yes || deciding.Count == 1
                ? Uses(deciding[0].Membership)
                : deciding.SelectMany(one => Uses(one.Membership)));
    }

    private static Wording Said((Party Party, Membership Membership) one) => $"{one.Party.Name}: {one.Membership.Because}";

    private static (Party Party, Membership Membership) Headquartered(Situation situation, Party party)
    {
        var parent = party.UltimateParentCountry ?? (party.UltimateParent == party.Name ? party.Headquarters : null);
        var (own, above) = (MacauOrD5(situation, party.Headquarters), MacauOrD5(situation, parent));
        if (own.Truth == Truth.Yes) return (party, own);
        if (above.Truth == Truth.Yes) return (party, above with { Because = "its ultimate parent: " + above.Because });
        var open = own.Truth == Truth.Unknown ? own with { Because = "its headquarters: " + own.Because }
            : above.Truth == Truth.Unknown ? above with { Because = "its ultimate parent: " + above.Because }
            : Joined(Truth.No, own == above ? [own] : [own, above]);
        return (party, open);
    }

    private static Membership Joined(Truth truth, Membership[] parts) =>
        new(truth, string.Join("; ", parts.Select(part => part.Because).Distinct()), parts[0].Use) { Others = [.. parts.Skip(1)] };

    private static List<ParameterUse> Uses(Membership membership)
    {
        var uses = new List<ParameterUse>(membership.Others.Count + 1) { membership.Use };
        foreach (var other in membership.Others)
        {
            if (!uses.Contains(other.Use))
                uses.Add(other.Use);
        }

        return uses;
    }

    public static MissingFact MissingDestination(Situation situation) => situation.Question.Destination is { } country
        ? new(
            $"destination.{country}.groups",
            $"In which country groups is {CountryGroups.Of(situation.Parameters).NameOf(country)} on {situation.Question.Day:O}?")
        : Unstated.Destination;

    private sealed record Recipients(LimbResult Limb);
}
