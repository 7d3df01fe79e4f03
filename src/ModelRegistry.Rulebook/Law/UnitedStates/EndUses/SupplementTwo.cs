using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.EndUses;

/// <summary>
/// Whether an item is of Supplement No. 2 to 15 CFR Part 744. The entries are from memory, so an answer that turns on them stays open until
/// an officer confirms them. An accelerator that no entry is stated for is of 3A991.p where its performance shows it and 3A090 does not.
/// </summary>
internal static class SupplementTwo
{
    private const string List = "us/ear/744/supplement-2";

    public static LimbResult Limb(Situation situation)
    {
        const string words = "an item of Supplement No. 2 to Part 744";
        var list = situation.Parameters.List(List);
        var eccn = ClassOf(situation);
        var truth = eccn is null || list.Value is null ? Truth.Unknown : TruthLogic.From(list.Value.Any(entry => Under(eccn, entry)));
        return Law.Limb.Of(
            words,
            truth,
            eccn is null ? "no classification is stated" : $"classified as {eccn}",
            new("item.eccn", "How is the item classified: in which entry of the Commerce Control List, or EAR99?"),
            list.Use with { Value = eccn ?? "not classified" });
    }

    /// <summary>The stated entry, or the one that a chip's performance shows; null where neither does.</summary>
    public static string? ClassOf(Situation situation) => situation.Question.Item.Eccn
        ?? (situation.Question.Item.Kind == ItemKind.Chip ? Computed(situation) : null);

    private static string? Computed(Situation situation) =>
        situation.Found(Eccn3A090a.RuleId).Holds() == Truth.Yes ? "3A090.a"
        : situation.Found(Eccn3A090b.RuleId).Holds() == Truth.Yes ? "3A090.b"
        : ControlList.Limb(situation).Truth == Truth.Yes ? "3A991.p"
        : null;

    private static bool Under(string eccn, string entry) => eccn.StartsWith(entry, StringComparison.OrdinalIgnoreCase);
}
