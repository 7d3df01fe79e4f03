using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.Canada;

internal sealed class Item5505() : CatchAllRule(Dominion.Place)
{
    private static readonly DeclaredFact Determined = new(
        "ca/ecl/5505/determined",
        FactKind.YesOrNo,
        "Has the Minister determined that the item is likely to be used for weapons of mass destruction or missiles that deliver them?",
        Dominion.List + ", item 5505(2)");

    private static readonly DeclaredFact Trusted = new(
        "ca/ecl/5505/trusted",
        FactKind.YesOrNo,
        "Are the end use and all consignees in countries that item 5505 names as trusted?",
        Dominion.List + ", item 5505");

    public override string Id => "ca/ecl/5505";
    public override string Title => "Goods and technology for certain uses";
    public override string Citation => Dominion.List + ", item 5505";

    public override string Statement =>
        "A permit is required for goods and technology, listed elsewhere or not, if their properties and what the "
        + "exporter was told would lead "
        + "a reasonable person to suspect a use in chemical or biological weapons, nuclear or radiological devices, "
        + "missiles that deliver them, "
        + "or their facilities, or if the Minister has so determined. What stays in the trusted countries that the item names is left out.";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = Since(Dominion.Start, "SOR/2011-67", true);

    protected override IReadOnlyList<EndUse> Uses => MassDestruction;
    protected override string UseWords => "weapons of mass destruction or missiles that deliver them";
    protected override DeclaredFact Informed => Determined;
    public override IReadOnlyList<DeclaredFact> Asks => [.. base.Asks, Trusted];

    protected override IReadOnlyList<LimbResult> Further(Situation situation) => situation.Stated(Determined)?.Holds == Truth.Yes
        ? [new("not within the trusted countries, unless the Minister has determined it", Truth.Yes, "the Minister has determined it")]
        : [Limb.Asked(situation, "not for end use and consignees within the trusted countries", Trusted, Truth.No)];

    protected internal override StatedPolicy PolicyFor(Situation situation) => Dominion.Policy;

    private static readonly Question Weapons = Dominion.From("CA", "SA").For(EndUse.Nuclear);
    private static readonly Facts Outside = Closed.Stating(Trusted, Truth.No);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("closed weights for nuclear weapons", Weapons, Outside, Outcome.Met),
        new("nobody says whether the country is trusted", Weapons, Closed, Outcome.Indeterminate),
        new("within trusted countries", Weapons with { Destination = "JP" }, Closed.Stating(Trusted, Truth.Yes), Outcome.Unmet),
        new("for commercial software", Dominion.From("CA", "SA"), Closed, Outcome.Unmet),
        new("determined by the Minister", Dominion.From("CA", "SA"), Closed.Stating(Determined, Truth.Yes), Outcome.Met),
        new("published weights, for nobody knows what", Weapons.For(EndUse.NotStated), Open, Outcome.NotApplicable),
        .. Edge(Dominion.Start, Weapons, Outside),
    ];
}
