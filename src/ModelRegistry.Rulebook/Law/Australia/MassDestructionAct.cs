using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.Allies.AlliedCases;

namespace ModelRegistry.Rulebook.Law.Australia;

internal sealed class MassDestructionAct() : CatchAllRule(Commonwealth.Place)
{
    private static readonly DeclaredFact Told = new(
        "au/wmd-act/notice",
        FactKind.YesOrNo,
        "Has the Minister given notice that the item may assist a program of weapons of mass destruction?",
        "Weapons of Mass Destruction (Prevention of Proliferation) Act 1995");

    public override string Id => "au/wmd-act";
    public override string Title => "Items and services for weapons of mass destruction";
    public override string Citation => "Weapons of Mass Destruction (Prevention of Proliferation) Act 1995";
    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = Since(
        Commonwealth.Start,
        "section 10 (goods) read on AustLII; supply, services and technology only as Defence Export Controls tells them",
        false);

    public override string Statement =>
        "The export or supply of any goods or technology that will or may assist a program of nuclear, biological or "
        + "chemical weapons, or of "
        + "missiles that deliver them, is prohibited without a permit or a notice of the Minister that there is no objection.";

    protected override IReadOnlyList<EndUse> Uses => MassDestruction;
    protected override string UseWords => "weapons of mass destruction or missiles that deliver them";
    protected override DeclaredFact Informed => Told;

    protected internal override StatedPolicy PolicyFor(Situation situation) => Commonwealth.Policy;

    private static readonly Question Weapons = Commonwealth.From("AU", "SA").For(EndUse.ChemicalOrBiological);

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("published weights for biological weapons", Weapons, Open, Outcome.Met),
        new("for commercial software", Commonwealth.From("AU", "SA"), Closed, Outcome.Unmet),
        new("closed weights, for nobody knows what", Weapons.For(EndUse.NotStated), Closed, Outcome.Indeterminate),
        new("published weights, for nobody knows what", Weapons.For(EndUse.NotStated), Open, Outcome.NotApplicable),
        .. Edge(Commonwealth.Start, Weapons, Closed),
    ];
}
