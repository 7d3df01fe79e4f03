using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

/// <summary>Whether a chip is subject to the EAR (15 CFR 734.3): in or from the United States, by 734.9(h), or in another way.</summary>
internal static class SubjectToEar
{
    public const string Words = "subject to the EAR (15 CFR 734.3)";

    /// <summary>In the United States because it leaves from there, or stated to be of US origin.</summary>
    public static Truth InOrFromUnitedStates(Situation situation) =>
        situation.Question.ExportedFrom == "US" ? Truth.Yes : situation.Facts.InOrFromUnitedStates;

    /// <summary>
    /// By 734.3(a)(1) or (2), by the version of 734.9(h) that the asking rule stands on, or by any other way of <see cref="Reach"/>.
    /// </summary>
    public static LimbResult Limb(Situation situation, string productRule)
    {
        var direct = InOrFromUnitedStates(situation);
        if (direct == Truth.Yes) return Law.Limb.Of(Words, Truth.Yes, "the chip is in or from the United States", Missing);
        var product = situation.Found(productRule);
        if (product.Holds() != Truth.Yes && Reach.Of(situation).Limb is { Truth: not Truth.No } reach)
            return Other(product, reach);
        var because = product.WhyNotApplicable ?? string.Join("; ", product.Limbs.Select(limb => limb.Because));
        return Law.Limb.Of(
            Words,
            direct.Or(product.Holds()),
            $"{product.Citation}: {because}",
            product.FirstMissing() ?? Missing,
            Unverified(product));
    }

    /// <summary>What the rule does not reach may still come in by content or another direct product rule.</summary>
    private static LimbResult Other(Finding product, LimbResult reach) => reach with
    {
        Words = Words,
        Missing = reach.Truth != Truth.Unknown ? null : product.FirstMissing() ?? reach.Missing,
        AlsoMissing = product.FirstMissing() is not null && reach.Missing is { } first ? [first, .. reach.AlsoMissing] : reach.AlsoMissing,
    };

    /// <summary>
    /// Whether the chip is the direct product of listed technology or software. A chip designed in the United States is: its design is
    /// technology of 3E001 for the development or production of 3A090.
    /// </summary>
    public static LimbResult DirectProduct(Situation situation, string inputs)
    {
        var (stated, figures) = (situation.Facts.DirectProductOfListedTechnology, ChipFigures.Of(situation));
        var list = situation.Parameters.List(inputs);
        var designedThere = stated == Truth.Unknown && figures.DesignerCountry == "US";
        return Law.Limb.Of(
            "the direct product of listed technology or software that is subject to the EAR, or made by a plant that is",
            designedThere ? Truth.Yes : stated,
            designedThere
                ? $"{figures.Read}, designed in the United States: its design is technology of 3E001"
                : Stated(stated),
            new(
                "item.direct-product",
                $"Is {figures.Name} the direct product of technology or software of {list.Use.Citation}, or made by a plant that is?"),
            list.Use with { Value = $"{list.Value?.Count ?? 0} entries of the Commerce Control List" });
    }

    private static string Stated(Truth stated) => stated switch
    {
        Truth.Yes => "stated with the question",
        Truth.No => "stated not to be",
        Truth.Unknown => "nobody has stated how it was made",
    };

    private static MissingFact Missing { get; } = new("item.origin", "Is the chip in the United States, or of US origin?");

    private static IEnumerable<ParameterUse> Unverified(Finding finding) =>
        finding.Limbs.SelectMany(limb => limb.Parameters).Where(use => !use.Verified);
}
