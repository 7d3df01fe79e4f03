using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.Korea;

internal sealed class SituationalPermission() : CatchAllRule(Republic.Place)
{
    private static readonly DeclaredFact Told = new(
        "kr/fta/19/3/informed",
        FactKind.YesOrNo,
        "Has the Minister told the exporter that a situational permission is needed for weapons of mass destruction or their means?",
        Republic.Act + ", Article 19(3)");

    public override string Id => "kr/fta/19/3";
    public override string Title => "Situational permission";
    public override string Citation => Republic.Act + ", Article 19(3)";
    public override IReadOnlyList<StandingPeriod> StandingHistory => Republic.Standing;

    public override string Statement =>
        "An item that is no strategic item needs a situational permission when the exporter knows, or has reason to suspect, that it is "
        + "intended for weapons of mass destruction, missiles or conventional weapons. Items by number for Russia and "
        + "Belarus are left out here.";

    protected override IReadOnlyList<EndUse> Uses => [.. MassDestruction, .. Forces];
    protected override string UseWords => "weapons";
    protected override DeclaredFact Informed => Told;

    protected internal override StatedPolicy PolicyFor(Situation situation) => Republic.Policy;

    private static readonly Question Weapons = Republic.From("KR", "SA").For(EndUse.Missiles);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("closed weights for missiles", Weapons, Closed, Outcome.Met),
        new("for commercial software", Republic.From("KR", "SA"), Closed, Outcome.Unmet),
        new("closed weights, for nobody knows what", Weapons.For(EndUse.NotStated), Closed, Outcome.Indeterminate),
        new("published weights, for nobody knows what", Weapons.For(EndUse.NotStated), Open, Outcome.NotApplicable),
        .. Edge(Republic.Start, Weapons, Closed),
    ];
}
