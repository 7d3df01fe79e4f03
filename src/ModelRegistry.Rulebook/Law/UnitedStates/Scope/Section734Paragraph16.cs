using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.MovementCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

internal sealed class Section734Paragraph16 : Rule
{
    private static readonly DateOnly First = new(2016, 9, 1);

    public override string Id => "us/ear/734.16";
    public override string Title => "Transfer within one foreign country";
    public override string Citation => "15 CFR 734.16";
    public override RuleRole Role => RuleRole.Scope;
    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        [new(Standing.Enforced, new(First), "81 FR 35604, from memory", false)];
    public override IReadOnlyList<DeclaredFact> Asks => [Movements.Change, Access.WeightsLeave];

    public override string Statement =>
        "A transfer in country is a change of the end use or the end user of an item within the same foreign country. Some licence "
        + "requirements reach it, some only exports and reexports.";

    protected internal override Scope Concerns(Situation situation) => situation.Question.Activity == Activity.TransferInCountry
        ? Scope.In
        : Scope.Out("The question is on another activity than a transfer within one country.");

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [Within(situation), Limb.Asked(situation, "a change of end use or end user", Movements.Change)];

    private static LimbResult Within(Situation situation)
    {
        var (from, to) = (situation.Question.ExportedFrom, situation.Question.Destination);
        var abroad = TruthLogic.From(to is null ? null : to != "US");
        var truth = abroad.And(TruthLogic.From(from is null || to is null ? null : from == to));
        return Limb.Of("within one foreign country", truth, $"from {from ?? "nobody says where"} to {to ?? "nobody says where"}",
            new(from is null ? "question.exportedFrom" : "question.destination", "In which country is the item transferred?"));
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before the rule of 2016", Moves(Activity.TransferInCountry, "CN", "CN") with { Day = First.AddDays(-1) },
            Stating((Movements.Change, Truth.Yes)), Outcome.NotInForce),
        new(
            "the first day of the rule of 2016",
            Moves(Activity.TransferInCountry, "CN", "CN") with { Day = First },
            Stating((Movements.Change, Truth.Yes)),
            Outcome.Met),
        new("from one user to another in China", Moves(Activity.TransferInCountry, "CN", "CN"), Stating((Movements.Change, Truth.Yes)), Outcome.Met),
        new("the same user for the same use", Moves(Activity.TransferInCountry, "CN", "CN"), Stating((Movements.Change, Truth.No)), Outcome.Unmet),
        new("nobody says from where", Moves(Activity.TransferInCountry, null, "CN"), Stating((Movements.Change, Truth.Yes)), Outcome.Indeterminate),
        new("from one country to another", Moves(Activity.TransferInCountry, "CN", "DE"), Stating((Movements.Change, Truth.Yes)), Outcome.Unmet),
        new("nobody says whether anything changes", Moves(Activity.TransferInCountry, "CN", "CN"), Closed, Outcome.Indeterminate),
        new("an export", Moves(Activity.Export, "US", "CN"), Closed, Outcome.NotApplicable),
    ];
}
