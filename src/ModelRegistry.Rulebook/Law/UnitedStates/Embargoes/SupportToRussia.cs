using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;

internal sealed class SupportToRussia : Rule
{
    private static readonly DateOnly First = new(2024, 9, 12);

    private static readonly DeclaredFact Enterprise = new(
        "ofac/eo-14071/it-services/reached",
        FactKind.YesOrNo,
        "Is it consultancy or design in information technology, or support or cloud service for enterprise management or design and "
        + "manufacturing software; not for an entity that a United States person owns, nor for winding one up, nor for software that may go "
        + "to Russia under the EAR or could if they reached it?",
        "E.O. 14071, determination of 2024-06-12");

    public override string Id => "ofac/eo-14071/it-services";

    public override string Title => "Information technology services to persons in Russia";

    public override string Citation => "31 CFR Part 587; E.O. 14071, determination of 2024-06-12";

    public override string Authority => "United States, Office of Foreign Assets Control";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        [new(Standing.Enforced, new(First), "determination of 2024-06-12 (89 FR 58286), as law firms restate it", false)];

    public override IReadOnlyList<DeclaredFact> Asks => [UnitedStatesPerson.Fact, Enterprise];

    public override string Statement =>
        "Nobody may supply, from the United States or as a United States person, consultancy and design services in information "
        + "technology, nor support and cloud services for enterprise management and for design and manufacturing software, to a person "
        + "located in Russia. Whether access to a hosted model is such a service depends on what it is used for, and is asked. Goods and "
        + "downloads of published weights are no such service.";

    protected internal override Scope Concerns(Situation situation)
    {
        var question = situation.Question;
        if (question.Item.Kind is not (ItemKind.RemoteAccess or ItemKind.Service))
            return Scope.Out("It is no service, nor access to a service.");
        return Scope.When(
            question.Destination == "RU" || question.Recipients().Any(party => party.Country == "RU"),
            "Neither the destination nor a recipient is in Russia.");
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [UnitedStatesPerson.Limb(situation), Limb.Asked(situation, "a service that the determination names", Enterprise)];

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.NotStated, "the Treasury decides on specific licences (31 CFR 501.801); no policy is stated here");

    private static Question Access(DateOnly? day = null) => EmbargoCases.Access("RU", day) with { ExportedFrom = "US" };

    private static Facts Reached(Truth reached) => new() { Stated = [new StatedFact(Enterprise.Id) { Holds = reached }] };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before", Access(First.AddDays(-1)), Reached(Truth.Yes), Outcome.NotInForce),
        new("the first day", Access(First), Reached(Truth.Yes), Outcome.Met),
        new("a chat with a model", Access(), Reached(Truth.No), Outcome.Unmet),
        new("nobody says what the service is", Access(), ChipCases.Nothing, Outcome.Indeterminate),
        new("published weights", EmbargoCases.Weights("RU"), ChipCases.Nothing, Outcome.NotApplicable),
    ];
}
