using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.EndUses;

internal sealed class TrainingForConcernedParties : Rule
{
    private static readonly DateOnly First = new(2025, 5, 13);

    private static readonly DeclaredFact Known = new(
        "us/ear/744.6/training/known",
        FactKind.YesOrNo,
        "Is it known that the model to be trained is for weapons of mass destruction or for military intelligence?",
        "BIS policy statement of 2025-05-13 on training models");

    private static readonly DeclaredFact ForTraining = new(
        "us/ear/744.6/training/chips",
        FactKind.YesOrNo,
        "Are the chips to train models for parties headquartered in Macau or D:5?",
        "BIS policy statement of 2025-05-13 on training models");

    public override string Id => "us/ear/744.6/training";

    public override string Title => "Training models for parties headquartered in Macau or D:5";

    public override string Citation => "BIS policy statement of 2025-05-13 on training models; 15 CFR 744.6, 744.22, 744.23";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        [new(Standing.Enforced, new(First), "law firms on the statement; its text was not read", false)];

    public override IReadOnlyList<DeclaredFact> Asks => [Known, ForTraining, UnitedStatesPerson.Fact, StatedEndUse.Unresolved];

    public override string Statement =>
        "With knowledge that a model is trained for a party headquartered in Macau or D:5, and for weapons of mass destruction or military "
        + "intelligence, advanced chips for the training, access to them as a rented service, and other support by United States persons "
        + "may need a licence. Renting out compute is otherwise no export of it.";

    protected internal override Scope Concerns(Situation situation) => Scope.When(
        situation.Question.Access == AccessKind.TrainingOnRentedCompute || situation.Stated(ForTraining) is { Holds: Truth.Yes },
        "No training on rented compute, and no chips stated to train for such parties.");

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Destinations.Headquarters(situation),
        StatedEndUse.Limb(situation, "for weapons of mass destruction or military intelligence", Reading, Known),
        situation.Question.Item.Kind == ItemKind.Chip
            ? Limb.Asked(situation, "chips to train models for them", ForTraining)
            : UnitedStatesPerson.Limb(situation),
    ];

    private static Truth Reading(EndUse endUse) => TruthLogic.From(endUse is EndUse.WeaponsOfMassDestruction or EndUse.Nuclear
        or EndUse.Missiles or EndUse.ChemicalOrBiological or EndUse.MilitaryIntelligence);

    protected internal override StatedPolicy PolicyFor(Situation situation) => new(ReviewPolicy.NotStated, "the statement names no policy");

    private static Question Rented(EndUse endUse, string headquarters, DateOnly? day = null) =>
        EndUseCases.Weights(endUse, "SG").HeadquarteredIn(headquarters) with
        {
            Item = new(ItemKind.RemoteAccess),
            Access = AccessKind.TrainingOnRentedCompute,
            ExportedFrom = "US",
            Day = day ?? ChipCases.Today,
        };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before", Rented(EndUse.MilitaryIntelligence, "CN", First.AddDays(-1)), new(), Outcome.NotInForce),
        new("the first day", Rented(EndUse.MilitaryIntelligence, "CN", First), new(), Outcome.Met),
        new("rented for military intelligence", Rented(EndUse.MilitaryIntelligence, "CN"), new(), Outcome.Met),
        new("for commercial software", Rented(EndUse.CommercialSoftware, "CN"), new(), Outcome.Unmet),
        new("for a party headquartered in Germany", Rented(EndUse.MilitaryIntelligence, "DE"), new(), Outcome.Unmet),
        new("for nobody knows what", Rented(EndUse.NotStated, "CN"), new(), Outcome.Indeterminate),
        new(
            "chips to train for such a party",
            ChipCases.Chip("H100", "SG").HeadquarteredIn("CN") with { EndUse = EndUse.MilitaryIntelligence },
            EndUseCases.Says(ForTraining, Truth.Yes),
            Outcome.Met),
        new("a chip", EndUseCases.Chip(EndUse.MilitaryIntelligence, "CN"), ChipCases.FromUnitedStates, Outcome.NotApplicable),
    ];
}
