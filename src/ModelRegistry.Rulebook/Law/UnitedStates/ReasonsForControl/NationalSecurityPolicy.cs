using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;

/// <summary>How applications for items controlled for national security are looked at (15 CFR 742.4(b)(1)).</summary>
internal static class NationalSecurityPolicy
{
    public static StatedPolicy For(Situation situation) =>
        CountryGroups.Of(situation.Parameters).In("D:1", situation.Question.Destination).Truth switch
        {
            Truth.No => new(
                ReviewPolicy.PresumptionOfApproval,
                "approval unless there is a significant risk of diversion to Country Group D:1 (15 CFR 742.4(b)(1))"),
            _ => new(
                ReviewPolicy.CaseByCase,
                "case by case for Country Group D:1, by what the item would add to its military potential (15 CFR 742.4(b))"),
        };
}
