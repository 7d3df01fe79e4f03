using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts;

/// <summary>
/// The knowledge limbs of 15 CFR 734.9(e) and (g): a listed party receives the item, or the item is known to go into what one makes,
/// buys or orders. Without such knowledge stated, only the parties named are looked at.
/// </summary>
internal static class KnownUse
{
    public static LimbResult OrParty(Situation situation, LimbResult party, DeclaredFact incorporated)
    {
        if (party.Truth == Truth.Yes || situation.Stated(incorporated) is not { Holds: { } known } stated) return party;
        var truth = party.Truth.Or(known);
        return truth == Truth.Yes
            ? party with
            {
                Truth = truth,
                Because = "known to go into something for one: " + Limb.Stated(stated, "yes"),
                Parameters = [],
                Missing = null,
            }
            : party with
            {
                Truth = truth,
                Missing = truth == Truth.Unknown ? party.Missing ?? new(incorporated.Id, incorporated.Question) : null,
            };
    }
}
