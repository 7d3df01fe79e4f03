using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Blocking;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.EndUses;

/// <summary>
/// Recipients that the Military End-User List names (15 CFR Part 744, Supplement No. 7), which does not name all there
/// are.
/// </summary>
internal static class MilitaryEndUsers
{
    public static Truth In(Situation situation) =>
        PartyNames.In(situation).On(NameList.MilitaryEndUsers, situation.Question.Recipients()) is [var (_, listing), ..]
            ? listing.Listed
            : Truth.No;

    public static LimbResult Limb(Situation situation, string words) => situation.Question.Recipients().Count == 0
        ? Law.Limb.Of(words, Truth.Unknown, "no recipient is named", Transaction.WhoReceives)
        : PartyNames.In(situation).Limb(words, NameList.MilitaryEndUsers, situation.Question.Recipients());
}
