using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.EndUses;

internal sealed class DesignSoftware : EndUseRule
{
    private static readonly DeclaredFact KnownDesign = new(
        "us/ear/744.23/a-2-iii/known",
        FactKind.YesOrNo,
        "Is it known to be for the design of an advanced-node integrated circuit that will be produced in Macau or D:5?",
        "15 CFR 744.23(a)(2)(iii)");

    private static readonly DeclaredFact Automation = new(
        "us/ear/744.23/a-2-iii/ecad-tcad",
        FactKind.YesOrNo,
        "Is it electronic or technology computer-aided design (ECAD, TCAD) software or technology?",
        "15 CFR 744.23(a)(2)(iii)");

    public override string Id => "us/ear/744.23/a-2-iii";

    public override string Title => "Design software for advanced-node integrated circuits";

    public override string Citation => "15 CFR 744.23(a)(2)(iii)";

    public override IReadOnlyList<StandingPeriod> StandingHistory => AdvancedNode.Standing;

    public override IReadOnlyList<DeclaredFact> Asks => [.. base.Asks, Automation];

    public override string Statement =>
        "ECAD and TCAD software and technology subject to the EAR need a licence when known to be for the design of an advanced-node "
        + "integrated circuit that will be produced in Macau or D:5, wherever the design is done.";

    protected override DeclaredFact Known => KnownDesign;

    protected override string Words => "for an advanced-node circuit that will be produced in Macau or D:5";

    /// <summary>Advanced-node production leaves open where the circuit will be produced.</summary>
    protected override Func<EndUse, Truth> Reading => endUse => endUse == EndUse.AdvancedNodeProduction ? Truth.Unknown : Truth.No;

    protected override Scope Reaches(Situation situation) => Scope.When(
        situation.Question.Item.Kind is ItemKind.Software or ItemKind.Technology, "It is neither software nor technology.");

    protected override IReadOnlyList<LimbResult> Further(Situation situation) =>
        [Limb.Asked(situation, "ECAD or TCAD software or technology", Automation)];

    protected internal override StatedPolicy PolicyFor(Situation situation) => AdvancedNode.Policy;

    private static Question Software(EndUse endUse, DateOnly? day = null) =>
        EndUseCases.Chip(endUse, "TW", day) with { Item = new(ItemKind.Software) };

    private static Facts Says(Truth automation, Truth known) => ChipCases.FromUnitedStates with
    {
        Stated =
        [
            new StatedFact(Automation.Id) { Holds = automation },
            new StatedFact(KnownDesign.Id) { Holds = known },
            new StatedFact(PublicationFacts.Secret.Id) { Holds = Truth.Yes },
        ],
    };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new(
            "the day before",
            Software(EndUse.AdvancedNodeProduction, ChipCases.Before2023),
            Says(Truth.Yes, Truth.Yes),
            Outcome.NotInForce),
        new("the first day", Software(EndUse.AdvancedNodeProduction, ChipCases.Start2023), Says(Truth.Yes, Truth.Yes), Outcome.Met),
        .. Standings.Edges(Standings.Copy, Software(EndUse.AdvancedNodeProduction), Says(Truth.Yes, Truth.Yes), Outcome.Met),
        new("other software", Software(EndUse.AdvancedNodeProduction), Says(Truth.No, Truth.Yes), Outcome.Unmet),
        new("nobody says where it will be produced", Software(EndUse.AdvancedNodeProduction), new(), Outcome.Indeterminate),
        new("a chip", EndUseCases.Chip(EndUse.AdvancedNodeProduction, "CN"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
    ];
}
