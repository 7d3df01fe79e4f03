using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.Japan;

internal sealed class WeaponsCatchAll() : CatchAllRule(Nippon.Place)
{
    public override string Id => "jp/export-order/16/mass-destruction";
    public override string Title => "Complementary control: weapons of mass destruction";
    public override string Citation => "Export Trade Control Order, Appended Table 1, row 16; Foreign Exchange Order, row 16";

    public override string Statement =>
        "A licence is required for any other item, food and wood apart, where by its use or its user it may serve the development, "
        + "production, use or storage of weapons of mass destruction, outside Group A; within Group A only by notice of "
        + "the Minister, since "
        + "9 October 2025. The Foreign End User List is a reference, no prohibition; publicly known technology is free.";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
    [
        new(Standing.Enforced, new(Nippon.Start, Nippon.Reviewed), "row 16, from memory", false),
        new(Standing.Enforced, new(Nippon.Reviewed), Nippon.Read, true),
    ];

    protected override IReadOnlyList<EndUse> Uses => MassDestruction;
    protected override string UseWords => "weapons of mass destruction";
    protected override DeclaredFact Informed => Nippon.ToldOfWeapons;
    public override IReadOnlyList<DeclaredFact> Asks => [.. base.Asks, Place.InPublicDomain];

    protected override IReadOnlyList<LimbResult> Further(Situation situation) =>
        [Nippon.OutsideGroupA(situation, Informed), Nippon.NotKnownToAll(situation)];

    protected internal override StatedPolicy PolicyFor(Situation situation) => Nippon.Policy;

    private static readonly Question Weapons = Nippon.From("JP", "SA").For(EndUse.Nuclear);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("closed weights for nuclear weapons", Weapons, Closed, Outcome.Met),
        new("for commercial software", Nippon.From("JP", "SA"), Closed, Outcome.Unmet),
        new("published weights for nuclear weapons", Weapons, Open, Outcome.Unmet),
        new("to the United States for nuclear weapons", Weapons with { Destination = "US" }, Closed, Outcome.Unmet),
        new("to the United States, by notice", Nippon.From("JP", "US"), Closed.Stating(Nippon.ToldOfWeapons, Truth.Yes), Outcome.Met),
        new("closed weights, for nobody knows what", Weapons.For(EndUse.NotStated), Closed, Outcome.Indeterminate),
        new("published weights, for nobody knows what", Weapons.For(EndUse.NotStated), Open, Outcome.NotApplicable),
        .. Edge(Nippon.Start, Weapons, Closed),
        .. Edge(Nippon.Reviewed, Weapons, Closed, Outcome.Met),
    ];
}
