using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.UnitedKingdom;

internal sealed class MilitaryEndUse() : CatchAllRule(Kingdom.Place)
{
    public static readonly DateOnly Enhanced = new(2022, 5, 19);

    public override string Id => "uk/428-2009/4/2";
    public override string Title => "Unlisted items for a military end-use in an embargoed destination";
    public override string Citation => Kingdom.Regulation + ", Article 4(2), 4(4)";
    public override IReadOnlyList<StandingPeriod> StandingHistory => Kingdom.Standing;

    public override string Statement =>
        "An authorisation is required to export an item that is not listed where the purchasing country or the "
        + "destination is embargoed (by "
        + "Part 1 or 2 of Schedule 4 to the Order, the OSCE or the Security Council) and the Secretary of State has told "
        + "the exporter that it "
        + "is or may be intended for a military end-use: incorporation into military items, equipment to develop, "
        + "produce or maintain them, "
        + "unfinished products for their production. An exporter who is aware of it notifies. China was added on 19 May 2022.";

    protected override IReadOnlyList<EndUse> Uses => Forces;
    protected override string UseWords => "a military end-use";
    protected override DeclaredFact Informed => Kingdom.ToldOfMilitary;

    public override IReadOnlyList<DeclaredFact> Asks => [.. base.Asks, Place.ArmsEmbargoed];

    protected override IReadOnlyList<LimbResult> Further(Situation situation) => [ArmsEmbargo.On(Place, situation)];

    protected internal override StatedPolicy PolicyFor(Situation situation) => Kingdom.Policy;

    private static Question To(string? country) => Kingdom.From("GB", country).For(EndUse.Military);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("closed weights for the forces of China", To("CN"), Closed, Outcome.Met),
        new("for the forces of Saudi Arabia", To("SA"), Closed, Outcome.Unmet),
        new("to nowhere named", To(null), Closed, Outcome.Indeterminate),
        new("for commercial software in China", Kingdom.From("GB", "CN"), Closed, Outcome.Unmet),
        new("published weights, for nobody knows what", To("CN").For(EndUse.NotStated), Open, Outcome.NotApplicable),
        .. Edge(Kingdom.Start, To("RU"), Closed),
        .. Edge(Enhanced, To("CN"), Closed, Outcome.Unmet),
    ];
}
