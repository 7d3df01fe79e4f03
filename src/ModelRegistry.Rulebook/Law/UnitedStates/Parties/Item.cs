using ModelRegistry.Rulebook.Counting;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Parties;

/// <summary>What the rules on parties ask of the item (15 CFR 734.3): whether it moves, and whether it is subject to the EAR.</summary>
internal static class Item
{
    /// <summary>Exports, reexports and transfers to a party; access to something that stays where it is, is none.</summary>
    public static Scope Moves(Situation situation)
    {
        var question = situation.Question;
        if (question.Item.Kind == ItemKind.RemoteAccess)
            return Scope.Out("Access to something that stays where it is, is no export of it to the party.");
        if (question.Destination == "US" && question.Activity != Activity.DeemedExport)
            return Scope.Out("The item stays in the United States.");
        return Transaction.Moves(question);
    }

    /// <summary>The same for items made abroad: what is in or from the United States is reached without a direct product rule.</summary>
    public static Scope ForeignMade(Situation situation)
    {
        if (Published(situation) == Truth.Yes)
        {
            return Scope.Out(
                "Published weights are not subject to the EAR (15 CFR 734.3(b)(3)); taking a listed developer's model is no export to it.");
        }

        return SubjectToEar.InOrFromUnitedStates(situation) == Truth.Yes
            ? Scope.Out("The item is in or from the United States and subject to the EAR without this rule.")
            : Moves(situation);
    }

    /// <summary>
    /// Yes from the United States; no when published; otherwise open, for content of United States origin cannot be told.
    /// </summary>
    public static LimbResult Subject(Situation situation)
    {
        const string words = "an item subject to the EAR";
        var published = Published(situation);
        if (published == Truth.Yes) return Limb.Of(words, Truth.No, "the weights are published (15 CFR 734.7(a), 734.3(b)(3))", Origin);
        if (SubjectToEar.InOrFromUnitedStates(situation) != Truth.Yes)
        {
            var product = situation.Question.Item.Kind == ItemKind.Chip ? situation.Found(AdvancedComputingProducts.RuleId) : null;
            return product is not null && product.Holds() == Truth.Yes && product.TurnsOnUnverified.Count == 0
                ? Limb.Of(words, Truth.Yes, "by 734.9(h)", Origin)
                : Limb.Of(
                    words,
                    Truth.Unknown,
                    "neither origin nor direct product is shown, and its United States content is not known",
                    Origin);
        }

        return published == Truth.Unknown
            ? Limb.Of(
                words,
                Truth.Unknown,
                "from the United States, and not clearly published",
                new(
                    $"lineage.{situation.Aside(static at => at.Facts.Lineage?.Root) ?? "item"}.publication",
                    "Are the weights published without restriction on passing them on?"))
            : Limb.Of(words, Truth.Yes, "in or from the United States", Origin);
    }

    /// <summary>For weights, whether they are published on the day; no for every other item.</summary>
    public static Truth Published(Situation situation)
    {
        if (situation.Question.Item.Kind != ItemKind.Weights) return Truth.No;
        return situation.Look(Ancestry.Publication);
    }

    private static MissingFact Origin { get; } = new(
        "item.origin",
        "Is the item in the United States or of US origin, and if not, what of it is?");
}
