using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Weights;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts;

/// <summary>In which entry of the Commerce Control List an item is, as the direct product rules ask it.</summary>
internal static class Entries
{
    /// <summary>The rules whose findings a computed classification reads.</summary>
    public static IReadOnlyList<string> Needed { get; } = [Eccn4E091.RuleId, Eccn3A090a.RuleId, Eccn3A090b.RuleId];

    /// <summary>The classification as stated, in capitals and without spaces; null where none is.</summary>
    public static string? Stated(Situation situation) =>
        situation.Question.Item.Eccn?.Trim() is { Length: > 0 } eccn ? eccn.ToUpperInvariant() : null;

    /// <summary>The entry that is stated, or the one this rulebook computes (3A090, 4E091); null where neither is known.</summary>
    public static string? Of(Situation situation) => Stated(situation) ?? situation.Question.Item.Kind switch
    {
        ItemKind.Chip when Holds(situation, Eccn3A090a.RuleId) || Holds(situation, Eccn3A090b.RuleId) => "3A090",
        ItemKind.Weights when Holds(situation, Eccn4E091.RuleId) => "4E091",
        _ => null,
    };

    /// <summary>The five characters that name an entry, of an entry with its paragraph.</summary>
    public static string Number(string eccn) => eccn[..Math.Min(5, eccn.Length)];

    /// <summary>"9A515", "9E515": spacecraft and what belongs to them.</summary>
    public static bool IsSpacecraft(string eccn) => Number(eccn) is ['9', _, '5', '1', '5'];

    /// <summary>The "600 series": the third character is a 6.</summary>
    public static bool IsSixHundredSeries(string eccn) => Number(eccn) is [_, _, '6', _, _];

    /// <summary>A limb that is yes for some entries; a classification that nobody states leaves it open.</summary>
    public static LimbResult Limb(Situation situation, string words, Func<string, bool> fits)
    {
        var eccn = Of(situation);
        return Law.Limb.Of(words, eccn is null ? Truth.Unknown : TruthLogic.From(fits(eccn)), Because(situation, eccn), Missing);
    }

    public static string Because(Situation situation, string? eccn) =>
        eccn is null ? "its classification is not stated"
        : Stated(situation) is null ? $"by its figures of {eccn}"
        : $"classified as {eccn} by the asker";

    public static MissingFact Missing { get; } =
        new("item.eccn", "In which entry and paragraph of the Commerce Control List is the item, if any?");

    private static bool Holds(Situation situation, string rule) => situation.Found(rule).Holds() == Truth.Yes;
}
