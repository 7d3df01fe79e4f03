using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Parties.PartyCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Parties;

internal sealed class FootnoteFiveProducts : Rule
{
    private static readonly DateOnly First = new(2024, 12, 2);

    public override string Id => "us/ear/734.9/e-3";

    public override string Title => "Chip-making equipment for Entity List parties of footnote 5 and advanced-node plants";

    public override string Citation => "15 CFR 734.9(e)(3), 744.11(a)(2)(v)";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        Standings.Remembered(First, "89 FR 96790", Standings.Copy, Standings.CopySource);

    public override string Statement =>
        "Commodities of some 3B entries made abroad from listed technology, or holding a chip so made, need a licence for a party of "
        + "footnote 5 or a plant in Macau or D:5 that makes advanced-node logic or memory. It is for equipment and never reaches a model.";

    protected internal override Scope Concerns(Situation situation)
    {
        var item = situation.Question.Item;
        var equipment = item.Kind == ItemKind.Chip && (item.Eccn ?? "").StartsWith("3B", StringComparison.OrdinalIgnoreCase);
        return equipment
            ? Item.Moves(situation)
            : Scope.Out("The rule is for chip-making equipment of 3B only; it can never reach a model or a chip.");
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        var made = situation.Facts.DirectProductOfListedTechnology;
        return
        [
            Entry(situation.Question.Item.Eccn!.ToUpperInvariant()),
            Limb.Of(
                "a direct product of listed technology, or holding a chip that is",
                made,
                "as stated with the question",
                new("item.direct-product", "Is the equipment, or a chip in it, the direct product of listed technology?")),
            Plant(situation),
        ];
    }

    private static LimbResult Entry(string eccn)
    {
        var truth = eccn[..Math.Min(5, eccn.Length)] switch
        {
            "3B903" or "3B992" or "3B993" or "3B994" => Truth.Yes,
            "3B001" or "3B002" or "3B991" => Truth.Unknown,
            _ => Truth.No,
        };
        return Limb.Of(
            "of the 3B entries that the rule names",
            truth,
            $"classified as {eccn}; of 3B001, 3B002 and 3B991 only parts are named",
            new("item.eccn", $"Which paragraph of {eccn} is it, and is it outside the subset of 734.9(k)?"));
    }

    private static LimbResult Plant(Situation situation)
    {
        var party = Listings.In(situation).Limb("for a party of footnote 5, or an advanced-node plant in Macau or D:5", 5);
        var (use, there) = (ForPlant(situation.Question.EndUse), Destinations.MacauOrD5(situation, situation.Question.Destination).Truth);
        var plant = use.And(there);
        var truth = party.Truth.Or(plant);
        return plant == Truth.No || party.Truth == Truth.Yes ? party : party with
        {
            Truth = truth,
            Because = plant == Truth.Yes
                ? "for an advanced-node plant in Macau or D:5"
                : $"{party.Because}; whether it is for an advanced-node plant in Macau or D:5 is not known",
            Missing = truth != Truth.Unknown ? null
                : use == Truth.Unknown ? Unstated.EndUse
                : Destinations.MissingDestination(situation),
        };
    }

    private static Truth ForPlant(EndUse use) => use switch
    {
        EndUse.AdvancedNodeProduction => Truth.Yes,
        EndUse.NotStated => Truth.Unknown,
        _ => Truth.No,
    };

    protected internal override StatedPolicy PolicyFor(Situation situation) => Listings.In(situation).Policy();

    private static Question Equipment(string eccn, Party party, DateOnly? day = null) =>
        ChipTo(party, day) with { Item = new(ItemKind.Chip, Chip: "inspection tool", Eccn: eccn) };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new(
            "the day before the rule",
            Equipment("3B993", Listed("SMIC"), First.AddDays(-1)),
            FootnoteProducts.Made(Truth.Yes),
            Outcome.NotInForce),
        new(
            "the first day of the rule, no direct product",
            Equipment("3B993", Listed("SMIC"), First),
            FootnoteProducts.Made(Truth.No),
            Outcome.Unmet),
        .. Standings.Edges(Standings.Copy, Equipment("3B993", Listed("SMIC")), FootnoteProducts.Made(Truth.Yes), Outcome.Met),
        new("equipment for a party of footnote 5", Equipment("3B993", Listed("SMIC")), FootnoteProducts.Made(Truth.Yes), Outcome.Met),
        new(
            "for an advanced-node plant of a party not listed",
            Equipment("3B993", Listed("Example Foundry")) with { EndUse = EndUse.AdvancedNodeProduction },
            FootnoteProducts.Made(Truth.Yes),
            Outcome.Met),
        new(
            "an entry of which only a part is named",
            Equipment("3B001", Listed("SMIC")),
            FootnoteProducts.Made(Truth.Yes),
            Outcome.Indeterminate),
        new("a chip", ChipTo(Listed("SMIC")), FootnoteProducts.Made(Truth.Yes), Outcome.NotApplicable),
        new("a model", ModelTo(Listed("SMIC")), Release(Truth.No), Outcome.NotApplicable),
    ];
}
