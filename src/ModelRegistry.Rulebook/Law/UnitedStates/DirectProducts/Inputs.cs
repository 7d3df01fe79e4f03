using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts;

/// <summary>From what an item was made, as the direct product rules ask it: stated, or implied by what is stated of a wider list.</summary>
internal static class Inputs
{
    public const string Words = "the direct product of the technology or software that the rule names, or of a plant that is";

    /// <summary>As stated.</summary>
    public static LimbResult Limb(Situation situation, DeclaredFact made) => Law.Limb.Asked(situation, Words, made);

    /// <summary>
    /// For rules whose list holds every entry of the advanced computing rule: what is a direct product there is one here, and a chip
    /// designed in the United States is; what is none there may still be one here.
    /// </summary>
    public static LimbResult Implied(Situation situation, DeclaredFact made)
    {
        var own = Limb(situation, made);
        if (own.Truth != Truth.Unknown) return own;
        if (situation.Facts.DirectProductOfListedTechnology == Truth.Yes)
            return Met(own, "stated to be a direct product of listed technology or software");
        return situation.Question.Item.Kind == ItemKind.Chip && ChipFigures.Of(situation) is { DesignerCountry: "US" } chip
            ? Met(own, $"{chip.Read}, designed in the United States: its design is technology of 3E001")
            : own;
    }

    private static LimbResult Met(LimbResult limb, string because) =>
        limb with { Truth = Truth.Yes, Because = because, Missing = null };
}
