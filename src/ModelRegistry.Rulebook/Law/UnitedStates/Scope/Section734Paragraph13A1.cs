using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.MovementCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

internal sealed class Section734Paragraph13A1 : Rule
{
    public override string Id => "us/ear/734.13/a-1";
    public override string Title => "Export: out of the United States";
    public override string Citation => "15 CFR 734.13(a)(1)";
    public override RuleRole Role => RuleRole.Scope;
    public override IReadOnlyList<StandingPeriod> StandingHistory => Movements.Standing;
    public override IReadOnlyList<DeclaredFact> Asks => [Access.WeightsLeave, .. Section734Paragraph18A5.Declared];

    public override string Statement =>
        "An export is a shipment or transmission out of the United States in any manner. Sending weights, or a binary that holds them, is "
        + "one; answering over a network what a hosted model puts out sends no item. Weights that were tuned or trained on another's "
        + "computers are exported where they leave those computers for another country. What 734.18 names is no export.";

    protected internal override Scope Concerns(Situation situation) => situation.Question.Activity == Activity.Export
        ? Scope.In
        : Scope.Out("The question is on another activity than an export.");

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Movements.From(situation, "out of the United States", unitedStates: true),
        Movements.Abroad(situation, "to another country"),
        Access.Reaches(situation, "the item itself is shipped or transmitted, in any manner"),
        Section734Paragraph18A5.NotCarvedOut(situation),
    ];

    private static Question By(AccessKind access, ItemKind kind = ItemKind.Weights) =>
        Moves(Activity.Export, "US", "DE", kind) with { Access = access };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Edges(Moves(Activity.Export, "US", "DE"), Closed),
        new("a binary on the user's premises", By(AccessKind.OnPremisesBinary), Closed, Outcome.Met),
        new("hosted inference", By(AccessKind.HostedInference), Closed, Outcome.Unmet),
        new("access to a hosted model", By(AccessKind.HostedInference, ItemKind.RemoteAccess), Closed, Outcome.Unmet),
        new("a tuning service, nothing said of the tuned weights", By(AccessKind.FineTuningService), Closed, Outcome.Indeterminate),
        new(
            "a tuning service that hands the weights out",
            By(AccessKind.FineTuningService),
            Stating((Access.WeightsLeave, Truth.Yes)),
            Outcome.Met),
        new(
            "training on rented computers that keep the weights",
            By(AccessKind.TrainingOnRentedCompute),
            Stating((Access.WeightsLeave, Truth.No)),
            Outcome.Unmet),
        new("from Taiwan", Moves(Activity.Export, "TW", "DE"), Closed, Outcome.Unmet),
        new("within the United States", Moves(Activity.Export, "US", "US"), Closed, Outcome.Unmet),
        new("from nobody knows where", Moves(Activity.Export, null, "DE"), Closed, Outcome.Indeterminate),
        new("a transfer within a country", Moves(Activity.TransferInCountry, "DE", "DE"), Closed, Outcome.NotApplicable),
    ];
}
