using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.MovementCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

internal sealed class HostedUse : Rule
{
    private static readonly DateOnly First = new(2009, 1, 13);
    private static readonly DateOnly Contested = new(2026, 6, 12);

    private static readonly DeclaredFact Outputs = new(
        "us/ear/734.13/hosted-services/outputs",
        FactKind.YesOrNo,
        "Do the outputs release technology that is itself subject to the EAR to the user?",
        "BIS advisory opinion of 2014-11-13");

    public override string Id => "us/ear/734.13/hosted-services";
    public override string Title => "Reading: a hosted service is no export of what it runs";
    public override string Citation => "BIS advisory opinions of 2009-01-13, 2011-01-11 and 2014-11-13 on 15 CFR 734.13";
    public override RuleRole Role => RuleRole.Scope;
    public override IReadOnlyList<DeclaredFact> Asks => [Outputs, Access.WeightsLeave];

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
    [
        new(Standing.Enforced, new(First, Contested), "the opinions, as law firms report them; a reading of the Bureau, no rule", false),
        new(Standing.Unknown, new(Contested), "a letter of that day asked for a licence for access to two models, and was withdrawn", false)
        {
            Remark = "whether the Bureau still holds its older view is not known",
        },
    ];

    public override string Statement =>
        "The Bureau has held that a service of computing or of software which stays on the provider's computers exports nothing to its "
        + "user, and that the provider does not export what the user makes with it. It warned that outputs may still hold controlled "
        + "technology. A letter of June 2026 on two models treated access by foreign persons otherwise. It is a reading with its dates, "
        + "and no answer rests on it alone: 734.13 asks for a shipment, a transmission or a release.";

    protected internal override Scope Concerns(Situation situation)
    {
        var (kind, access) = (situation.Question.Item.Kind, situation.Question.Access);
        var hosted = kind is ItemKind.Weights or ItemKind.Software && access is not (AccessKind.Weights or AccessKind.OnPremisesBinary);
        return Scope.When(
            hosted || kind is ItemKind.RemoteAccess or ItemKind.Service, "The item itself is sent; nothing is hosted for its user.");
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        var reaches = Access.Reaches(situation, "what is run stays on the provider's computers");
        return
        [
            reaches with { Truth = reaches.Truth.Not() },
            Limb.Asked(situation, "the outputs release no technology subject to the EAR", Outputs, Truth.No),
        ];
    }

    private static Question Hosted(AccessKind access, ItemKind kind = ItemKind.RemoteAccess, DateOnly? day = null) =>
        Moves(Activity.Export, "US", "DE", kind) with { Access = access, Day = day ?? new(2026, 11, 21) };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new(
            "the day before the first opinion",
            Hosted(AccessKind.HostedInference, day: First.AddDays(-1)),
            Stating((Outputs, Truth.No)),
            Outcome.NotInForce),
        new("the day of the first opinion", Hosted(AccessKind.HostedInference, day: First), Stating((Outputs, Truth.No)), Outcome.Met),
        new(
            "the day before the letter",
            Hosted(AccessKind.HostedInference, day: Contested.AddDays(-1)),
            Stating((Outputs, Truth.No)),
            Outcome.Met),
        new("the day of the letter", Hosted(AccessKind.HostedInference, day: Contested), Stating((Outputs, Truth.No)), Outcome.Met),
        new("outputs that nobody speaks of", Hosted(AccessKind.HostedInference), Closed, Outcome.Indeterminate),
        new("outputs that release controlled technology", Hosted(AccessKind.HostedInference), Stating((Outputs, Truth.Yes)), Outcome.Unmet),
        new(
            "a tuning service that hands the weights out",
            Hosted(AccessKind.FineTuningService, ItemKind.Weights),
            Stating((Access.WeightsLeave, Truth.Yes)),
            Outcome.Unmet),
        new("the weights are sent", Hosted(AccessKind.Weights, ItemKind.Weights), Closed, Outcome.NotApplicable),
    ];
}
