using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Blocking;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Exceptions;

/// <summary>What bars a license exception whatever it says itself (15 CFR 740.2, 744.11(a)).</summary>
internal static class Restrictions
{
    /// <summary>Advanced computing items to places and recipients of concern: only the exceptions that 740.2(a)(9)(ii) leaves.</summary>
    public static LimbResult NotRestricted(Situation situation, string symbol)
    {
        const string words = "not barred by 740.2(a)(9)(ii)";
        var usable = situation.Parameters.List("us/ear/740.2/a-9-ii/usable");
        if (usable.Value?.Contains(symbol) == true)
            return Limb.Of(words, Truth.Yes, $"740.2(a)(9)(ii) leaves {symbol} usable", Unsettled, usable.Use);
        var restriction = Limb.OfFinding(words, situation.Found(Section740Paragraph2.RuleId));
        return restriction with
        {
            Truth = restriction.Truth.Not(),
            Because = restriction.Truth == Truth.Yes
                ? $"{restriction.Because}: {symbol} is not among the exceptions left"
                : restriction.Because,
        };
    }

    /// <summary>Whether Part 746 names the exception for a sanctioned destination.</summary>
    public static DeclaredFact Named { get; } = new(
        "us/ear/740.2/a-6/named",
        FactKind.YesOrNo,
        "Does 15 CFR Part 746 name the license exception that is claimed for the sanctioned destination?",
        "15 CFR 740.2(a)(6)");

    /// <summary>To a sanctioned destination an exception is usable only where Part 746 names it.</summary>
    public static LimbResult NotSanctioned(Situation situation, bool mayBeNamed)
    {
        var list = situation.Parameters.List("us/ear/740.2/a-6/destinations");
        var country = situation.Question.Destination;
        var sanctioned = country is not null && list.Value?.Contains(country) == true;
        var name = country is null ? "the destination is not stated" : CountryGroups.Of(situation.Parameters).NameOf(country);
        const string words = "not to a sanctioned destination, or named for it in Part 746 (740.2(a)(6))";
        return sanctioned && mayBeNamed
            ? Limb.Asked(situation, words, Named) with { Parameters = [list.Use] }
            : Limb.Of(
                words,
                country is null ? Truth.Unknown : TruthLogic.From(!sanctioned),
                name,
                Unstated.Destination,
                list.Use);
    }

    /// <summary>
    /// No exception for a party on the Entity List unless its entry says so (an entry that does is asked about by 744.11), and none for a
    /// party on the Unverified List.
    /// </summary>
    public static LimbResult NoListedParty(Situation situation)
    {
        const string words = "no recipient is on the Entity List (744.11(a)) or the Unverified List (740.2(a)(17))";
        var listed = Listings.In(situation).Limb(words);
        var unverified = PartyNames.In(situation).Limb(words, NameList.Unverified, situation.Question.Recipients());
        var worse = unverified.Truth > listed.Truth ? unverified : listed;
        return worse with { Truth = worse.Truth.Not() };
    }

    /// <summary>A purpose that nobody claims: the exception is not looked at.</summary>
    public static Scope Claimed(Situation situation, DeclaredFact purpose, string what)
    {
        var scope = Transaction.ChipMoves(situation);
        return scope.Concerned ? Scope.When(situation.Stated(purpose) is not null, $"Nobody claims that {what}.") : scope;
    }

    private static MissingFact Unsettled { get; } = new("us/ear/740.2/a-9-ii", "Which exceptions does 740.2(a)(9)(ii) leave?");
}
