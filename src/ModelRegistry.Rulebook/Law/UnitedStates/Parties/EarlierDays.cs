using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Parties;

/// <summary>Days before this rulebook looks back: a rule that is not written for them must not clear by its absence.</summary>
internal static class EarlierDays
{
    /// <summary>The first day for which the embargoed places are listed.</summary>
    public static readonly DateOnly Embargoes = new(2022, 2, 24);

    public static IEnumerable<(string Words, MissingFact Missing)> Of(Situation situation)
    {
        var day = situation.Question.Day;
        if (day < Embargoes)
            yield return Before("embargoes", Embargoes);
        if (day < ChipCases.Start2023 && Transaction.ChipMoves(situation).Concerned)
            yield return Before("chips", ChipCases.Start2023);
        if (day < PartyCases.Start && Item.Moves(situation).Concerned && Item.Published(situation) != Truth.Yes)
            yield return Before("parties", PartyCases.Start);
    }

    private static (string Words, MissingFact Missing) Before(string rules, DateOnly day) =>
        NotModelled.Asked($"the rules on {rules} of the days before {day:O}", "before." + rules);
}
