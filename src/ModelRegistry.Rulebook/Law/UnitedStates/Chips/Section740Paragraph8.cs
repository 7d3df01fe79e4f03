using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

/// <summary>What the two exceptions of 15 CFR 740.8 share.</summary>
internal static class Section740Paragraph8
{
    /// <summary>What they take out of; the Entity List and embargoes stay as they are.</summary>
    public static IReadOnlyList<string> Requirements { get; } =
    [
        FirstTierDestinations.RuleId, FirstTierHeadquarters.RuleId, FirstTierWorldwide.RuleId,
        SecondTierDestinations.RuleId, SecondTierHeadquarters.RuleId,
    ];

    public static LimbResult Eligible(Situation situation)
    {
        var (first, second) = (situation.Found(Eccn3A090a.RuleId).Holds(), situation.Found(Eccn3A090b.RuleId).Holds());
        var figures = ChipFigures.Of(situation);
        var purpose = figures.ForDataCentres switch { Truth.Yes => "for", Truth.No => "not for", Truth.Unknown => "perhaps for" };
        return Limb.Of(
            "of 3A090.b, or of .a and neither designed nor marketed for data centres",
            second.Or(first.And(figures.ForDataCentres.Not())),
            $"{figures.Text}, {purpose} data centres",
            figures.Missing,
            figures.PerformanceUse);
    }

    /// <summary>
    /// Whether the destination or a recipient's headquarters is in Macau or D:5, as one exception asks and the other excludes.
    /// </summary>
    public static LimbResult ToMacauOrD5(Situation situation, Truth expected)
    {
        var destination = Destinations.Limb("", situation, Destinations.MacauOrD5(situation, situation.Question.Destination));
        var headquarters = Destinations.Headquarters(situation);
        var there = destination.Truth.Or(headquarters.Truth);
        var open = destination.Truth == Truth.Unknown ? destination : headquarters;
        return new(
            expected == Truth.Yes
                ? "to Macau, D:5 or a recipient headquartered there"
                : "elsewhere than Macau and D:5, to nobody headquartered there",
            expected == Truth.Yes ? there : there.Not(),
            $"{destination.Because}; {headquarters.Because}")
        {
            Parameters = destination.Truth == Truth.Yes ? destination.Parameters : [.. destination.Parameters, .. headquarters.Parameters],
            Missing = there == Truth.Unknown ? open.Missing : null,
        };
    }

    public static LimbResult PurchaseOrder(Situation situation) => Stated(
        "under a purchase order", situation.Facts.Chip?.PurchaseOrder, "chip.purchase-order", "Is there a purchase order for the chips?");

    public static LimbResult Notified(Situation situation) => Stated(
        "BIS notified 25 days before, its confirmation received",
        situation.Facts.Chip?.NotificationConfirmed,
        "chip.notification",
        "Was BIS notified 25 days before, and has it given a confirmation number?");

    public static Facts Papers(Truth held) => new()
    {
        InOrFromUnitedStates = Truth.Yes,
        Chip = new("the chip") { PurchaseOrder = held, NotificationConfirmed = held },
    };

    private static LimbResult Stated(string words, Truth? truth, string id, string question)
    {
        var known = truth ?? Truth.Unknown;
        return Limb.Of(words, known, known == Truth.Unknown ? "not stated" : "as stated with the question", new(id, question));
    }
}
