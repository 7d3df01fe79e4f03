using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Parties.PartyCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Parties;

/// <summary>What 15 CFR 734.9(e)(1) and (e)(2) share: foreign direct products and a listed party that bears a footnote.</summary>
internal static class FootnoteProducts
{
    /// <summary>The knowledge that the item goes into what such a party makes, buys or orders.</summary>
    public static DeclaredFact Incorporated(int footnote, string paragraph) => new(
        $"us/ear/734.9/{paragraph}/incorporated",
        FactKind.YesOrNo,
        $"Is it known that the item goes into, or into the production or development of, something that a party of footnote {footnote} "
        + "makes, buys or orders?",
        $"15 CFR 734.9(e)({paragraph[^1]})");

    public static IReadOnlyList<LimbResult> Limbs(Situation situation, int footnote, string inputs, DeclaredFact incorporated) =>
    [
        SubjectToEar.DirectProduct(situation, inputs),
        KnownUse.OrParty(
            situation,
            Listings.In(situation).Limb(Knowledge[footnote], footnote),
            incorporated),
    ];

    private static readonly string[] Knowledge =
    [
        .. Enumerable.Range(0, 6).Select(footnote =>
            $"with knowledge that a party of footnote {footnote} receives the item, or that it goes into something for one"),
    ];

    public static Facts Made(Truth directProduct) =>
        new() { InOrFromUnitedStates = Truth.No, DirectProductOfListedTechnology = directProduct };

    public static IReadOnlyList<Example> Examples(string listed, string otherFootnote, DeclaredFact incorporated) =>
    [
        new("the day before this rulebook answers", ChipTo(Listed(listed), Start.AddDays(-1)), Made(Truth.Yes), Outcome.NotInForce),
        new("the first day it answers", ChipTo(Listed("Huawei"), Start), Made(Truth.No), Outcome.Unmet),
        .. Standings.Edges(Standings.Copy, ChipTo(Listed(listed)), Made(Truth.Yes), Outcome.Met),
        new("a direct product for a party of the footnote", ChipTo(Listed(listed)), Made(Truth.Yes), Outcome.Met),
        new("a direct product for a party of another footnote", ChipTo(Listed(otherFootnote)), Made(Truth.Yes), Outcome.Unmet),
        new(
            "known to go into something for such a party",
            ChipTo(Listed(otherFootnote)),
            Made(Truth.Yes) with { Stated = [new(incorporated.Id) { Holds = Truth.Yes }] },
            Outcome.Met),
        new("no direct product", ChipTo(Listed(listed)), Made(Truth.No), Outcome.Unmet),
        new(
            "closed weights nobody describes, for a party of the footnote",
            ModelTo(Listed(listed)),
            Release(Truth.No),
            Outcome.Indeterminate),
        new("nobody is named", ChipTo(Listed(listed)) with { Parties = [] }, Made(Truth.Yes), Outcome.Indeterminate),
        new("from the United States", ChipTo(Listed(listed)), ChipCases.FromUnitedStates, Outcome.NotApplicable),
        new("a published model", ModelTo(Listed(listed)), Release(Truth.Yes), Outcome.NotApplicable),
    ];
}
