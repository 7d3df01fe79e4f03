using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.EndUses;

/// <summary>
/// What is known of an end use (15 CFR 772.1: knowledge includes awareness of a high probability). The stated end use answers first; what
/// is stated of this very end use goes before it; and a red flag that nobody resolved (Supplement No. 3 to Part 732) leaves an innocent
/// statement open.
/// </summary>
internal static class StatedEndUse
{
    public static readonly DeclaredFact Unresolved = new(
        "us/ear/732/supplement-3/unresolved",
        FactKind.YesOrNo,
        "Has a red flag come up that is not resolved? Give as basis each flag and how it was resolved.",
        "15 CFR Part 732, Supplement No. 3; 15 CFR 772.1, knowledge");

    /// <summary>A limb on an end use.</summary>
    /// <param name="situation">The situation.</param>
    /// <param name="words">The limb in the law's words.</param>
    /// <param name="reading">What the stated end use says to it, where one is stated.</param>
    /// <param name="known">The fact by which somebody says that it is known, or is not.</param>
    public static LimbResult Limb(Situation situation, string words, Func<EndUse, Truth> reading, DeclaredFact known)
    {
        if (situation.Stated(known) is { Holds: Truth.Yes or Truth.Unknown }) return Law.Limb.Asked(situation, words, known);
        var (endUse, asked) = (situation.Question.EndUse, new MissingFact(known.Id, known.Question));
        var denied = situation.Stated(known) is { Holds: Truth.No };
        if (endUse == EndUse.NotStated)
            return denied ? Law.Limb.Asked(situation, words, known) : Law.Limb.Of(words, Truth.Unknown, "no end use is stated", Unstated.EndUse);
        var (truth, flag) = (reading(endUse), situation.Stated(Unresolved));
        if (truth == Truth.Unknown && denied) return Law.Limb.Asked(situation, words, known);
        return truth == Truth.No && flag is { Holds: Truth.Yes or Truth.Unknown }
            ? Law.Limb.Of(words, Truth.Unknown, $"{Stated(endUse)}, and a red flag may not be resolved ({Law.Limb.Stated(flag, "not resolved")})", asked)
            : Law.Limb.Of(words, truth, Stated(endUse) + Resolved(flag), asked);
    }

    /// <summary>Weapons of a kind: the kind itself, or weapons of which nobody says the kind.</summary>
    public static Func<EndUse, Truth> Weapon(EndUse kind) => endUse =>
        endUse == kind ? Truth.Yes : endUse == EndUse.WeaponsOfMassDestruction ? Truth.Unknown : Truth.No;

    public static Func<EndUse, Truth> Is(EndUse kind) => endUse => TruthLogic.From(endUse == kind);

    private static string Resolved(StatedFact? flag) =>
        flag is { Holds: Truth.No, Basis: { Length: > 0 } basis } ? $"; red flags resolved: {basis}" : "";

    private static string Stated(EndUse endUse) => "the stated end use is " + endUse switch
    {
        EndUse.NotStated => "none",
        EndUse.CommercialSoftware => "commercial software",
        EndUse.InternalUse => "internal use",
        EndUse.Research => "research",
        EndUse.Military => "military",
        EndUse.MilitaryIntelligence => "military intelligence",
        EndUse.WeaponsOfMassDestruction => "weapons of mass destruction",
        EndUse.Nuclear => "nuclear",
        EndUse.Missiles => "missiles",
        EndUse.ChemicalOrBiological => "chemical or biological weapons",
        EndUse.CyberSurveillance => "cyber-surveillance",
        EndUse.Supercomputer => "a supercomputer",
        EndUse.AdvancedNodeProduction => "advanced-node integrated circuits",
        EndUse.ChipMakingEquipment => "chip-making equipment",
    };
}
