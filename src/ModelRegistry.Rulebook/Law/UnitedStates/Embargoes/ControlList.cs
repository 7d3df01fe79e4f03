using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Weights;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;

/// <summary>
/// Whether an item is on the Commerce Control List at all (15 CFR Part 774, Supplement No. 1). A stated classification answers; else
/// 3A090 and 4E091 as this rulebook computes them, and 3A991.p for chips of 8 TOPS and more.
/// </summary>
internal static class ControlList
{
    /// <summary>The widest operand: TPP is TOPS times bit length, so a TPP of 8 x 64 is 8 TOPS at any bit length.</summary>
    private const decimal WidestOperand = 64;

    private static MissingFact Eccn { get; } = new(
        "item.eccn", "How is the item classified: in which entry of the Commerce Control List, or EAR99?");

    public static LimbResult Limb(Situation situation)
    {
        const string words = "classified in an entry of the Commerce Control List";
        var (truth, because, use) = Judge(situation);
        return Law.Limb.Of(words, truth, because, Eccn, use is null ? [] : [use]);
    }

    private static (Truth Truth, string Because, ParameterUse? Use) Judge(Situation situation)
    {
        var item = situation.Question.Item;
        if (item.Eccn is { Length: > 0 } eccn)
            return (TruthLogic.From(!eccn.StartsWith("EAR99", StringComparison.OrdinalIgnoreCase)), $"classified as {eccn}", null);
        return item.Kind switch
        {
            ItemKind.Chip => Chip(situation),
            ItemKind.Weights when situation.Found(Eccn4E091.RuleId).Holds() == Truth.Yes => (Truth.Yes, "weights of 4E091", null),
            _ => (Truth.Unknown, "no classification is stated", null),
        };
    }

    private static (Truth Truth, string Because, ParameterUse? Use) Chip(Situation situation)
    {
        if (situation.Found(Eccn3A090a.RuleId).Holds() == Truth.Yes) return (Truth.Yes, "a chip of 3A090.a, or a computer with one", null);
        if (situation.Found(Eccn3A090b.RuleId).Holds() == Truth.Yes) return (Truth.Yes, "a chip of 3A090.b, or a computer with one", null);
        var (figures, least) = (ChipFigures.Of(situation), situation.Parameters.Number("us/eccn/3a991/p-1/tops"));
        return least.Value is { } tops && figures.Performance.Low >= tops * WidestOperand
            ? (Truth.Yes, $"3A991.p at least: TPP {figures.Performance} is {tops} TOPS or more at any bit length", least.Use)
            : (Truth.Unknown, "no classification is stated, and its performance does not show one", null);
    }
}
