using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Weights;

/// <summary>15 CFR 742.6(b)(14): denial is presumed for end users headquartered outside Supplement No. 5(a).</summary>
internal static class WeightsPolicy
{
    public const string Group = "Supp. 5(a)";

    public static StatedPolicy For(Situation situation) => Inside(situation) switch
    {
        Truth.No => new(ReviewPolicy.PresumptionOfDenial,
            "presumption of denial: an end user is headquartered outside paragraph (a) of Supplement No. 5 to part 740 (15 CFR 742.6(b)(14))"),
        Truth.Yes => new(ReviewPolicy.NotStated, "no policy is stated for end users headquartered in Supplement No. 5(a); approval is not inferred"),
        _ => new(ReviewPolicy.NotStated,
            "presumption of denial if an end user is headquartered outside Supplement No. 5(a) (15 CFR 742.6(b)(14)); headquarters not known"),
    };

    /// <summary>Whether every end user, or consignee where none is named, is headquartered in Supplement No. 5(a).</summary>
    public static Truth Inside(Situation situation)
    {
        var groups = CountryGroups.Of(situation.Parameters);
        var users = Receivers(situation).ToArray();
        return users.Length == 0 ? Truth.Unknown : users.Select(user => Inside(groups, user)).All();
    }

    /// <summary>The party itself and its ultimate parent: a parent inside does not bring in a party headquartered outside.</summary>
    private static Truth Inside(CountryGroups groups, Party party)
    {
        var parent = party.UltimateParentCountry ?? (party.UltimateParent == party.Name ? party.Headquarters : null);
        return groups.In(Group, party.Headquarters).Truth.And(groups.In(Group, parent).Truth);
    }

    private static IEnumerable<Party> Receivers(Situation situation)
    {
        var parties = situation.Question.Parties;
        var role = parties.Any(party => party.Role == PartyRole.EndUser) ? PartyRole.EndUser : PartyRole.UltimateConsignee;
        return parties.Where(party => party.Role == role).Select(party => party.Party);
    }
}
