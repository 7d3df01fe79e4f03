using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.UnitedKingdom;

internal sealed class WeaponsEndUse() : CatchAllRule(Kingdom.Place)
{
    public override string Id => "uk/428-2009/4/1";
    public override string Title => "Unlisted items for weapons of mass destruction";
    public override string Citation => Kingdom.Regulation + ", Article 4(1), 4(4); " + Kingdom.Order + ", Article 6";
    public override IReadOnlyList<StandingPeriod> StandingHistory => Kingdom.Standing;

    public override string Statement =>
        "An authorisation is required to export an item that is not listed where the Secretary of State has told the "
        + "exporter that it is or "
        + "may be intended for chemical, biological or nuclear weapons or missiles that deliver them, and where the "
        + "exporter is aware of or "
        + "suspects such a use (the Export Control Joint Unit is notified). Sending software or technology electronically is an export.";

    protected override IReadOnlyList<EndUse> Uses => MassDestruction;
    protected override string UseWords => "weapons of mass destruction or missiles that deliver them";
    protected override DeclaredFact Informed => Kingdom.ToldOfMassDestruction;

    protected internal override StatedPolicy PolicyFor(Situation situation) => Kingdom.Policy;

    private static readonly Question Weapons = Kingdom.From("GB", "SA").For(EndUse.Nuclear);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("closed weights for nuclear weapons", Weapons, Closed, Outcome.Met),
        new("for commercial software", Kingdom.From("GB", "SA"), Closed, Outcome.Unmet),
        new("for commercial software, against what the Secretary of State has said", Kingdom.From("GB", "SA"),
            Closed.Stating(Kingdom.ToldOfMassDestruction, Truth.Yes), Outcome.Met),
        new("closed weights, for nobody knows what", Kingdom.From("GB", "SA").For(EndUse.NotStated), Closed, Outcome.Indeterminate),
        new("published weights, for nobody knows what", Kingdom.From("GB", "SA").For(EndUse.NotStated), Open, Outcome.NotApplicable),
        .. Edge(Kingdom.Start, Weapons, Closed),
    ];
}
