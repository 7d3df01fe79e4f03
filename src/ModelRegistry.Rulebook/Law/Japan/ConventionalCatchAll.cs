using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.Japan;

internal sealed class ConventionalCatchAll() : CatchAllRule(Nippon.Place)
{
    private static readonly DeclaredFact Specific = new(
        "jp/export-order/16/1/specific-item",
        FactKind.YesOrNo,
        "Is the item one of the specific items of row 16(1), or does it go to a country under an arms embargo of the United Nations?",
        "Export Trade Control Order, Appended Table 1, row 16(1), Appended Table 3-2");

    public override string Id => "jp/export-order/16/conventional";
    public override string Title => "Complementary control: conventional weapons";
    public override string Citation => "Export Trade Control Order, Appended Table 1, row 16; Foreign Exchange Order, row 16";

    public override string Statement =>
        "Since 9 October 2025 a licence is required to export specific items that no list has to a general country "
        + "where by their use or user "
        + "they may serve the development, production or use of conventional weapons; to a country under a United Nations arms embargo for "
        + "every item; to Group A by notice of the Minister. Integrated circuits are among the specific items as far as "
        + "an ordinance says; the rule asks. Publicly known technology is free.";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
    [
        new(Standing.Enforced, new(Nippon.Start, Nippon.Reviewed), "embargoed countries and notices only, from memory", false),
        new(Standing.Enforced, new(Nippon.Reviewed), Nippon.Read, true),
    ];

    protected override IReadOnlyList<EndUse> Uses => Forces;
    protected override string UseWords => "conventional weapons";
    protected override DeclaredFact Informed => Nippon.ToldOfConventional;
    public override IReadOnlyList<DeclaredFact> Asks => [.. base.Asks, Specific, Place.InPublicDomain];

    protected override IReadOnlyList<LimbResult> Further(Situation situation) =>
        [.. SpecificOrNotice(situation), Nippon.NotKnownToAll(situation)];

    private IReadOnlyList<LimbResult> SpecificOrNotice(Situation situation) => situation.Stated(Informed)?.Holds == Truth.Yes
        ? [new("a specific item or an embargoed country, unless the Minister has given notice", Truth.Yes, "the Minister has given notice")]
        : [Nippon.OutsideGroupA(situation, Informed), Limb.Asked(situation, "a specific item, or an embargoed country", Specific)];

    protected internal override StatedPolicy PolicyFor(Situation situation) => Nippon.Policy;

    private static readonly Question Military = Nippon.From("JP", "SA").For(EndUse.Military).Chip();
    private static readonly Facts SpecificItem = Nothing.Stating(Specific, Truth.Yes);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a specific chip for the forces of Saudi Arabia", Military, SpecificItem, Outcome.Met),
        new("an ordinary chip for them", Military, Nothing.Stating(Specific, Truth.No), Outcome.Unmet),
        new("nobody says whether it is specific", Military, Nothing, Outcome.Indeterminate),
        new("for the forces of the United States", Military with { Destination = "US" }, SpecificItem, Outcome.Unmet),
        new("to the United States, by notice", Nippon.From("JP", "US"), Closed.Stating(Nippon.ToldOfConventional, Truth.Yes), Outcome.Met),
        new("for commercial software", Nippon.From("JP", "SA"), SpecificItem, Outcome.Unmet),
        new("from Korea", Military with { ExportedFrom = "KR" }, SpecificItem, Outcome.NotApplicable),
        .. Edge(Nippon.Start, Military, SpecificItem),
        .. Edge(Nippon.Reviewed, Military, SpecificItem, Outcome.Met),
    ];
}
