using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.MovementCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

internal sealed class Section734Paragraph14A1 : Rule
{
    public override string Id => "us/ear/734.14/a-1";
    public override string Title => "Reexport: from one foreign country to another";
    public override string Citation => "15 CFR 734.14(a)(1)";
    public override RuleRole Role => RuleRole.Scope;
    public override IReadOnlyList<StandingPeriod> StandingHistory => Movements.Standing;
    public override IReadOnlyList<string> DependsOn => [Section734Paragraph3.RuleId];
    public override IReadOnlyList<DeclaredFact> Asks => [Access.WeightsLeave, .. Section734Paragraph18A5.Declared];

    public override string Statement =>
        "A reexport is a shipment or transmission of an item subject to the EAR from one foreign country to another, in any manner. Which "
        + "kinds of access send the item itself is read as for exports. What passes through a country goes to its destination.";

    protected internal override Scope Concerns(Situation situation) => Scope.When(
        situation.Question.Activity is Activity.Reexport
            || situation.Question is { Activity: Activity.Export, ExportedFrom: not (null or "US") },
        "Nothing goes from one foreign country to another.");

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Limb.OfFinding("an item subject to the EAR", situation.Found(Section734Paragraph3.RuleId)),
        Movements.From(situation, "from a foreign country", unitedStates: false),
        Movements.Abroad(situation, "to another foreign country"),
        Access.Reaches(situation, "the item itself is shipped or transmitted, in any manner"),
        Section734Paragraph18A5.NotCarvedOut(situation),
    ];

    public override IReadOnlyList<Example> Examples { get; } =
    [
        .. Edges(Moves(Activity.Reexport, "TW", "DE"), Closed),
        new("an export from Taiwan is one", Moves(Activity.Export, "TW", "DE"), Closed, Outcome.Met),
        new("back to the United States", Moves(Activity.Reexport, "TW", "US"), Closed, Outcome.Unmet),
        new("from nobody knows where", Moves(Activity.Reexport, null, "DE"), Closed, Outcome.Indeterminate),
        new("hosted inference", Moves(Activity.Reexport, "TW", "DE") with { Access = AccessKind.HostedInference }, Closed, Outcome.Unmet),
        new(
            "a published model, not subject to the EAR",
            Moves(Activity.Reexport, "TW", "DE"),
            Parties.PartyCases.Release(Truth.Yes),
            Outcome.Unmet),
        new("from the United States", Moves(Activity.Export, "US", "DE"), Closed, Outcome.NotApplicable),
    ];
}
