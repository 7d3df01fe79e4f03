using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.EndUses;

internal sealed class AdvancedNodeFacilities : EndUseRule
{
    private static readonly DeclaredFact KnownFacility = new(
        "us/ear/744.23/a-2-i/known",
        FactKind.YesOrNo,
        "Is it known that the item is for integrated circuits at a facility in Macau or D:5 where advanced-node circuits are produced?",
        "15 CFR 744.23(a)(2)(i)");

    public override string Id => "us/ear/744.23/a-2-i";

    public override string Title => "Facilities in Macau or D:5 that produce advanced-node integrated circuits";

    public override string Citation => "15 CFR 744.23(a)(2)(i)";

    public override IReadOnlyList<StandingPeriod> StandingHistory => AdvancedNode.Standing;

    public override string Statement =>
        "Any item subject to the EAR, EAR99 too, needs a licence when known to be for the development or production of integrated circuits "
        + "at a facility in Macau or D:5 where advanced-node circuits are produced, whoever owns it. Packaging and testing that leave the "
        + "technology level as it is do not count (a)(5). Items to parties of footnote 5 are left to the Entity List (a)(2)(iv).";

    protected override DeclaredFact Known => KnownFacility;

    protected override string Words => "for integrated circuits at a facility where advanced-node circuits are produced";

    protected override Func<EndUse, Truth> Reading => StatedEndUse.Is(EndUse.AdvancedNodeProduction);

    protected override Scope Reaches(Situation situation) => AdvancedNode.There(situation);

    protected override IReadOnlyList<LimbResult> Further(Situation situation)
    {
        var listed = Listings.In(situation).Limb("not to a party of footnote 5", 5);
        return [AdvancedNode.Place(situation), listed with { Truth = listed.Truth.Not() }];
    }

    protected internal override StatedPolicy PolicyFor(Situation situation) => AdvancedNode.Policy;

    public override IReadOnlyList<Example> Examples { get; } = EndUseCases.Examples(
        EndUse.AdvancedNodeProduction,
        "CN",
        ChipCases.Start2023,
        KnownFacility,
        new Example(
            "to a party of footnote 5",
            EndUseCases.Chip(EndUse.AdvancedNodeProduction, "CN").To(PartyCases.Listed("SMIC")),
            ChipCases.FromUnitedStates,
            Outcome.Unmet),
        new Example(
            "in Germany",
            EndUseCases.Chip(EndUse.AdvancedNodeProduction, "DE"),
            ChipCases.FromUnitedStates,
            Outcome.NotApplicable));
}
